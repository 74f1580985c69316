package org.syntofin.quiz.proof;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Unit;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.NumericGrading;
import org.syntofin.quiz.proof.QuestionProof.Fault;
import org.syntofin.simulation.Simulator;
import org.syntofin.tcp.wire.Segment;

/** Whether the number that an author holds right is the one that the engine sends, where he says in which segment. */
final class NumericProof {

    private NumericProof() {}

    /** What is wrong with the answer; empty too where no run is named, or its scenario is not there. */
    static Optional<Fault> fault(NumericQuestion question, Variant variant) {
        return question.proven()
                .flatMap(proof -> proof.story()
                        .in(variant.values())
                        .flatMap(scenario ->
                                fault(question, proof, variant, new Running(scenario, Simulator.run(scenario)))));
    }

    private static Optional<Fault> fault(
            NumericQuestion question, NumericQuestion.Proof proof, Variant variant, Running running) {
        String line = proof.segment().toString();
        int place = running.place(proof.segment());
        if (place < 0) {
            return Optional.of(new Fault("quiz.proof.no-line", Map.of("line", line)));
        }
        Optional<BigDecimal> sent = number(running.sent().get(place).send().segment(), proof.field())
                .map(BigDecimal::new)
                .flatMap(bytes -> question.counted()
                        .map(unit -> Unit.BYTES.convert(bytes, unit))
                        .orElse(Optional.of(bytes)));
        if (sent.filter(number -> NumericGrading.contains(question.answer(), variant.values(), number))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                "quiz.proof.number",
                Map.of(
                        "answer", question.answer().low().fill(variant.values()),
                        "values", variant.values().toString(),
                        "line", line,
                        "field", proof.field().name().toLowerCase(Locale.ROOT),
                        "instead", sent.map(BigDecimal::toString).orElse("–"))));
    }

    private static Optional<String> number(Segment segment, Asked.Kind field) {
        return switch (field) {
            case SEQ -> Optional.of(segment.seq().toString());
            case ACK -> Optional.ofNullable(segment.ack()).map(Object::toString);
            case LEN -> Optional.of(Integer.toString(segment.payload().length()));
            case SENDER, FLAGS, STATE -> Optional.empty();
        };
    }
}
