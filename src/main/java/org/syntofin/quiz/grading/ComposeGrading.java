package org.syntofin.quiz.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentText;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * Judges a built segment by sending it: right if the other end takes it and what is asked comes about. A wrong one earns
 * the share of fields that are as in the segment that would have done it.
 */
public final class ComposeGrading {

    private final ComposeQuestion question;
    private final Map<String, Long> values;
    private final Running running;
    private final Segment model;

    private ComposeGrading(ComposeQuestion question, Map<String, Long> values, Running running, Segment model) {
        this.question = question;
        this.values = values;
        this.running = running;
        this.model = model;
    }

    /** The grading of a variant; empty where the scenario is missing, or has no such host or step. */
    public static Optional<ComposeGrading> of(ComposeQuestion question, Variant variant) {
        Map<String, Long> values = variant.values();
        return Running.of(question, values)
                .filter(running -> running.trace().hosts().contains(question.host()))
                .flatMap(running -> model(question, values, running)
                        .map(model -> new ComposeGrading(question, values, running, model)));
    }

    /** The segment that does what is asked: the author's, else the next that the host's own TCP sends. */
    private static Optional<Segment> model(ComposeQuestion question, Map<String, Long> values, Running running) {
        Template written = question.model();
        if (written != null) {
            return Optional.of(SegmentText.parsePattern(written.fill(values)).toSegment());
        }
        return NextSegment.after(running.trace(), question.step(), question.host())
                .map(NextSegment::segment);
    }

    Judgement judge(Response.Blanks response) {
        Optional<Refusal> refusal = Blanks.refusal(question, response.typed());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (Asked asked : question.build()) {
            String said = response.typed().getOrDefault(asked.word(), "");
            Optional<String> value = FieldEntry.read(
                    asked,
                    said.isBlank() && asked.kind() == Asked.Kind.LEN ? "0" : said,
                    running.trace().hosts());
            if (value.isEmpty()) {
                return new Refusal(Phrase.of("quiz.refused.field", "field", asked.word()));
            }
            read.put(asked.word(), value.get());
        }
        Segment built = built(read);
        boolean unnumbered = built.flags().ack() && "".equals(read.get("ack"));
        return unnumbered
                ? new Refusal(Phrase.of("quiz.refused.field", "field", "ack"))
                : verdict(built, Delivery.of(question, running, built));
    }

    /** The segment of these fields; what is not built is as in the model. */
    private Segment built(Map<String, String> read) {
        String written = read.get("flags");
        Flags flags =
                written == null ? model.flags() : FieldEntry.flags(written).orElseThrow();
        String ack = read.get("ack");
        SequenceNumber modelAck = model.ack();
        SequenceNumber acknowledged =
                ack != null ? number(ack.isEmpty() ? "0" : ack) : modelAck == null ? SequenceNumber.ZERO : modelAck;
        String seq = read.get("seq");
        String len = read.get("len");
        return new Segment(
                model.from(),
                model.to(),
                flags,
                seq == null ? model.seq() : number(seq),
                flags.ack() ? acknowledged : null,
                model.window(),
                0,
                List.of(),
                len == null ? model.payload() : Payload.letters((int) Math.min(Long.parseLong(len), 0xffff)));
    }

    private static SequenceNumber number(String text) {
        return SequenceNumber.of(Long.parseLong(text));
    }

    private Verdict verdict(Segment built, Delivery delivery) {
        boolean done = delivery.reaches(question.goals(), values);
        Tally tally = new Tally();
        int right = 0;
        for (Asked asked : question.build()) {
            boolean same = value(asked, built).equals(value(asked, model));
            right += same ? 1 : 0;
            tally.add(asked.word(), done || same ? Mark.RIGHT : Mark.WRONG);
        }
        tell(tally, delivery, done);
        if (!done) {
            mistaken(tally, built);
        }
        boolean looksRight = right == question.build().size();
        double score =
                done ? 1 : looksRight ? 0 : (double) right / question.build().size();
        return tally.verdict(score, delivery.trace());
    }

    private static String value(Asked asked, Segment segment) {
        return switch (asked.kind()) {
            case FLAGS -> segment.flags().without(Flags.PSH).names();
            case SEQ -> segment.seq().toString();
            case ACK -> segment.ack() == null ? "" : segment.acknowledgment().toString();
            case LEN -> Integer.toString(segment.payload().length());
            case SENDER, STATE -> throw new IllegalArgumentException(asked.word());
        };
    }

    /** What the other end did with it, and by which rule. */
    private static void tell(Tally tally, Delivery delivery, boolean done) {
        String outcome = done ? "done" : delivery.reset() ? "reset" : delivery.discarded() ? "discarded" : "taken";
        tally.remark(new Remark.Told(Phrase.of(
                "quiz.compose." + outcome,
                "host",
                delivery.peer(),
                "before",
                delivery.before().rfcName(),
                "state",
                delivery.after().rfcName())));
        for (Step step : delivery.event()) {
            @Nullable Rule rule = step.rule();
            if (rule != null) {
                tally.remark(new Remark.Told(Phrase.of("rule." + rule.id())));
                return;
            }
        }
    }

    private void mistaken(Tally tally, Segment built) {
        for (ComposeQuestion.Mistake mistake : question.mistakes()) {
            SegmentPattern pattern = SegmentText.parsePattern(mistake.segment().fill(values));
            if (pattern.matches(built)) {
                tally.mistaken(mistake.cause(), mistake.why());
                return;
            }
        }
        NextSegment.after(running.trace(), question.step(), question.host()).ifPresent(next -> {
            for (Asked asked : question.build()) {
                Beliefs.behind(next, asked, value(asked, built)).ifPresent(cause -> tally.mistaken(cause, null));
            }
        });
    }

    /** The right fields, as a learner would write them. */
    public Response.Blanks model() {
        Map<String, String> right = new LinkedHashMap<>();
        question.build().forEach(asked -> right.put(asked.word(), value(asked, model)));
        return new Response.Blanks(right);
    }

    /** The segment that does what is asked. */
    Segment segment() {
        return model;
    }

    /** Whether what is asked comes about without any segment, so that every answer would be right. */
    public boolean reachedByItself() {
        return Delivery.of(question, running, null).reaches(question.goals(), values);
    }
}
