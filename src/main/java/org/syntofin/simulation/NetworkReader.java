package org.syntofin.simulation;

import java.util.Optional;
import org.syntofin.simulation.toml.TomlValue;

/** Reads {@code [network]}. */
final class NetworkReader {

    private static final long LONGEST_DELAY = 86_400_000_000L;
    private static final int SMALLEST_MTU = 68;
    private static final int LARGEST_MTU = 65_535;

    private final NetworkSpec spec;
    private final int mtu;

    NetworkReader(Fields fields) {
        long least = NetworkSpec.STEADY.leastDelayMicros();
        long most = least;
        Optional<TomlValue.Text> delay = fields.text("delay");
        if (delay.isPresent()) {
            String written = delay.get().value();
            int dots = written.indexOf("..");
            Optional<Long> first = Durations.parse(dots < 0 ? written : written.substring(0, dots), LONGEST_DELAY);
            Optional<Long> second = dots < 0 ? first : Durations.parse(written.substring(dots + 2), LONGEST_DELAY);
            if (first.isPresent() && second.isPresent() && first.get() <= second.get()) {
                least = first.get();
                most = second.get();
            } else {
                fields.error(delay.get().position(), "scenario.delay", "found", written);
            }
        }
        spec = new NetworkSpec(
                least,
                most,
                fields.chance("loss", 0),
                fields.chance("duplicate", 0),
                fields.chance("reorder", 0),
                fields.chance("corrupt", 0));
        mtu = fields.whole("mtu", SMALLEST_MTU, LARGEST_MTU).orElse(0L).intValue();
        fields.done();
    }

    NetworkSpec spec() {
        return spec;
    }

    /** The largest packet, in octets; 0 where it is not said. */
    int mtu() {
        return mtu;
    }
}
