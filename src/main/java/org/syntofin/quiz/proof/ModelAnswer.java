package org.syntofin.quiz.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.AlteredTrace;
import org.syntofin.quiz.grading.ClozeGrading;
import org.syntofin.quiz.grading.ComposeGrading;
import org.syntofin.quiz.grading.PredictGrading;

/** The right answer to a variant, as a learner could give it: the author's where he wrote one, else the engine's. */
public final class ModelAnswer {

    private ModelAnswer() {}

    /** The answer; empty where the question's scenario does not come to what it asks. */
    public static Optional<Response> of(Question question, Variant variant) {
        return switch (question) {
            case OrderQuestion order -> Optional.of(new Response.Order(order.own()));
            case NumericQuestion numeric ->
                Optional.of(new Response.Amount(numeric.answer().low().fill(variant.values())));
            case ChoiceQuestion choice -> Optional.of(new Response.Choice(right(choice)));
            case ClozeQuestion cloze -> Optional.of(cloze(cloze, variant));
            case LabelQuestion label ->
                Optional.of(new Response.Blanks(
                        label.blanks().stream().collect(Collectors.toMap(blank -> blank, blank -> blank))));
            case PredictQuestion predict ->
                PredictGrading.model(predict, variant).map(Response.class::cast);
            case TraceErrorQuestion error -> line(error, variant);
            case ComposeQuestion compose -> ComposeGrading.of(compose, variant).map(ComposeGrading::model);
            case MissionQuestion mission -> Optional.of(new Response.Changes(mission.solution()));
        };
    }

    private static Set<String> right(ChoiceQuestion choice) {
        return choice.options().stream()
                .filter(ChoiceQuestion.Option::right)
                .map(ChoiceQuestion.Option::id)
                .collect(Collectors.toSet());
    }

    private static Response cloze(ClozeQuestion cloze, Variant variant) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (ClozeQuestion.Gap gap : cloze.gaps()) {
            filled.put(
                    gap.id(),
                    cloze.input() == ClozeQuestion.Input.TYPED
                            ? ClozeGrading.words(gap.right(), "en", variant.values())
                            : gap.id() + ".right");
        }
        return new Response.Blanks(filled);
    }

    private static Optional<Response> line(TraceErrorQuestion error, Variant variant) {
        return Running.of(error, variant.values())
                .flatMap(running -> AlteredTrace.of(error.drawn(variant), variant.values(), running))
                .map(trace -> new Response.Choice(
                        Set.of(trace.lines().get(trace.altered()).id())));
    }
}
