package org.syntofin.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a run, step by step, in the order in which it happened.
 *
 * @param scenario its name
 * @param engine the version of the engine that ran it
 * @param hosts their names, the first drawn left
 * @param world the breach that was switched on, or null for real TCP
 * @param ended simulated time at the end, in microseconds
 */
public record Trace(
        String scenario,
        String engine,
        long seed,
        List<String> hosts,
        @Nullable String world,
        Outcome outcome,
        long ended,
        List<Step> steps) {

    public Trace {
        hosts = List.copyOf(hosts);
        steps = List.copyOf(steps);
    }
}
