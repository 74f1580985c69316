package org.syntofin.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One or several right options.
 *
 * @param options in the author's order
 * @param several whether more than one may be chosen
 * @param fixed whether options stand as written instead of shuffled
 */
public record ChoiceQuestion(Head head, List<Option> options, boolean several, boolean fixed) implements Question {

    public ChoiceQuestion {
        options = List.copyOf(options);
    }

    public List<String> ids() {
        return options.stream().map(Option::id).toList();
    }

    /**
     * Something to choose.
     *
     * @param cause the misconception behind a wrong option; null for right ones
     * @param why told after the answer; null for nothing
     */
    public record Option(
            String id,
            Text text,
            boolean right,
            @Nullable String cause,
            @Nullable Text why) {}
}
