package org.syntofin.simulation.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Outcome;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;

/** Leads both ends of a conversation through the state machine, as the capture shows and as must have been. */
final class Follower {

    private static final String CLIENT = "client";
    private static final String SERVER = "server";
    private static final int WINDOW = 0xffff;

    private final Conversation conversation;
    private final List<CapturedSegment> segments;
    private final Endpoint client;
    private final Endpoint server;
    private final StepWriter steps = new StepWriter();
    private final End clientEnd;
    private final End serverEnd;

    /** Something at a time: a segment leaves or arrives. The order settles what happens at the same time. */
    private record Event(long at, int order, int index, boolean arrives) {}

    Follower(Conversation conversation) {
        this.conversation = conversation;
        segments = conversation.segments();
        client = new Endpoint(CLIENT, conversation.client().port());
        server = new Endpoint(SERVER, conversation.server().port());
        clientEnd = new End(client, server, profile(true), initial(true), steps);
        serverEnd = new End(server, client, profile(false), initial(false), steps);
    }

    /** Whether the handshake's first segment is not in the capture. */
    static boolean isBegunInMiddle(Conversation conversation) {
        return conversation.segments().stream()
                .map(CapturedSegment::segment)
                .noneMatch(segment -> segment.flags().syn());
    }

    Trace follow() {
        long begin = segments.getFirst().at();
        boolean answered = segments.stream()
                .anyMatch(captured -> !conversation.isClients(captured)
                        && captured.segment().flags().has(Flags.SYN_ACK));
        boolean simultaneous = segments.stream()
                .anyMatch(captured -> !conversation.isClients(captured)
                        && captured.segment().flags().syn()
                        && !captured.segment().flags().ack());
        boolean middle = isBegunInMiddle(conversation);
        boolean synMissing = !middle && segments.stream().noneMatch(this::isOpeningSyn);
        if (!simultaneous && (answered || middle)) {
            serverEnd.listen(begin);
        }
        if (middle || synMissing) {
            shakeHands(begin, middle);
        }
        happen();
        long end = segments.getLast().at();
        return new Trace(
                conversation.client() + " - " + conversation.server(),
                Simulator.ENGINE,
                0,
                List.of(CLIENT, SERVER),
                null,
                Outcome.CAPTURED,
                Math.max(
                        end,
                        steps.steps().isEmpty() ? 0 : steps.steps().getLast().at()),
                steps.steps());
    }

    private boolean isOpeningSyn(CapturedSegment captured) {
        return captured.segment().flags().syn() && !captured.segment().flags().ack();
    }

    /** What must have been before the capture began; only the states are written. */
    private void shakeHands(long at, boolean whole) {
        SequenceNumber theirs = initial(false);
        SequenceNumber ours = initial(true);
        Segment syn = new Segment(
                client, server, Flags.SYN, ours, null, WINDOW, 0, List.of(), org.syntofin.tcp.wire.Payload.EMPTY);
        clientEnd.opens(at, syn);
        serverEnd.receives(at, 0, syn);
        if (whole) {
            clientEnd.receives(at, 0, Segment.of(server, client, Flags.SYN_ACK, theirs, ours.plus(1), WINDOW));
            serverEnd.receives(at, 0, Segment.of(client, server, Flags.ACK, ours.plus(1), theirs.plus(1), WINDOW));
        }
    }

    private void happen() {
        long[] arrivals = Arrivals.of(conversation);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            events.add(new Event(segments.get(i).at(), 2 * i, i, false));
            if (arrivals[i] != Arrivals.LOST) {
                events.add(new Event(Math.max(arrivals[i], segments.get(i).at()), 2 * i + 1, i, true));
            }
        }
        events.sort(Comparator.comparingLong(Event::at).thenComparingInt(Event::order));
        Set<String> numbers = new HashSet<>();
        for (Event event : events) {
            CapturedSegment captured = segments.get(event.index());
            boolean clients = conversation.isClients(captured);
            Segment segment = named(captured.segment(), clients);
            int id = event.index() + 1;
            if (event.arrives()) {
                (clients ? serverEnd : clientEnd).receives(event.at(), id, readable(segment));
            } else {
                boolean repeated =
                        segment.length() > 0 && !numbers.add(clients + " " + segment.seq() + " " + segment.length());
                (clients ? clientEnd : serverEnd).sends(event.at(), id, segment, repeated);
                if (arrivals[event.index()] == Arrivals.LOST) {
                    steps.write(event.at(), segment.from().host(), null, new Step.Lose(id), null, null, true);
                }
            }
        }
    }

    /** In the middle of a connection the window's scale is not known, so the window is taken for wide open. */
    private Segment readable(Segment segment) {
        return isBegunInMiddle(conversation) && !segment.flags().rst() ? segment.withWindow(WINDOW) : segment;
    }

    private Segment named(Segment segment, boolean clients) {
        return new Segment(
                clients ? client : server,
                clients ? server : client,
                segment.flags(),
                segment.seq(),
                segment.ack(),
                segment.window(),
                segment.urgentPointer(),
                segment.options(),
                segment.payload());
    }

    /** The first number of an end: that of its SYN, or the one before the first that the capture shows. */
    private SequenceNumber initial(boolean ofClient) {
        @Nullable SequenceNumber shown = null;
        for (CapturedSegment captured : segments) {
            Segment segment = captured.segment();
            boolean own = conversation.isClients(captured) == ofClient;
            if (own && segment.flags().syn()) {
                return segment.seq();
            }
            SequenceNumber ack = segment.ack();
            if (shown == null && own && !(segment.flags().rst() && ack != null)) {
                shown = segment.seq().minus(1);
            } else if (shown == null && !own && ack != null) {
                shown = ack.minus(1);
            }
        }
        return shown == null ? SequenceNumber.ZERO : shown;
    }

    /** As the end's SYN shows it. */
    private Profile profile(boolean ofClient) {
        Profile profile = Profile.RFC9293;
        long widest = WINDOW;
        int shift = 0;
        for (CapturedSegment captured : segments) {
            if (conversation.isClients(captured) != ofClient) {
                continue;
            }
            Segment segment = captured.segment();
            if (segment.flags().syn()) {
                profile = asOffered(segment);
                shift = (int) Math.max(0, Math.min(14, profile.number(ProfileOption.WINDOW_SCALE)));
            } else {
                widest = Math.max(widest, (long) segment.window() << shift);
            }
        }
        return profile.with(ProfileOption.WINDOW, Math.min(widest, ProfileOption.WINDOW.most()));
    }

    private static Profile asOffered(Segment syn) {
        Profile profile = Profile.RFC9293.with(ProfileOption.MSS, 0);
        for (TcpOption option : syn.options()) {
            profile = switch (option) {
                case TcpOption.MaximumSegmentSize(int octets) ->
                    profile.with(ProfileOption.MSS, Math.min(octets, ProfileOption.MSS.most()));
                case TcpOption.WindowScale(int shift) -> profile.with(ProfileOption.WINDOW_SCALE, Math.min(shift, 14));
                case TcpOption.SackPermitted _ -> profile.with(ProfileOption.SACK, 1);
                case TcpOption.Timestamps _ -> profile.with(ProfileOption.TIMESTAMPS, 1);
                default -> profile;
            };
        }
        return profile;
    }
}
