package org.syntofin.simulation.capture;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * When each segment of a conversation arrived, or that it was lost: a capture shows neither, so both are concluded
 * from what the other end acknowledged, and when. The shortest time between a segment and its acknowledgment is taken
 * for the delay in that direction, wherever the capture was made.
 */
final class Arrivals {

    static final long LOST = -1;

    private static final int MOST_UNANSWERED = 1_000;

    private final Conversation conversation;
    private final List<CapturedSegment> segments;
    private final int[] answers;
    private final long[] arrivals;
    private final long[] delays = {Long.MAX_VALUE, Long.MAX_VALUE};

    private Arrivals(Conversation conversation) {
        this.conversation = conversation;
        segments = conversation.segments();
        answers = new int[segments.size()];
        arrivals = new long[segments.size()];
    }

    /** For each segment the time in microseconds, or {@link #LOST}. */
    static long[] of(Conversation conversation) {
        Arrivals arrivals = new Arrivals(conversation);
        arrivals.findAnswers();
        arrivals.conclude();
        return arrivals.arrivals;
    }

    /** For each segment that takes numbers, the first later one of the other end that acknowledges it. */
    private void findAnswers() {
        Arrays.fill(answers, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int j = 0; j < segments.size(); j++) {
            CapturedSegment answer = segments.get(j);
            SequenceNumber ack = answer.segment().ack();
            if (ack != null) {
                for (Iterator<Integer> waiting = open.iterator(); waiting.hasNext(); ) {
                    if (acknowledges(waiting.next(), j, ack)) {
                        waiting.remove();
                    }
                }
            }
            if (answer.segment().length() > 0) {
                open.add(j);
            }
            if (open.size() > MOST_UNANSWERED) {
                open.removeFirst();
            }
        }
    }

    private boolean acknowledges(int i, int j, SequenceNumber ack) {
        CapturedSegment sent = segments.get(i);
        if (side(i) == side(j) || !sent.segment().end().isAtMost(ack)) {
            return false;
        }
        answers[i] = j;
        if (!isRepeated(i)) {
            delays[side(i)] = Math.min(delays[side(i)], segments.get(j).at() - sent.at());
        }
        return true;
    }

    private void conclude() {
        for (int i = 0; i < segments.size(); i++) {
            CapturedSegment sent = segments.get(i);
            long due = sent.at() + delay(side(i));
            int answer = answers[i];
            if (sent.segment().length() == 0) {
                arrivals[i] = due;
            } else if (answer >= 0) {
                boolean anotherWas = nextCopy(i) >= 0
                        && nextCopy(i) < answer
                        && segments.get(nextCopy(i)).at() + delay(side(i))
                                <= segments.get(answer).at();
                arrivals[i] =
                        anotherWas ? LOST : Math.min(due, segments.get(answer).at());
            } else {
                boolean unanswered = nextCopy(i) >= 0
                        || isRepeated(i)
                        || sent.segment().flags().syn();
                arrivals[i] = unanswered ? LOST : due;
            }
        }
    }

    private long delay(int side) {
        return delays[side] != Long.MAX_VALUE
                ? delays[side]
                : delays[1 - side] != Long.MAX_VALUE ? delays[1 - side] : 0;
    }

    private int side(int i) {
        return conversation.isClients(segments.get(i)) ? 0 : 1;
    }

    private boolean isRepeated(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 64); k--) {
            if (isCopy(k, i)) {
                return true;
            }
        }
        return false;
    }

    private int nextCopy(int i) {
        for (int k = i + 1; k < Math.min(segments.size(), i + 64); k++) {
            if (isCopy(i, k)) {
                return k;
            }
        }
        return -1;
    }

    private boolean isCopy(int i, int k) {
        Segment one = segments.get(i).segment();
        Segment other = segments.get(k).segment();
        return side(i) == side(k)
                && one.length() > 0
                && one.seq().equals(other.seq())
                && one.length() == other.length();
    }
}
