package org.syntofin.quiz.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Story;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.TraceErrorQuestion.Alteration;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.AlteredTrace;
import org.syntofin.quiz.grading.Ambiguity;
import org.syntofin.quiz.grading.ComposeGrading;
import org.syntofin.quiz.grading.Drawing;
import org.syntofin.quiz.grading.GoalReached;
import org.syntofin.quiz.grading.LineProof;
import org.syntofin.quiz.grading.NextSegment;
import org.syntofin.quiz.grading.PredictGrading;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Trace;

/** What only the engine can say of a question: whether its run is what the author takes it for. */
public final class QuestionProof {

    /** So many draws are looked at: one in twenty that is ambiguous is found 99 times of 100. */
    private static final int DRAWS = 100;

    private final Question question;
    private final Variant variant;
    private final List<Fault> faults = new ArrayList<>();

    private QuestionProof(Question question, Variant variant) {
        this.question = question;
        this.variant = variant;
    }

    /**
     * Something that is not as the author takes it for.
     *
     * @param code of the finding, without what stands before {@code quiz.}
     */
    public record Fault(String code, Map<String, String> arguments) {
        public Fault {
            arguments = Map.copyOf(arguments);
        }
    }

    /** Everything found for one variant; the scenario must be there, see {@link Question#unresolved}. */
    public static List<Fault> of(Question question, Variant variant) {
        QuestionProof proof = new QuestionProof(question, variant);
        proof.settings();
        proof.ambiguity();
        switch (question) {
            case TraceErrorQuestion error -> proof.lines(error);
            case ComposeQuestion compose -> proof.compose(compose);
            case MissionQuestion mission -> proof.mission(mission);
            case PredictQuestion predict -> proof.predict(predict);
            case LabelQuestion label -> proof.label(label);
            case NumericQuestion numeric -> NumericProof.fault(numeric, variant).ifPresent(proof.faults::add);
            case OrderQuestion _, ChoiceQuestion _, ClozeQuestion _ -> {}
        }
        return proof.faults;
    }

    /**
     * A draw in which a wrong belief gives the right value, or another belief's. Learners are never given it, since it is drawn
     * anew; but ranges that allow it are not what the author takes them for.
     */
    public static Optional<Fault> ambiguousDraw(Question question) {
        Drawing drawing = new Drawing(question, 0);
        Set<Map<String, Long>> seen = new HashSet<>();
        int draws = question.head().variables().isEmpty() ? 1 : DRAWS;
        for (int i = 0; i < draws; i++) {
            Variant drawn = drawing.next();
            if (seen.add(drawn.values())) {
                QuestionProof proof = new QuestionProof(question, drawn);
                proof.ambiguity();
                if (!proof.faults.isEmpty()) {
                    return Optional.of(proof.faults.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    private void fault(String code, String... arguments) {
        faults.add(new Fault("quiz." + code, Phrase.of(code, arguments).arguments()));
    }

    private void settings() {
        if (question instanceof OrderQuestion order
                && order.grade() instanceof OrderQuestion.Traced traced
                && traced.resolved() != null) {
            traced.settings().strangers(traced.resolved()).forEach(key -> fault("proof.set", "key", key));
        }
        Running.story(question).ifPresent(this::settings);
        if (question instanceof NumericQuestion numeric) {
            numeric.proven().ifPresent(shown -> settings(shown.story()));
        }
    }

    private void settings(Story story) {
        if (story.resolved() != null) {
            story.settings().strangers(story.resolved()).forEach(key -> fault("proof.set", "key", key));
        }
    }

    private void ambiguity() {
        Ambiguity.in(question, variant)
                .ifPresent(found -> fault(
                        "proof.ambiguous",
                        "cause",
                        found.cause(),
                        "other",
                        found.other().orElse("="),
                        "values",
                        variant.values().toString()));
    }

    /** The lines as they were are possible, and of each alteration just the altered line is not. */
    private void lines(TraceErrorQuestion error) {
        Optional<Running> running = Running.of(error, variant.values());
        if (running.isEmpty()) {
            return;
        }
        for (Alteration alteration : error.alterations()) {
            Optional<AlteredTrace> trace = AlteredTrace.of(alteration, variant.values(), running.get());
            if (trace.isEmpty()) {
                fault("proof.no-line", "line", alteration.line().toString());
                continue;
            }
            LineProof altered =
                    new LineProof(running.get().scenario(), trace.get().lines());
            if (altered.tooMany()) {
                fault("proof.too-long");
                return;
            }
            int possible = altered.possible();
            if (possible == trace.get().lines().size()) {
                fault("proof.line-possible", "line", alteration.line().toString());
            } else if (possible != trace.get().altered()) {
                fault(
                        "proof.other-line",
                        "line",
                        alteration.line().toString(),
                        "found",
                        Integer.toString(possible + 1));
            }
        }
        unaltered(running.get());
    }

    private void unaltered(Running running) {
        List<AlteredTrace.Line> lines = AlteredTrace.lines(running);
        LineProof plain = new LineProof(running.scenario(), lines);
        if (!plain.tooMany() && plain.possible() != lines.size()) {
            fault("proof.run-not-followed", "line", Integer.toString(plain.possible() + 1));
        }
    }

    private void compose(ComposeQuestion compose) {
        Optional<ComposeGrading> grading = ComposeGrading.of(compose, variant);
        if (grading.isEmpty()) {
            fault("proof.nothing-sent", "step", Integer.toString(compose.step()));
        } else if (grading.get().reachedByItself()) {
            fault("proof.goal-anyway");
        }
    }

    private void mission(MissionQuestion mission) {
        boolean anyway = mission.story()
                .in(variant.values())
                .map(Simulator::run)
                .filter(trace -> reached(mission, trace))
                .isPresent();
        if (anyway) {
            fault("proof.goal-anyway");
        }
    }

    private static boolean reached(MissionQuestion mission, Trace trace) {
        return mission.goals().stream()
                .allMatch(goal -> GoalReached.in(trace, goal).reached());
    }

    private void predict(PredictQuestion predict) {
        Optional<NextSegment> next = PredictGrading.next(predict, variant);
        if (next.isEmpty()) {
            fault("proof.nothing-sent", "step", Integer.toString(predict.step()));
            return;
        }
        for (Asked asked : predict.asked()) {
            String host = asked.host();
            if (host != null && !next.get().trace().hosts().contains(host)) {
                fault("proof.no-host", "host", host);
            }
        }
        PredictGrading.neverSaid(predict, variant)
                .forEach((mistake, right) -> fault(
                        "proof.never-said",
                        "ask",
                        mistake.asked().word(),
                        "value",
                        mistake.value().fill(variant.values()),
                        "instead",
                        right));
    }

    private void label(LabelQuestion label) {
        if (label.picture() instanceof LabelQuestion.Header header) {
            boolean sent = Running.of(label, variant.values())
                    .filter(running -> running.place(header.segment()) >= 0)
                    .isPresent();
            if (!sent) {
                fault("proof.no-line", "line", header.segment().toString());
            }
        }
    }
}
