package org.syntofin.study;

import java.util.stream.Collectors;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An answer in one line, in its author's ids: for instructors. */
public final class AnswerWords {

    private AnswerWords() {}

    /**
     * In one line; empty where nothing was answered.
     *
     * @param draft as the browser told it
     */
    public static String of(Question question, Variant variant, String draft) {
        try {
            return words(Responses.read(question, variant, JsonMapper.shared().readTree(draft)));
        } catch (JacksonException _) {
            return "";
        }
    }

    private static String words(Response response) {
        return switch (response) {
            case Response.Order order -> String.join(" → ", order.items());
            case Response.Choice choice -> choice.options().stream().sorted().collect(Collectors.joining(", "));
            case Response.Amount number -> number.typed();
            case Response.Changes changes -> String.join("; ", changes.changes());
            case Response.Blanks blanks ->
                blanks.typed().entrySet().stream()
                        .map(blank -> blank.getKey() + " = " + blank.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "));
        };
    }
}
