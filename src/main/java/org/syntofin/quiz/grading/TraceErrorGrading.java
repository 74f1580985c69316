package org.syntofin.quiz.grading;

import java.util.Optional;
import java.util.Set;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.TraceErrorQuestion.Alteration;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.legal.Narration;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.Rule;

/** Judges which line of a trace cannot be; why it cannot, the engine says. */
final class TraceErrorGrading {

    private TraceErrorGrading() {}

    static Judgement judge(TraceErrorQuestion question, Variant variant, Response.Choice response) {
        Optional<Running> running = Running.of(question, variant.values());
        Alteration alteration = question.drawn(variant);
        Optional<AlteredTrace> trace = running.flatMap(run -> AlteredTrace.of(alteration, variant.values(), run));
        if (trace.isEmpty()) {
            return new Refusal(Phrase.of("quiz.refused.no-runs"));
        }
        Set<String> chosen = response.options();
        if (chosen.isEmpty()) {
            return new Refusal(Phrase.of("quiz.refused.nothing-chosen"));
        }
        if (chosen.size() > 1) {
            return new Refusal(Phrase.of("quiz.refused.one-only"));
        }
        String line = chosen.iterator().next();
        if (trace.get().lines().stream().noneMatch(one -> one.id().equals(line))) {
            return new Refusal(Phrase.of("quiz.refused.unknown"));
        }
        String right = trace.get().lines().get(trace.get().altered()).id();
        return line.equals(right)
                ? right(alteration, trace.get(), running.get(), line)
                : wrong(question, running.get(), line);
    }

    private static Verdict right(Alteration alteration, AlteredTrace trace, Running running, String line) {
        Tally tally = new Tally();
        tally.add(line, Mark.RIGHT);
        Optional<Narration> narration = new LineProof(running.scenario(), trace.lines()).why(trace.altered());
        narration.ifPresent(told -> tell(tally, told));
        tally.mistaken(null, alteration.why());
        Trace run = narration.map(Narration::run).orElse(null);
        return tally.verdict(run);
    }

    private static void tell(Tally tally, Narration told) {
        tally.remark(new Remark.Told(Phrase.of(
                "quiz.trace.cannot", "host", told.host(), "state", told.state().rfcName())));
        rule(tally, told.rule());
        told.sentInstead()
                .ifPresent(sent -> tally.remark(new Remark.Shown(
                        Phrase.of("quiz.trace.instead", "host", sent.host()), Faces.of(sent.segment(), false))));
        rule(tally, told.insteadRule());
    }

    private static void rule(Tally tally, @org.jspecify.annotations.Nullable Rule rule) {
        if (rule != null) {
            tally.remark(new Remark.Told(Phrase.of("rule." + rule.id())));
        }
    }

    private static Verdict wrong(TraceErrorQuestion question, Running running, String line) {
        Tally tally = new Tally();
        tally.add(line, Mark.WRONG);
        tally.remark(new Remark.Told(Phrase.of("quiz.trace-error.can-be", "line", line)));
        question.mistakes().stream()
                .filter(mistake -> line.equals(AlteredTrace.line(running, mistake.line())))
                .findFirst()
                .ifPresent(mistake -> tally.mistaken(mistake.cause(), mistake.why()));
        return tally.verdict();
    }
}
