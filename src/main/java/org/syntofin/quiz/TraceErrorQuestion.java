package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.SegmentName;

/**
 * A run's segments, of which one was altered so that it cannot be: which one?
 *
 * @param alterations one of them is drawn for each variant
 * @param mistakes lines that are right, and the beliefs that find fault with them
 */
public record TraceErrorQuestion(Head head, Story story, List<Alteration> alterations, List<Mistake> mistakes)
        implements Question {

    public TraceErrorQuestion {
        alterations = List.copyOf(alterations);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * How a line is altered.
     *
     * @param line which segment
     * @param becomes the fields that differ, in the one grammar; those not written stay as they are
     * @param why told after the answer; null for what the engine says alone
     */
    public record Alteration(
            String id,
            SegmentName line,
            Template becomes,
            @Nullable Text why) {}

    /** A line that can be, and the belief that says it cannot. */
    public record Mistake(
            SegmentName line, String cause, @Nullable Text why) {}

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        alterations.forEach(alteration -> ids.add(alteration.id()));
        return ids;
    }

    /** The alteration that a variant has drawn: the first of those that it lists. */
    public Alteration drawn(Variant variant) {
        String first = variant.shown().getFirst();
        return alterations.stream()
                .filter(alteration -> alteration.id().equals(first))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no alteration " + first));
    }

    TraceErrorQuestion with(Scenarios scenarios) {
        return new TraceErrorQuestion(head, story.with(scenarios), alterations, mistakes);
    }
}
