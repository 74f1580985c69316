package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption.Timestamps;

/** Protection against wrapped sequence numbers by timestamps (RFC 7323, 3.2, 4.3 and 5). */
final class Paws {

    /** After so long a pause TS.Recent means nothing (5.5). */
    private static final long OUTDATED_MICROS = 24L * 86_400 * 1_000_000;

    private Paws() {}

    /** Whether the segment, no RST, is refused before the sequence check. */
    static boolean refuses(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        if (!tcb.timestamps || s.flags().syn()) {
            return false;
        }
        Timestamps stamp = s.option(Timestamps.class).orElse(null);
        if (stamp == null && !c.profile().flag(ProfileOption.TIMESTAMPS_REQUIRED)) {
            return false;
        }
        if (stamp == null) {
            c.because(Rule.TIMESTAMP_MISSING);
            c.discard();
            return true;
        }
        boolean older = stamp.value() - tcb.tsRecent < 0;
        if (older && c.now() - tcb.tsRecentAt < OUTDATED_MICROS) {
            c.because(Rule.PAWS, c.explains() ? Checks.timestamp(stamp.value(), tcb.tsRecent, false) : null);
            Synchronized.answerAndDrop(c, Rule.PAWS);
            return true;
        }
        return false;
    }

    /** 4.3 (2): TS.Recent follows segments that reach back to the last acknowledgment. */
    static void update(Connection c, Segment s) {
        Tcb tcb = c.tcb;
        if (!tcb.timestamps) {
            return;
        }
        Timestamps stamp = s.option(Timestamps.class).orElse(null);
        if (stamp == null || s.seq().isAfter(c.lastAckSent)) {
            return;
        }
        boolean newer = stamp.value() - tcb.tsRecent >= 0;
        if (newer || c.now() - tcb.tsRecentAt >= OUTDATED_MICROS) {
            tcb.tsRecent = stamp.value();
            tcb.tsRecentAt = c.now();
        }
    }
}
