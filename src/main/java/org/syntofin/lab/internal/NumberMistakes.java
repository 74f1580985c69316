package org.syntofin.lab.internal;

import java.util.List;
import java.util.Optional;
import org.syntofin.lab.Ask;
import org.syntofin.tcp.wire.Segment;

/** What misconceptions about numbering put into the next segment's seq and ack (RFC 9293, section 3.4). */
final class NumberMistakes {

    private static final long MASK = 0xFFFF_FFFFL;

    private final Moment moment;
    private final Segment segment;
    private final List<Mistake> found;

    NumberMistakes(Moment moment, Segment segment, List<Mistake> found) {
        this.moment = moment;
        this.segment = segment;
        this.found = found;
    }

    void add() {
        if (segment.flags().ack()) {
            moment.lastArrived(moment.sender()).ifPresent(this::acknowledging);
            if (!moment.choosesNumber()) {
                // A number that is only now chosen is nobody's to expect, and an option with it would tell it.
                add(Ask.ACK, segment.seq().value(), "one-counter-for-both");
                add(Ask.ACK, segment.seq().value() + 1, "one-counter-for-both");
            }
        } else if (segment.flags().syn()) {
            add(Ask.ACK, 0, "ack-flag-is-ack-number");
        }
        sequence();
    }

    private void acknowledging(Segment last) {
        long seq = last.seq().value();
        if (last.flags().syn()) {
            add(Ask.ACK, seq, "syn-counts-none");
            if (last.flags().ack()) {
                add(Ask.ACK, seq + 2, "ack-counts-one");
            }
        } else if (last.flags().fin()) {
            add(Ask.ACK, last.end().value() - 1, "fin-counts-none");
        } else if (!last.payload().isEmpty()) {
            add(Ask.ACK, seq, "ack-names-last-received");
            add(Ask.ACK, last.end().value() - 1, "ack-names-last-received");
            // Behind a gap: what arrived is not what is confirmed.
            add(Ask.ACK, last.end().value(), "ack-names-last-received");
            add(Ask.ACK, seq + 1, "ack-is-seq-plus-one");
        } else {
            add(Ask.ACK, seq + 1, "ack-counts-one");
        }
    }

    private void sequence() {
        Optional<Segment> sent = moment.lastSent(moment.sender());
        if (moment.choosesNumber()) {
            add(Ask.SEQ, 0, "isn-is-zero");
            moment.lastArrived(moment.sender()).ifPresent(last -> {
                add(Ask.SEQ, last.seq().value(), "one-counter-for-both");
                add(Ask.SEQ, last.seq().value() + 1, "one-counter-for-both");
            });
            return;
        }
        if (moment.retransmission() && segment.flags().syn()) {
            add(Ask.SEQ, segment.seq().value() + 1, "retry-new-isn");
            return;
        }
        sent.ifPresent(this::following);
        if (segment.flags().ack()) {
            add(Ask.SEQ, segment.acknowledgment().value(), "one-counter-for-both");
        }
    }

    private void following(Segment last) {
        if (last.flags().syn()) {
            add(Ask.SEQ, last.end().value() - 1, "syn-counts-none");
        } else if (last.flags().fin()) {
            add(Ask.SEQ, last.end().value() - 1, "fin-counts-none");
        } else if (last.isPureAck()) {
            add(Ask.SEQ, last.seq().value() + 1, "ack-counts-one");
        } else if (last.payload().length() > 1) {
            add(Ask.SEQ, last.seq().value() + 1, "seq-counts-segments");
        }
    }

    private void add(Ask part, long value, String cause) {
        found.add(new Mistake(part, Long.toString(value & MASK), cause));
    }
}
