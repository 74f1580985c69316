package org.syntofin.tcp.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.SequenceNumber;

/** Initial numbers: S01 and S02 of the catalogue (RFC 6528, 2 and 3; RFC 9293, 3.4.1). */
class IsnGeneratorTest {

    private static final Endpoint SERVER = new Endpoint("server", 80);
    private static final Endpoint CLIENT = new Endpoint("client", 49152);
    private static final Endpoint ATTACKER = new Endpoint("attacker", 49152);

    @Test
    void s01SameEndsFollowTheClockOfFourMicroseconds() {
        IsnGenerator isns = new IsnGenerator(7);
        SequenceNumber first = isns.next(SERVER, CLIENT, 1_000);
        assertThat(isns.next(SERVER, CLIENT, 1_003)).isEqualTo(first);
        assertThat(isns.next(SERVER, CLIENT, 1_004)).isEqualTo(first.plus(1));
        assertThat(isns.next(SERVER, CLIENT, 2_001_000)).isEqualTo(first.plus(500_000));
        assertThat(isns.next(SERVER, CLIENT, 1_000 + (1L << 34))).isEqualTo(first);
    }

    /** X9: 2^32 ticks of 4 microseconds are 17,180 s, which is 4.77 h and not the 4.55 h that RFC 9293, 3.4.1 prints. */
    @Test
    void x9NumbersComeRoundAfterFourHoursAndThreeQuarters() {
        IsnGenerator isns = new IsnGenerator(7);
        SequenceNumber first = isns.next(SERVER, CLIENT, 0);
        long printed = (long) (4.55 * 3_600 * 1_000_000);
        long cycle = (1L << 32) * 4;
        assertThat(cycle / 1_000_000).isEqualTo(17_179);
        assertThat(isns.next(SERVER, CLIENT, printed)).isNotEqualTo(first);
        assertThat(isns.next(SERVER, CLIENT, cycle - 4)).isEqualTo(first.minus(1));
        assertThat(isns.next(SERVER, CLIENT, cycle)).isEqualTo(first);
    }

    @Test
    void s01OtherEndsAndOtherSecretsAreUnrelated() {
        IsnGenerator isns = new IsnGenerator(7);
        SequenceNumber first = isns.next(SERVER, CLIENT, 1_000);
        assertThat(isns.next(SERVER, new Endpoint("client", 49153), 1_000)).isNotEqualTo(first);
        assertThat(isns.next(new Endpoint("server", 81), CLIENT, 1_000)).isNotEqualTo(first);
        assertThat(isns.next(SERVER, ATTACKER, 1_000)).isNotEqualTo(first);
        assertThat(new IsnGenerator(8).next(SERVER, CLIENT, 1_000)).isNotEqualTo(first);
    }

    /** The predictor sees the number of its own connection and adds the ticks that have passed since. */
    @Test
    void s02PredictorWinsAgainstTheClockAloneAndLosesAgainstTheHash() {
        IsnSource clockOnly = new IsnSource() {
            @Override
            public SequenceNumber next(Endpoint local, Endpoint remote, long now) {
                return SequenceNumber.of(now / 4);
            }

            @Override
            public IsnSource copy() {
                return this;
            }
        };
        assertThat(hits(clockOnly, 0)).isOne();
        Random secrets = new Random(1);
        int hits = 0;
        for (int i = 0; i < 1_000; i++) {
            hits += hits(new IsnGenerator(secrets.nextLong()), 40L * i);
        }
        assertThat(hits).isZero();
    }

    private static int hits(IsnSource isns, long now) {
        SequenceNumber predicted = isns.next(SERVER, ATTACKER, now).plus(25);
        return isns.next(SERVER, CLIENT, now + 100).equals(predicted) ? 1 : 0;
    }
}
