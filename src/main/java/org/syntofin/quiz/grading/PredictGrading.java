package org.syntofin.quiz.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.tcp.connection.Rule;

/** Judges a prediction by the run itself: the score is the share of what is asked that happens. */
public final class PredictGrading {

    private final PredictQuestion question;
    private final Map<String, Long> values;
    private final NextSegment next;

    private PredictGrading(PredictQuestion question, Map<String, Long> values, NextSegment next) {
        this.question = question;
        this.values = values;
        this.next = next;
    }

    static Judgement judge(PredictQuestion question, Variant variant, Response.Blanks response) {
        Optional<Refusal> refusal = Blanks.refusal(question, response.typed());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<NextSegment> next = next(question, variant);
        return next.isEmpty()
                ? new Refusal(Phrase.of("quiz.refused.no-runs"))
                : new PredictGrading(question, variant.values(), next.get()).judge(response.typed());
    }

    /** What the run sends next. */
    public static Optional<NextSegment> next(PredictQuestion question, Variant variant) {
        return Running.of(question, variant.values())
                .flatMap(running -> NextSegment.after(running.trace(), question.step()));
    }

    private Judgement judge(Map<String, String> typed) {
        Tally tally = new Tally();
        List<String> hosts = next.trace().hosts();
        for (Asked asked : question.asked()) {
            String said = typed.getOrDefault(asked.word(), "");
            if (said.isBlank() && !next.truth(asked).isEmpty()) {
                tally.add(asked.word(), Mark.MISSING);
                continue;
            }
            Optional<String> read = FieldEntry.read(asked, said, hosts);
            if (read.isEmpty()) {
                return new Refusal(Phrase.of("quiz.refused.field", "field", asked.word()));
            }
            boolean right = read.get().equals(next.truth(asked));
            tally.add(asked.word(), right ? Mark.RIGHT : Mark.WRONG);
            if (!right) {
                mistaken(tally, asked, read.get());
            }
        }
        tally.remark(new Remark.Shown(
                Phrase.of("quiz.predict.next", "host", next.sender()), Faces.of(next.segment(), false)));
        @Nullable Rule rule = next.step().rule();
        if (rule != null) {
            tally.remark(new Remark.Told(Phrase.of("rule." + rule.id())));
        }
        return tally.verdict(next.trace());
    }

    private void mistaken(Tally tally, Asked asked, String said) {
        for (PredictQuestion.Mistake mistake : question.mistakes()) {
            Optional<String> value = FieldEntry.read(
                    asked, mistake.value().fill(values), next.trace().hosts());
            if (mistake.asked().equals(asked)
                    && value.isPresent()
                    && value.get().equals(said)) {
                tally.mistaken(mistake.cause(), mistake.why());
                return;
            }
        }
        Beliefs.behind(next, asked, said).ifPresent(cause -> tally.mistaken(cause, null));
    }

    /** The right prediction, as a learner would write it. */
    public static Optional<Response.Blanks> model(PredictQuestion question, Variant variant) {
        return next(question, variant).map(next -> {
            Map<String, String> right = new LinkedHashMap<>();
            question.asked().forEach(asked -> right.put(asked.word(), next.truth(asked)));
            return new Response.Blanks(right);
        });
    }

    /** The author's wrong predictions that nobody can give, as a state that is none, each with what is right there. */
    public static Map<PredictQuestion.Mistake, String> neverSaid(PredictQuestion question, Variant variant) {
        Map<PredictQuestion.Mistake, String> never = new LinkedHashMap<>();
        next(question, variant).ifPresent(next -> {
            for (PredictQuestion.Mistake mistake : question.mistakes()) {
                String value = mistake.value().fill(variant.values());
                if (FieldEntry.read(mistake.asked(), value, next.trace().hosts())
                        .isEmpty()) {
                    never.put(mistake, next.truth(mistake.asked()));
                }
            }
        });
        return never;
    }
}
