package org.syntofin.simulation;

/**
 * The network between the hosts. Chances are in millionths; a segment that is reordered lets later ones overtake it.
 *
 * @param leastDelayMicros one way
 * @param mostDelayMicros the same as the least for a steady network; else each delay is drawn, keeping the order
 */
public record NetworkSpec(
        long leastDelayMicros,
        long mostDelayMicros,
        int lossMillionths,
        int duplicateMillionths,
        int reorderMillionths,
        int corruptMillionths) {

    public static final NetworkSpec STEADY = steady(20_000);

    public NetworkSpec {
        if (leastDelayMicros < 0 || mostDelayMicros < leastDelayMicros) {
            throw new IllegalArgumentException("delay " + leastDelayMicros + ".." + mostDelayMicros);
        }
    }

    /** Loses nothing and always takes as long. */
    public static NetworkSpec steady(long delayMicros) {
        return new NetworkSpec(delayMicros, delayMicros, 0, 0, 0, 0);
    }
}
