package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.syntofin.quiz.Change;
import org.syntofin.quiz.Goal;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.simulation.Outcome;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Trace;

/** Runs the changed scenario and says of each goal whether the run shows it, and how far it came. */
final class MissionGrading {

    private MissionGrading() {}

    static Judgement judge(MissionQuestion question, Variant variant, Response.Changes response) {
        Optional<Scenario> scenario = question.story().in(variant.values());
        if (scenario.isEmpty()) {
            return new Refusal(Phrase.of("quiz.refused.no-runs"));
        }
        if (response.changes().size() > question.most()) {
            return new Refusal(Phrase.of("quiz.refused.changes", "most", Integer.toString(question.most())));
        }
        List<Change> changes = new ArrayList<>();
        for (String written : response.changes()) {
            Optional<Change> change = Change.parse(written);
            boolean fits = change.isPresent()
                    && question.allowed().contains(change.get().kind())
                    && change.get().apply(scenario.get()).isPresent();
            if (!fits) {
                String shortened = written.substring(0, Math.min(written.length(), 80));
                return new Refusal(Phrase.of("quiz.refused.change", "change", shortened));
            }
            changes.add(change.get());
        }
        return verdict(question, Simulator.run(applied(scenario.get(), changes)));
    }

    /** Calls are counted as the scenario lists them, so those that are dropped go last, from the end on. */
    private static Scenario applied(Scenario scenario, List<Change> changes) {
        List<Change> inOrder = new ArrayList<>();
        changes.stream()
                .filter(change -> !(change instanceof Change.Drop) && !(change instanceof Change.Call))
                .forEach(inOrder::add);
        changes.stream()
                .filter(Change.Drop.class::isInstance)
                .map(Change.Drop.class::cast)
                .distinct()
                .sorted(Comparator.comparingInt(Change.Drop::call).reversed())
                .forEach(inOrder::add);
        changes.stream().filter(Change.Call.class::isInstance).forEach(inOrder::add);
        Scenario changed = scenario;
        for (Change change : inOrder) {
            changed = change.apply(changed).orElse(changed);
        }
        return changed;
    }

    /** A run that grew beyond a bound was cut off there: what it would have shown later, nobody knows. */
    private static Verdict verdict(MissionQuestion question, Trace trace) {
        boolean cut = trace.outcome() != Outcome.QUIET && trace.outcome() != Outcome.TOO_LONG;
        Tally tally = new Tally();
        Timeline timeline = Timeline.of(trace);
        int number = 0;
        for (Goal goal : question.goals()) {
            GoalReached.Standing standing = GoalReached.in(trace, timeline, goal);
            boolean reached = standing.reached() && !(cut && goal.ofTheWholeRun());
            tally.add("g" + ++number, reached ? Mark.RIGHT : Mark.WRONG);
            standing.howFar().ifPresent(phrase -> tally.remark(new Remark.Told(phrase)));
        }
        if (cut) {
            tally.remark(new Remark.Told(Phrase.of("quiz.mission.bound")));
        }
        return tally.verdict(trace);
    }
}
