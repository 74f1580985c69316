package org.syntofin.quiz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question as its author wrote it, keys included. What may be shown of it is a {@link Presentation}. */
public sealed interface Question permits OrderQuestion, ChoiceQuestion, NumericQuestion {

    /** What every kind has. */
    Head head();

    /** The id, unique within its lesson. */
    default String id() {
        return head().id();
    }

    /** The word after {@code type =} in the file. */
    default String type() {
        return switch (this) {
            case OrderQuestion _ -> "order";
            case ChoiceQuestion _ -> "choice";
            case NumericQuestion _ -> "numeric";
        };
    }

    /** What is shuffled for each variant: ids of items or options, in the author's order; empty for other kinds. */
    default List<String> shuffled() {
        return switch (this) {
            case OrderQuestion order -> order.ids();
            case ChoiceQuestion choice -> choice.ids();
            case NumericQuestion _ -> List.of();
        };
    }

    /**
     * What every kind has.
     *
     * @param id unique within the lesson
     * @param skill an id of the course's skills
     * @param variables drawn for each learner and attempt
     * @param prompt what is asked
     * @param hints from the gentlest to the plainest
     * @param explanation shown after the answer
     */
    record Head(
            String id,
            String skill,
            List<Variable> variables,
            Text prompt,
            List<Text> hints,
            @Nullable Text explanation) {
        public Head {
            variables = List.copyOf(variables);
            hints = List.copyOf(hints);
        }

        /** Shown after the answer, if the author wrote one. */
        public Optional<Text> explained() {
            return Optional.ofNullable(explanation);
        }
    }
}
