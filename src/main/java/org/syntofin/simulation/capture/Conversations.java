package org.syntofin.simulation.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** Sorts segments into connections: by their ends, and by the SYNs that begin a new one between the same ends. */
final class Conversations {

    private static final int FIRST_EPHEMERAL_PORT = 1024;

    private final List<Open> all = new ArrayList<>();
    private final Map<String, Open> current = new HashMap<>();

    /** A conversation that may grow. */
    private static final class Open {
        private final List<CapturedSegment> segments = new ArrayList<>();
        private final Map<Endpoint, SequenceNumber> synNumbers = new HashMap<>();
    }

    void add(CapturedSegment captured) {
        Segment segment = captured.segment();
        String key = key(segment);
        @Nullable Open open = current.get(key);
        if (open == null || beginsAnew(open, segment)) {
            open = new Open();
            all.add(open);
            current.put(key, open);
        }
        if (segment.flags().syn()) {
            open.synNumbers.putIfAbsent(segment.from(), segment.seq());
        }
        open.segments.add(captured);
    }

    List<Conversation> all() {
        return all.stream().map(Conversations::conversation).toList();
    }

    /** A SYN alone with another number than that end's last one, after the other end has said something. */
    private static boolean beginsAnew(Open open, Segment segment) {
        if (!segment.flags().syn() || segment.flags().ack()) {
            return false;
        }
        @Nullable SequenceNumber known = open.synNumbers.get(segment.from());
        boolean simultaneous = known == null && open.synNumbers.size() == 1 && open.segments.size() <= 2;
        return !simultaneous && !segment.seq().equals(known);
    }

    private static Conversation conversation(Open open) {
        CapturedSegment first = open.segments.getFirst();
        for (CapturedSegment captured : open.segments) {
            if (captured.segment().flags().syn()) {
                first = captured;
                break;
            }
        }
        Segment segment = first.segment();
        boolean fromClient = segment.flags().syn()
                ? !segment.flags().ack()
                : segment.from().port() >= FIRST_EPHEMERAL_PORT
                        && segment.from().port() >= segment.to().port();
        return fromClient
                ? new Conversation(segment.from(), segment.to(), open.segments)
                : new Conversation(segment.to(), segment.from(), open.segments);
    }

    private static String key(Segment segment) {
        String from = segment.from().toString();
        String to = segment.to().toString();
        return from.compareTo(to) < 0 ? from + ' ' + to : to + ' ' + from;
    }
}
