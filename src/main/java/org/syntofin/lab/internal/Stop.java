package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syntofin.lab.Ask;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Step.Send;
import org.syntofin.simulation.Step.StateChange;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Flags;

/**
 * A place in a run at which a learner says what comes next.
 *
 * @param shown how many steps of the run are seen before it: what led to the segment, but nothing of what followed
 * @param sent the index of the step that sends the segment; the number of steps where nobody sends any more
 */
record Stop(int shown, int sent) {

    private static final int MOST = 3;

    /** So many segments behind a trouble belong to it. */
    private static final int AFTER_TROUBLE = 4;

    private static final Set<String> ABRUPT = Set.of("crash", "reboot", "abort");

    /** At most three places, chosen so that they meet as many listed misconceptions about what is asked as can be. */
    static List<Stop> of(Trace trace, Collection<Ask> asked) {
        List<Integer> candidates = candidates(trace);
        List<Integer> chosen = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            List<Integer> left = candidates.stream()
                    .filter(candidate -> !chosen.contains(candidate))
                    .toList();
            int fresh = best(trace, asked, left, met);
            // What was met once may be met again, where there is room for it.
            int best = fresh < 0 ? best(trace, asked, left, Set.of()) : fresh;
            if (best >= 0) {
                met.addAll(causes(trace, best, asked));
                chosen.add(best);
            }
        }
        // Where no misconception is known about what is asked, the story's own order decides.
        Stream<Integer> indices = chosen.isEmpty()
                ? candidates.stream().limit(MOST)
                : chosen.stream().sorted();
        return indices.map(i -> new Stop(shown(trace, i), i)).toList();
    }

    /** The moment that the learner is asked about. */
    Moment moment(Trace trace) {
        return Moment.at(trace, sent);
    }

    /** The first step that the learner has not seen. */
    int judged(Trace trace) {
        List<Step> steps = trace.steps();
        return steps.get(Math.min(sent, steps.size() - 1)).n();
    }

    /**
     * What may be sent next, from where the run becomes a story of its own: what follows its first trouble, else its closing,
     * else its data. What leads there was told before.
     */
    private static List<Integer> candidates(Trace trace) {
        List<Step> steps = trace.steps();
        List<Integer> sends = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).event() instanceof Send send && !send.injected())
                .boxed()
                .skip(1)
                .toList();
        List<Integer> troubled = from(Stop::troubles, trace, sends);
        List<Integer> chosen = new ArrayList<>(
                troubled.isEmpty()
                        ? Stream.of(from(step -> flagsOf(step).fin(), trace, sends), from(Stop::carries, trace, sends))
                                .filter(part -> part.size() >= MOST)
                                .findFirst()
                                .orElse(sends)
                        : troubled.subList(0, Math.min(troubled.size(), AFTER_TROUBLE)));
        boolean toTheEnd = !chosen.isEmpty() && chosen.getLast().equals(sends.getLast());
        if (toTheEnd && steps.stream().skip(chosen.getLast()).anyMatch(step -> step.event() instanceof Step.Receive)) {
            chosen.add(steps.size());
        }
        return chosen;
    }

    /** What is sent from the first step of a kind on. */
    private static List<Integer> from(Predicate<Step> turn, Trace trace, List<Integer> sends) {
        List<Step> steps = trace.steps();
        int first = IntStream.range(0, steps.size())
                .filter(i -> turn.test(steps.get(i)))
                .findFirst()
                .orElse(steps.size());
        return sends.stream().filter(i -> i >= first).toList();
    }

    /** A segment is lost or comes from nowhere, or an end goes without a close. */
    private static boolean troubles(Step step) {
        return switch (step.event()) {
            case Step.Lose _ -> true;
            case Send send -> send.injected();
            case Step.Call call -> ABRUPT.contains(call.call());
            case StateChange _, Step.Signal _, Step.Timer _, Step.Receive _, Step.Discard _ -> false;
        };
    }

    private static boolean carries(Step step) {
        return step.event() instanceof Send send && !send.segment().payload().isEmpty();
    }

    private static Flags flagsOf(Step step) {
        return step.event() instanceof Send send ? send.segment().flags() : Flags.NONE;
    }

    /** The candidate that meets most misconceptions that were not met yet; -1 for none. */
    private static int best(Trace trace, Collection<Ask> asked, List<Integer> candidates, Set<String> met) {
        return candidates.stream()
                .max(Comparator.comparingLong((Integer i) -> fresh(trace, i, asked, met))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(i -> fresh(trace, i, asked, met) > 0)
                .orElse(-1);
    }

    private static long fresh(Trace trace, int index, Collection<Ask> asked, Set<String> met) {
        return causes(trace, index, asked).stream()
                .filter(cause -> !met.contains(cause))
                .count();
    }

    private static Set<String> causes(Trace trace, int index, Collection<Ask> asked) {
        return Misconceptions.at(Moment.at(trace, index)).stream()
                .filter(mistake -> asked.contains(mistake.part()))
                .map(Mistake::cause)
                .collect(Collectors.toSet());
    }

    /** The steps up to what made the host send: an arrival, a call, or the segment that it sent before. */
    private static int shown(Trace trace, int sent) {
        List<Step> steps = trace.steps();
        if (sent == steps.size()) {
            return IntStream.range(0, sent)
                            .filter(i -> steps.get(i).event() instanceof Step.Receive)
                            .max()
                            .orElse(sent - 1)
                    + 1;
        }
        Step send = steps.get(sent);
        boolean again = send.event() instanceof Send event && event.retransmission();
        int i = sent;
        while (i > 0 && (follows(steps.get(i - 1), send) || (again && fired(steps.get(i - 1), send)))) {
            i--;
        }
        return i;
    }

    /** Whether a step is a consequence of what another one did, at the same host and time. */
    static boolean follows(Step step, Step send) {
        boolean consequence = switch (step.event()) {
            case StateChange _, Step.Signal _ -> true;
            case Step.Timer timer -> timer.action() != Step.TimerAction.FIRED;
            case Send _, Step.Call _, Step.Receive _, Step.Lose _, Step.Discard _ -> false;
        };
        return consequence && step.at() == send.at() && step.host().equals(send.host());
    }

    /** The timer that sends something again would say who does. */
    private static boolean fired(Step step, Step send) {
        return step.event() instanceof Step.Timer
                && step.at() == send.at()
                && step.host().equals(send.host());
    }
}
