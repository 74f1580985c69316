package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;

/**
 * The run that a question is about, with a variant's numbers.
 *
 * @param scenario with the numbers laid into it
 * @param trace the whole run
 */
public record Running(Scenario scenario, Trace trace) {

    /** The run; empty where the question is about none, or its scenario was not found. */
    public static Optional<Running> of(Question question, Map<String, Long> values) {
        return story(question)
                .flatMap(story -> story.in(values))
                .map(scenario -> new Running(scenario, Simulator.run(scenario)));
    }

    /** The scenario that a question names and is not judged by orders. */
    public static Optional<Story> story(Question question) {
        return switch (question) {
            case LabelQuestion label ->
                label.picture() instanceof LabelQuestion.Header(Story story, SegmentName _)
                        ? Optional.of(story)
                        : Optional.empty();
            case PredictQuestion predict -> Optional.of(predict.story());
            case TraceErrorQuestion error -> Optional.of(error.story());
            case ComposeQuestion compose -> Optional.of(compose.story());
            case MissionQuestion mission -> Optional.of(mission.story());
            case OrderQuestion _, ChoiceQuestion _, NumericQuestion _, ClozeQuestion _ -> Optional.empty();
        };
    }

    /** The run up to a step, its seed left out: what may be seen before the answer. */
    public Trace seen(int step) {
        List<Step> steps = trace.steps().stream().filter(one -> one.n() <= step).toList();
        long ended = steps.isEmpty() ? 0 : steps.getLast().at();
        return new Trace(
                trace.scenario(),
                trace.engine(),
                0,
                trace.hosts(),
                trace.world(),
                org.syntofin.simulation.Outcome.QUIET,
                ended,
                steps);
    }

    /** The run's segments in the order in which they were sent, those from nowhere included. */
    public List<Sent> sent() {
        List<Sent> sent = new ArrayList<>();
        List<Integer> lost = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        }
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                sent.add(new Sent(step, send, lost.contains(send.id())));
            }
        }
        return sent;
    }

    /** A segment of the run. */
    public record Sent(Step step, Step.Send send, boolean lost) {}

    /** The place of a named segment among those that were sent; -1 where there is none. */
    public int place(SegmentName name) {
        List<Sent> sent = sent();
        int counted = 0;
        for (int i = 0; i < sent.size(); i++) {
            Sent one = sent.get(i);
            boolean meant = !one.send().injected()
                    && one.step().host().equals(name.host())
                    && name.kind().covers(one.send().segment());
            if (meant && ++counted == name.ordinal()) {
                return i;
            }
        }
        return -1;
    }
}
