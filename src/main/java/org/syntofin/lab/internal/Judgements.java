package org.syntofin.lab.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ask;
import org.syntofin.lab.CauseWords;
import org.syntofin.lab.internal.PredictedRun.Judged;
import org.syntofin.lab.internal.PredictedRun.Part;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Guesses beside what happened, in words: each part with the engine's reason, and with what the learner assumed. */
final class Judgements {

    private final Trace trace;
    private final PredictedRun run;
    private final Locale locale;

    Judgements(Trace trace, PredictedRun run, Locale locale) {
        this.trace = trace;
        this.run = run;
        this.locale = locale;
    }

    void write(ArrayNode into) {
        for (Judged judged : run.judged()) {
            ObjectNode one = into.addObject().put("step", judged.step());
            ArrayNode parts = one.putArray("parts");
            for (Part part : judged.parts()) {
                ObjectNode written = parts.addObject().put("part", part.part().word());
                written.put("said", part.said()).put("was", part.was()).put("right", part.right());
                written.put("why", why(judged, part).orElse(""));
                Optional<CauseWords.Said> cause = Optional.ofNullable(part.cause())
                        .flatMap(id -> run.causes().find(id, locale.toLanguageTag()));
                written.put("belief", cause.map(CauseWords.Said::belief).orElse(null));
                written.put("holds", cause.map(CauseWords.Said::holds).orElse(null));
            }
        }
    }

    /** By which variable of the sender the engine wrote a number; who sends what, and why, the step's rule says. */
    private Optional<String> why(Judged judged, Part part) {
        List<Step> steps = trace.steps();
        Step step = steps.get(judged.step() - 1);
        if (!(step.event() instanceof Step.Send send) || part.was().equals(Moment.NOTHING)) {
            return Optional.empty();
        }
        return Optional.ofNullable(key(part.part(), send, judged.step() - 1))
                .flatMap(found -> ElementWords.of("lab.judged.why." + found, locale))
                .map(words -> words.replace("{host}", name(step.host())).replace("{value}", part.was()));
    }

    private @Nullable String key(Ask part, Step.Send send, int at) {
        boolean number = part == Ask.SEQ || part == Ask.ACK;
        if (number && send.segment().flags().rst() && answers(at)) {
            return "reset";
        }
        return part == Ask.SEQ
                ? send.retransmission() ? "again" : send.segment().flags().syn() ? "new" : "seq"
                : part == Ask.ACK ? "ack" : null;
    }

    /** Whether an arrival, not a call, made the host send. */
    private boolean answers(int at) {
        Step sent = trace.steps().get(at);
        return trace.steps().subList(0, at).reversed().stream()
                .filter(step -> step.host().equals(sent.host()))
                .map(Step::event)
                .filter(event -> event instanceof Step.Receive || event instanceof Step.Call)
                .findFirst()
                .filter(Step.Receive.class::isInstance)
                .isPresent();
    }

    private String name(String host) {
        return ElementWords.of("lab.ladder.host." + host, locale).orElse(host);
    }
}
