package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SequenceNumber;

/** The invariants of section 12 of the catalogue on random networks and programs: 2,000 seeds, 100,000 in the soak. */
class RandomSchedulesTest {

    private static final int SLICE = 2_000;
    private static final int SOAK = 100_000;
    private static final int FIRST_SEED = 20_261_122;

    @Test
    void invariantsHoldOnRandomSchedules() {
        int rounds = Boolean.getBoolean("syntofin.soak") ? SOAK : SLICE;
        int complete = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + rounds; seed++) {
            Scenario scenario = scenario(seed);
            Received received = new Received();
            Trace trace = Simulator.run(scenario, received);
            Invariants invariants = new Invariants(scenario, trace, received);
            int number = seed;
            assertThat(invariants.broken())
                    .as(() -> "seed " + number + "\n" + TraceText.write(trace))
                    .isEmpty();
            complete += invariants.wasReset() ? 0 : 1;
        }
        assertThat(complete)
                .as("runs without reset, in which every octet must arrive")
                .isGreaterThan(rounds * 3 / 4);
    }

    @Test
    void sameSeedSameBytes() {
        for (int seed = 1; seed <= 50; seed++) {
            assertThat(TraceJson.write(Simulator.run(scenario(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(TraceJson.write(Simulator.run(scenario(seed))));
        }
    }

    private static Scenario scenario(int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        boolean crossing = random.nextInt(8) == 0;
        List<CallSpec> calls = new ArrayList<>();
        calls.add(CallSpec.of(new Trigger.At(0), "client", CallSpec.Kind.CONNECT));
        if (crossing) {
            calls.add(CallSpec.of(new Trigger.At(random.nextInt(40_000)), "server", CallSpec.Kind.CONNECT));
        }
        for (String host : List.of("client", "server")) {
            programs(random, host, calls);
        }
        HostSpec client = host(random, "client", 40_000, false);
        HostSpec server = host(random, "server", 80, !crossing);
        for (HostSpec host : List.of(client, server)) {
            if (!host.reads()) {
                readsNowAndThen(random, host.name(), calls);
            }
        }
        long least = random.nextInt(1, 50_000);
        NetworkSpec network = new NetworkSpec(
                least,
                least + random.nextInt(80_000),
                random.nextInt(150_000),
                random.nextInt(100_000),
                random.nextInt(150_000),
                random.nextInt(20_000));
        return new Scenario(
                "random",
                java.util.Map.of(),
                seed,
                List.of(client, server),
                network,
                calls,
                List.of(),
                crossing ? List.of() : OldPieces.of(random, client, server, calls),
                null,
                Scenario.DEFAULT_UNTIL);
    }

    private static void programs(RandomGenerator random, String host, List<CallSpec> calls) {
        long at = random.nextInt(400_000);
        for (int sends = random.nextInt(4); sends > 0; sends--) {
            calls.add(CallSpec.send(new Trigger.When(host, State.ESTABLISHED, at), host, octets(random)));
            at += random.nextInt(500_000);
        }
        calls.add(CallSpec.of(new Trigger.When(host, State.ESTABLISHED, at), host, CallSpec.Kind.CLOSE));
    }

    /** Often at first, so that windows close and open in the middle of things; then as long as anything can come. */
    private static void readsNowAndThen(RandomGenerator random, String host, List<CallSpec> calls) {
        long at = 0;
        for (int reads = 0; reads < 120; reads++) {
            at += random.nextInt(1, reads < 60 ? 2_000_000 : 120_000_000);
            calls.add(CallSpec.of(new Trigger.When(host, State.ESTABLISHED, at), host, CallSpec.Kind.RECEIVE));
        }
    }

    /** No two places look alike, as they would in an alphabet over and over. */
    private static Payload octets(RandomGenerator random) {
        byte[] octets = new byte[random.nextInt(1, 4_000)];
        random.nextBytes(octets);
        return Payload.of(octets);
    }

    private static HostSpec host(RandomGenerator random, String name, int port, boolean listens) {
        Profile profile =
                Profile.RFC9293.with(ProfileOption.R2, 3_600_000_000L).with(ProfileOption.R2_SYN, 3_600_000_000L);
        if (random.nextBoolean()) {
            profile = profile.with(ProfileOption.DELAYED_ACK, 40_000);
        }
        if (random.nextInt(4) == 0) {
            profile = profile.with(ProfileOption.WINDOW, random.nextInt(500, 3_000));
        }
        if (random.nextInt(3) == 0) {
            profile = profile.with(ProfileOption.TIMESTAMPS, 1)
                    .with(ProfileOption.WINDOW_SCALE, random.nextInt(0, 8))
                    .with(ProfileOption.SACK, 1);
        }
        SequenceNumber isn = SequenceNumber.of(random.nextBoolean() ? random.nextInt() : -random.nextInt(3_000));
        return new HostSpec(name, profile, List.of(isn), port, listens, true, random.nextInt(6) > 0);
    }
}
