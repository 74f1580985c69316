package org.syntofin.quiz.grading;

import java.util.Optional;
import org.syntofin.quiz.Goal;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.grading.Timeline.Stay;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;

/** Whether a run shows a goal, and if not, how far it came. */
public final class GoalReached {

    private final Trace trace;
    private final Timeline timeline;

    private GoalReached(Trace trace, Timeline timeline) {
        this.trace = trace;
        this.timeline = timeline;
    }

    /**
     * How a goal stands.
     *
     * @param howFar what to tell of a goal that was not reached; empty for one that was
     */
    public record Standing(boolean reached, Optional<Phrase> howFar) {}

    /** How a goal stands in a run. */
    public static Standing in(Trace trace, Goal goal) {
        return in(trace, Timeline.of(trace), goal);
    }

    static Standing in(Trace trace, Timeline timeline, Goal goal) {
        GoalReached judge = new GoalReached(trace, timeline);
        return switch (goal) {
            case Goal.InState in -> judge.inState(in);
            case Goal.NeverIn never -> judge.never(never);
            case Goal.EndsIn ends -> judge.ends(ends);
            case Goal.Sends sends -> judge.sends(sends);
            case Goal.Lost lost -> judge.lost(lost);
            case Goal.Told told -> judge.told(told);
        };
    }

    private static Standing reached() {
        return new Standing(true, Optional.empty());
    }

    private static Standing missed(String key, String... arguments) {
        return new Standing(false, Optional.of(Phrase.of("quiz.goal.far." + key, arguments)));
    }

    private Standing inState(Goal.InState goal) {
        Optional<Stay> longest = timeline.longest(goal.host(), goal.state());
        String state = goal.state().rfcName();
        if (longest.isEmpty()) {
            String last = timeline.last(goal.host()).rfcName();
            return missed("never-came", "host", goal.host(), "state", state, "last", last);
        }
        return longest.get().length() >= goal.forMicros()
                ? reached()
                : missed(
                        "only-for",
                        "host",
                        goal.host(),
                        "state",
                        state,
                        "time",
                        GoalWords.time(longest.get().length()));
    }

    private Standing never(Goal.NeverIn goal) {
        return timeline.longest(goal.host(), goal.state()).isEmpty()
                ? reached()
                : missed("was-in", "host", goal.host(), "state", goal.state().rfcName());
    }

    private Standing ends(Goal.EndsIn goal) {
        return timeline.last(goal.host()) == goal.state()
                ? reached()
                : missed(
                        "ended-in",
                        "host",
                        goal.host(),
                        "state",
                        timeline.last(goal.host()).rfcName());
    }

    private Standing sends(Goal.Sends goal) {
        long count = trace.steps().stream()
                .filter(step -> step.host().equals(goal.host())
                        && step.event() instanceof Step.Send send
                        && !send.injected()
                        && goal.kind().covers(send.segment()))
                .count();
        return count >= goal.least() && count <= goal.most()
                ? reached()
                : missed("sent", "host", goal.host(), "count", Long.toString(count));
    }

    private Standing lost(Goal.Lost goal) {
        long count = trace.steps().stream()
                .filter(step -> step.event() instanceof Step.Lose)
                .count();
        return count <= goal.most() ? reached() : missed("lost", "count", Long.toString(count));
    }

    private Standing told(Goal.Told goal) {
        boolean told = trace.steps().stream()
                .anyMatch(step -> step.host().equals(goal.host())
                        && step.event() instanceof Step.Signal signal
                        && signal.signal().equals(goal.signal()));
        return told ? reached() : missed("not-told", "host", goal.host(), "signal", goal.signal());
    }
}
