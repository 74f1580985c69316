package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;

/**
 * What somebody off the path sees of a run: what he sent himself, and what is sent to his own address. What a forged
 * sender's owner is answered, and what the two ends say to each other, is not in it.
 */
final class AttackerView {

    private AttackerView() {}

    /** The run as the attacker sees it: steps of sending and of arriving, without what they mean to the ends. */
    static Trace of(PlayedRun run) {
        Trace trace = run.trace();
        long delay = run.scenario().network().leastDelayMicros();
        List<Step> seen = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                boolean reaches = send.segment().to().host().equals(PlayedEnd.ATTACKER);
                if (send.injected() || reaches) {
                    seen.add(bare(step, step.at(), step.host(), send));
                }
                if (reaches) {
                    seen.add(bare(step, step.at() + delay, PlayedEnd.ATTACKER, new Step.Receive(send.id())));
                }
            }
        }
        seen.sort(Comparator.comparingLong(Step::at));
        List<Step> numbered = IntStream.range(0, seen.size())
                .mapToObj(i -> numbered(seen.get(i), i + 1))
                .toList();
        return new Trace(
                trace.scenario(),
                trace.engine(),
                trace.seed(),
                trace.hosts(),
                trace.world(),
                trace.outcome(),
                numbered.isEmpty() ? 0 : numbered.getLast().at(),
                numbered);
    }

    private static Step bare(Step step, long at, String host, Step.Event event) {
        return new Step(step.n(), at, host, 1, 1, event, null, null, Map.of(), false);
    }

    private static Step numbered(Step step, int n) {
        return new Step(n, step.at(), step.host(), 1, 1, step.event(), null, null, Map.of(), false);
    }
}
