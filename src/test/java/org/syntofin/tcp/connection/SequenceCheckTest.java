package org.syntofin.tcp.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** S06 of the catalogue: every row of the acceptability table, with its edges (RFC 9293, 3.4, table 5). */
class SequenceCheckTest {

    @ParameterizedTest(name = "window {1}, seq {2}, len {3}")
    @CsvSource({
        // length 0, window 0: SEG.SEQ = RCV.NXT
        "500, 0, 500, 0, true",
        "500, 0, 499, 0, false",
        "500, 0, 501, 0, false",
        // length 0, window > 0: RCV.NXT =< SEG.SEQ < RCV.NXT+RCV.WND
        "500, 1000, 499, 0, false",
        "500, 1000, 500, 0, true",
        "500, 1000, 1499, 0, true",
        "500, 1000, 1500, 0, false",
        // length > 0, window 0: not acceptable
        "500, 0, 500, 1, false",
        "500, 0, 499, 2, false",
        "500, 0, 501, 1, false",
        // length > 0, window > 0: the first or the last octet is inside
        "500, 1000, 490, 10, false",
        "500, 1000, 490, 11, true",
        "500, 1000, 500, 1, true",
        "500, 1000, 1499, 10, true",
        "500, 1000, 1500, 1, false",
        // across the wrap
        "4294967290, 20, 4294967289, 0, false",
        "4294967290, 20, 13, 0, true",
        "4294967290, 20, 14, 0, false",
        "4294967290, 20, 13, 5, true",
    })
    void s06(long next, long window, long seq, int length, boolean acceptable) {
        Tcb tcb = new Tcb();
        tcb.rcvNxt = SequenceNumber.of(next);
        tcb.rcvWnd = window;
        Segment segment = Segment.of(
                new Endpoint("client", 49152),
                new Endpoint("server", 80),
                Flags.ACK,
                SequenceNumber.of(seq),
                SequenceNumber.of(300),
                1_000);
        assertThat(SequenceCheck.acceptable(
                        tcb, segment, Payload.letters(length).length()))
                .isEqualTo(acceptable);
    }
}
