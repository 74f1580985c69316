package org.syntofin.simulation.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/** Names what is remarkable about a followed conversation, by the states that its ends went through. */
final class Anomalies {

    private final Conversation conversation;
    private final Trace trace;
    private final int number;
    private final List<CaptureNote> notes = new ArrayList<>();
    private final Map<String, State> now = new LinkedHashMap<>();
    private final Set<String> passed = new HashSet<>();

    private Anomalies(Conversation conversation, Trace trace, int number) {
        this.conversation = conversation;
        this.trace = trace;
        this.number = number;
        trace.hosts().forEach(host -> now.put(host, State.CLOSED));
    }

    static List<CaptureNote> of(Conversation conversation, Trace trace, int number) {
        Anomalies anomalies = new Anomalies(conversation, trace, number);
        anomalies.look();
        return anomalies.notes;
    }

    private void look() {
        if (Follower.isBegunInMiddle(conversation)) {
            note("capture.begun-in-middle");
        }
        for (Step step : trace.steps()) {
            switch (step.event()) {
                case Step.StateChange change -> {
                    now.put(step.host(), change.to());
                    passed.add(step.host() + ' ' + change.to());
                    passed.add(step.host() + ' ' + change.from() + '>' + change.to());
                }
                case Step.Send send -> sent(step.host(), send);
                default -> {
                    // the rest follows from these
                }
            }
        }
        opening();
        closing();
        end();
    }

    private void sent(String host, Step.Send send) {
        Segment segment = send.segment();
        if (send.retransmission()) {
            String what = segment.flags().syn() ? "syn" : segment.flags().fin() ? "fin" : "data";
            note("capture." + what + "-repeated", "packet", packet(send.id()));
        }
        if (segment.flags().rst()) {
            boolean refused = !passed.contains("client ESTABLISHED") && host.equals("server");
            note(refused ? "capture.refused" : "capture.reset", "packet", packet(send.id()));
        }
        boolean late = now.get(host) == State.CLOSE_WAIT && !segment.payload().isEmpty() && !send.retransmission();
        if (late && passed.add(host + " half-close")) {
            note("capture.half-close", "host", host);
        }
    }

    private void opening() {
        if (passed.contains("client SYN-SENT>SYN-RECEIVED") && passed.contains("server SYN-SENT>SYN-RECEIVED")) {
            note("capture.simultaneous-open");
        }
        boolean answered = conversation.segments().stream().anyMatch(captured -> !conversation.isClients(captured));
        if (!answered && passed.contains("client SYN-SENT")) {
            note("capture.unanswered");
        }
    }

    private void closing() {
        if (passed.contains("client CLOSING") && passed.contains("server CLOSING")) {
            note("capture.simultaneous-close");
            return;
        }
        for (String host : trace.hosts()) {
            if (passed.contains(host + " FIN-WAIT-1>TIME-WAIT")) {
                note("capture.three-segment-close");
            } else if (passed.contains(host + " FIN-WAIT-2>TIME-WAIT")) {
                note("capture.four-segment-close");
            }
        }
    }

    private void end() {
        State client = now.getOrDefault("client", State.CLOSED);
        State server = now.getOrDefault("server", State.CLOSED);
        boolean serverGone = server == State.CLOSED || server == State.LISTEN;
        if (serverGone && isOpen(client)) {
            note("capture.half-open", "host", "client");
        } else if (client == State.CLOSED && (isOpen(server) || server == State.SYN_RECEIVED)) {
            note("capture.half-open", "host", "server");
        } else if (isOpen(client) || isOpen(server) || server == State.SYN_RECEIVED) {
            note("capture.still-open");
        }
    }

    private static boolean isOpen(State state) {
        return state.isSynchronized() && state != State.TIME_WAIT;
    }

    private String packet(int id) {
        return Integer.toString(conversation.segments().get(id - 1).packet());
    }

    private void note(String code) {
        notes.add(new CaptureNote(number, code, Map.of()));
    }

    private void note(String code, String argument, String value) {
        notes.add(new CaptureNote(number, code, Map.of(argument, value)));
    }
}
