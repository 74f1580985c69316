package org.syntofin.tcp.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;

/** A host remembers when its next timer is due; it must be what looking at all of them would find. */
class NextTimerTest {

    private static final long SEED = 20_261_122;

    private static final class Deaf implements Observer {
        @Override
        public void send(
                @Nullable Connection connection,
                Segment segment,
                boolean retransmission,
                @Nullable Rule rule,
                @Nullable Check why) {}
    }

    @Test
    void isTheEarliestOfAllConnections() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        TcpHost host = new TcpHost("client", Profile.RFC9293, 1, new IsnGenerator(1), new Deaf());
        List<Connection> open = new ArrayList<>();
        TimerKind[] kinds = TimerKind.values();
        for (int round = 0; round < 5_000; round++) {
            int action = random.nextInt(10);
            if (open.isEmpty() || (action == 0 && open.size() < 20)) {
                open.add(host.calls()
                        .connect(0, 1_000 + round, new Endpoint("server", 80))
                        .orElseThrow());
            } else if (action == 1) {
                host.calls().abort(0, open.remove(random.nextInt(open.size())).socket());
            } else {
                Connection c = open.get(random.nextInt(open.size()));
                TimerKind kind = kinds[random.nextInt(kinds.length)];
                switch (action) {
                    case 2 -> c.timers.stop(kind);
                    case 3 -> c.timers.fire(kind);
                    default -> c.timers.set(kind, random.nextInt(1_000));
                }
            }
            long earliest =
                    open.stream().mapToLong(c -> c.timers.earliest()).min().orElse(Timers.OFF);
            assertThat(host.nextTimer()).as("seed %d, round %d", SEED, round).isEqualTo(earliest);
        }
    }
}
