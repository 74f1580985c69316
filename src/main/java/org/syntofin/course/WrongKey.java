package org.syntofin.course;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.ComposeGrading;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.proof.QuestionProof.Fault;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;

/** An author's key that the engine does not share, and what the engine says instead. */
final class WrongKey {

    private static final int MOST_TOLD = 12;

    private final Grading grading;
    private final Variant variant;
    private final String values;

    WrongKey(Grading grading, Variant variant) {
        this.grading = grading;
        this.variant = variant;
        this.values = variant.values().toString();
    }

    /** Why a question does not take its own answer. */
    Fault of(Question question, Optional<Judgement> judged) {
        return switch (question) {
            case OrderQuestion order when order.grade() instanceof OrderQuestion.Traced -> order(order);
            case ComposeQuestion compose -> segment(compose, judged);
            case MissionQuestion mission -> changes(mission, judged);
            default -> fault("content.model-answer", Map.of());
        };
    }

    /** What was found in the proof of a question, with the run's own lines where these were altered in vain. */
    static Fault told(Question question, Variant variant, Fault fault) {
        if (!(question instanceof TraceErrorQuestion) || !fault.arguments().containsKey("line")) {
            return fault;
        }
        Map<String, String> arguments = new HashMap<>(fault.arguments());
        SegmentName.parse(fault.arguments().get("line"))
                .flatMap(name -> Running.of(question, variant.values())
                        .filter(running -> running.place(name) >= 0)
                        .map(running -> running.sent().get(running.place(name))))
                .ifPresent(sent ->
                        arguments.put("instead", RunItems.text(sent.send().segment())));
        return new Fault(fault.code(), arguments);
    }

    private Fault fault(String code, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("values", values);
        return new Fault(code, arguments);
    }

    private Fault order(OrderQuestion order) {
        String instead = grading.scenario(order, variant).stream()
                .flatMap(scenario -> segments(RunItems.of(scenario)))
                .collect(Collectors.joining("; "));
        int at = impossible(order);
        OrderQuestion.Item item = order.items().get(at);
        return fault(
                "content.model-order",
                Map.of(
                        "item",
                        item.id(),
                        "line",
                        Integer.toString(at + 1),
                        "step",
                        RunItems.text(item.content(), variant.values()),
                        "instead",
                        instead));
    }

    private static Stream<String> segments(List<RunItems.Item> items) {
        return items.stream().filter(RunItems.Item::segment).limit(MOST_TOLD).map(RunItems.Item::text);
    }

    /** The first item of the author's own order that no run shows where it stands, from 0. */
    private int impossible(OrderQuestion order) {
        int[] own = IntStream.range(0, order.own().size()).toArray();
        int shown = grading.legalOrders(order, variant)
                .map(orders -> orders.prefix(own))
                .orElse(0);
        return Math.min(shown, own.length - 1);
    }

    /** What became of the author's segment, and what the host's own TCP sends there. */
    private Fault segment(ComposeQuestion compose, Optional<Judgement> judged) {
        ComposeQuestion engines = new ComposeQuestion(
                compose.head(),
                compose.story(),
                compose.step(),
                compose.host(),
                compose.build(),
                compose.goals(),
                null,
                compose.mistakes());
        Optional<Response.Blanks> model = ComposeGrading.of(engines, variant).map(ComposeGrading::model);
        boolean does = model.map(answer -> grading.judge(engines, variant, answer))
                .filter(verdict -> verdict instanceof Verdict done && done.right())
                .isPresent();
        String state = judged.filter(Verdict.class::isInstance)
                .map(verdict -> ((Verdict) verdict).run())
                .map(WrongKey::ends)
                .orElse("–");
        String instead = model.map(answer -> fields(compose, answer)).orElse("–");
        return fault(
                does ? "content.model-segment" : "content.model-segment-never",
                Map.of("ends", state, "instead", instead));
    }

    private static String fields(ComposeQuestion compose, Response.Blanks segment) {
        return compose.build().stream()
                .map(asked -> asked.word() + "=" + segment.typed().getOrDefault(asked.word(), ""))
                .collect(Collectors.joining(" "));
    }

    /** What the engine shows after the author's changes. */
    private Fault changes(MissionQuestion mission, Optional<Judgement> judged) {
        if (judged.orElse(null) instanceof Refusal refusal) {
            Phrase why = refusal.why();
            String change = why.arguments().getOrDefault("change", String.join("; ", mission.solution()));
            return fault("content.model-change", Map.of("change", change));
        }
        if (judged.orElse(null) instanceof Verdict verdict && verdict.run() != null) {
            String missed = IntStream.rangeClosed(1, verdict.parts().size())
                    .filter(number -> verdict.parts().get(number - 1).mark() != Verdict.Mark.RIGHT)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
            String instead = segments(RunItems.of(verdict.run())).collect(Collectors.joining("; "));
            return fault(
                    "content.model-changes", Map.of("missed", missed, "instead", instead, "ends", ends(verdict.run())));
        }
        return fault("content.model-answer", Map.of());
    }

    /** In which state each host ends. */
    private static String ends(Trace trace) {
        Map<String, String> states = new LinkedHashMap<>();
        trace.hosts().forEach(host -> states.put(host, "CLOSED"));
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.StateChange change) {
                states.put(step.host(), change.to().rfcName());
            }
        }
        StringJoiner ends = new StringJoiner("; ");
        states.forEach((host, state) -> ends.add(host + " " + state));
        return ends.toString();
    }
}
