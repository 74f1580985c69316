package org.syntofin.simulation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Segment;

/**
 * What happens to a segment between two hosts: how long it takes, whether it is lost, doubled, damaged or overtaken.
 * Segments of one direction keep their order unless a fault says otherwise.
 */
final class Network {

    private static final int ALL = 1_000_000;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private final NetworkSpec spec;
    private final List<FaultSpec> faults;
    private final long seed;
    /** Made when chance first matters: most lessons leave nothing to it. */
    private @Nullable RandomGenerator random;

    private final Map<String, Long> lastArrival = new HashMap<>();
    private final int[] counted;
    private final BitSet met = new BitSet();

    /**
     * What becomes of one segment.
     *
     * @param arrives when; -1 if it is lost
     * @param again when a second copy arrives; -1 if there is none
     */
    record Fate(long arrives, long again, boolean corrupted) {}

    Network(NetworkSpec spec, List<FaultSpec> faults, long seed) {
        this.spec = spec;
        this.faults = faults;
        this.seed = seed;
        counted = new int[faults.size()];
    }

    /** The faults, from 0, that concerned no segment so far. */
    List<Integer> idle() {
        return IntStream.range(0, faults.size())
                .filter(index -> !met.get(index))
                .boxed()
                .toList();
    }

    /** Decides about a segment that a host sends now. */
    Fate send(Segment segment, long now) {
        long extra = 0;
        long again = -1;
        boolean lost = draws(spec.lossMillionths());
        boolean corrupted = draws(spec.corruptMillionths());
        for (int i = 0; i < faults.size(); i++) {
            FaultSpec fault = faults.get(i);
            if (!concerns(fault, i, segment, now)) {
                continue;
            }
            switch (fault.effect()) {
                case LOSE -> lost = true;
                case CORRUPT -> corrupted = true;
                case DELAY -> extra += fault.byMicros();
                case DUPLICATE -> again = fault.byMicros();
            }
        }
        if (again < 0 && draws(spec.duplicateMillionths())) {
            again = delay();
        }
        boolean overtaken = draws(spec.reorderMillionths());
        if (lost) {
            return new Fate(-1, -1, false);
        }
        long delay = delay();
        long arrives = extra > 0 || overtaken
                ? now + delay + extra + (overtaken ? 1 + 2 * spec.mostDelayMicros() : 0)
                : inOrder(segment, now + delay);
        return new Fate(arrives, again < 0 ? -1 : arrives + again, corrupted);
    }

    /** When a segment from nowhere arrives that appears now. */
    long inject(Segment segment, long now) {
        return inOrder(segment, now + delay());
    }

    private long inOrder(Segment segment, long when) {
        if (spec.leastDelayMicros() == spec.mostDelayMicros()) {
            return when;
        }
        String direction = segment.from().host() + '>' + segment.to().host();
        long arrival = Math.max(when, lastArrival.getOrDefault(direction, 0L));
        lastArrival.put(direction, arrival);
        return arrival;
    }

    private boolean concerns(FaultSpec fault, int index, Segment segment, long now) {
        if (now < fault.fromMicros() || now >= fault.untilMicros()) {
            return false;
        }
        SegmentName name = fault.segment();
        if (name != null) {
            if (!name.host().equals(segment.from().host()) || !name.kind().covers(segment)) {
                return false;
            }
            counted[index]++;
            if (name.ordinal() != 0 && name.ordinal() != counted[index]) {
                return false;
            }
        }
        met.set(index);
        return draws(fault.chanceMillionths());
    }

    private RandomGenerator random() {
        RandomGenerator made = random;
        if (made == null) {
            made = RANDOM.create(seed);
            random = made;
        }
        return made;
    }

    private boolean draws(int millionths) {
        return millionths == ALL || (millionths > 0 && random().nextInt(ALL) < millionths);
    }

    private long delay() {
        long least = spec.leastDelayMicros();
        long most = spec.mostDelayMicros();
        return least == most ? least : random().nextLong(least, most + 1);
    }
}
