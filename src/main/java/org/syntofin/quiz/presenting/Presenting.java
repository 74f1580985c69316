package org.syntofin.quiz.presenting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Change;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Unjudgeable;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.AlteredTrace;
import org.syntofin.quiz.grading.Faces;
import org.syntofin.quiz.grading.GoalWords;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Trigger;

/** Makes of a question and a variant what may be shown, in one language. */
public final class Presenting {

    private final Variant variant;
    private final String language;

    private Presenting(Variant variant, String language) {
        this.variant = variant;
        this.language = language;
    }

    /** What may go to the browser. */
    public static Presentation of(Question question, Variant variant, String language) {
        return new Presenting(variant, language).present(question);
    }

    /** The hint of that number, counted from 0, when the learner opens it. */
    public static Optional<String> hint(Question question, Variant variant, String language, int number) {
        List<Text> hints = question.head().hints();
        return number >= 0 && number < hints.size()
                ? Optional.of(hints.get(number).in(language, variant.values()))
                : Optional.empty();
    }

    /** The author's explanation, for after the answer. */
    public static Optional<String> explanation(Question question, Variant variant, String language) {
        return question.head().explained().map(text -> text.in(language, variant.values()));
    }

    private Presentation present(Question question) {
        String prompt = words(question.head().prompt());
        int hints = question.head().hints().size();
        return switch (question) {
            case OrderQuestion order -> new Presentation.Ordering(prompt, hints, items(order), order.leavesOver());
            case ChoiceQuestion choice -> new Presentation.Choosing(prompt, hints, options(choice), choice.several());
            case NumericQuestion numeric ->
                new Presentation.Typing(prompt, hints, numeric.counted().orElse(null));
            case ClozeQuestion cloze -> blanks(question).cloze(cloze, prompt, hints);
            case LabelQuestion label -> blanks(question).label(label, prompt, hints);
            case PredictQuestion predict -> predict(predict, prompt, hints);
            case TraceErrorQuestion error -> spot(error, prompt, hints);
            case ComposeQuestion compose -> compose(compose, prompt, hints);
            case MissionQuestion mission -> steer(mission, prompt, hints);
        };
    }

    private PresentingBlanks blanks(Question question) {
        return new PresentingBlanks(question, variant, language);
    }

    private Running running(Question question) {
        return Running.of(question, variant.values()).orElseThrow(Unjudgeable::new);
    }

    private Presentation predict(PredictQuestion question, String prompt, int hints) {
        Running running = running(question);
        return new Presentation.Predicting(
                prompt,
                hints,
                running.seen(question.step()),
                blanks(question).asked(question.asked(), running.trace().hosts()));
    }

    private Presentation spot(TraceErrorQuestion question, String prompt, int hints) {
        Running running = running(question);
        List<Presentation.Line> lines = new ArrayList<>();
        for (AlteredTrace.Line line :
                AlteredTrace.of(question, variant, running).lines()) {
            lines.add(new Presentation.Line(line.id(), line.at(), Faces.of(line.segment(), line.lost())));
        }
        return new Presentation.Spotting(prompt, hints, lines);
    }

    private Presentation compose(ComposeQuestion question, String prompt, int hints) {
        Running running = running(question);
        String to = running.trace().hosts().stream()
                .filter(host -> !host.equals(question.host()))
                .findFirst()
                .orElseThrow(Unjudgeable::new);
        return new Presentation.Composing(
                prompt,
                hints,
                running.seen(question.step()),
                question.host(),
                to,
                blanks(question).asked(question.build(), running.trace().hosts()),
                question.goals().stream()
                        .map(goal -> Faces.of(goal, language, variant.values()))
                        .toList());
    }

    private Presentation steer(MissionQuestion question, String prompt, int hints) {
        Scenario scenario = question.story().in(variant.values()).orElseThrow(Unjudgeable::new);
        List<Presentation.PlannedCall> calls = new ArrayList<>();
        for (CallSpec call : scenario.calls()) {
            int bytes = call.call() == CallSpec.Kind.SEND ? call.data().length() : call.bytes();
            long at = call.trigger() instanceof Trigger.At(long micros) ? micros : -1;
            calls.add(new Presentation.PlannedCall(
                    calls.size() + 1, call.host(), call.call().text(), bytes, at));
        }
        return new Presentation.Steering(
                prompt,
                hints,
                question.story().scenario(),
                question.goals().stream().map(GoalWords::of).toList(),
                calls,
                question.allowed().stream().map(Change.Kind::word).sorted().toList(),
                question.most());
    }

    private List<Presentation.Option> options(ChoiceQuestion question) {
        List<Presentation.Option> shown = new ArrayList<>();
        for (String id : variant.shown()) {
            for (ChoiceQuestion.Option option : question.options()) {
                if (option.id().equals(id)) {
                    shown.add(new Presentation.Option(variant.handle(id), words(option.text())));
                }
            }
        }
        return shown;
    }

    private List<Presentation.Item> items(OrderQuestion question) {
        Map<String, String> pairs = pairs(question);
        List<Presentation.Item> shown = new ArrayList<>();
        for (String id : variant.shown()) {
            shown.add(new Presentation.Item(
                    variant.handle(id),
                    Faces.of(question.content(id), language, variant.values()),
                    pairs.get(id),
                    group(question, id)));
        }
        return shown;
    }

    /** Twins share the name of their pair, which is that of whichever stands first. */
    private Map<String, String> pairs(OrderQuestion question) {
        Map<String, String> pairs = new HashMap<>();
        for (OrderQuestion.Distractor distractor : question.distractors()) {
            String twin = distractor.twin();
            if (twin != null) {
                List<String> both = List.of(twin, distractor.id());
                String first = variant.shown().stream()
                        .filter(both::contains)
                        .findFirst()
                        .orElse(twin);
                String pair = "p" + variant.handle(first);
                pairs.putIfAbsent(twin, pair);
                pairs.put(distractor.id(), pairs.getOrDefault(twin, pair));
            }
        }
        return pairs;
    }

    private static @Nullable String group(OrderQuestion question, String id) {
        for (OrderQuestion.Item item : question.items()) {
            if (item.id().equals(id)) {
                return item.group();
            }
        }
        return null;
    }

    private String words(Text text) {
        return text.in(language, variant.values());
    }
}
