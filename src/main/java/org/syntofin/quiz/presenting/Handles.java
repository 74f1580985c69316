package org.syntofin.quiz.presenting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;

/**
 * The names under which the browser knows the blanks of a question and what is put into them, since an author's ids may
 * tell what is right. What a segment is asked for ({@code seq}, {@code flags}) is no secret and keeps its word.
 */
public final class Handles {

    private static final String BLANK = "b";
    private static final String UNKNOWN = "?";

    private final Question question;
    private final Variant variant;
    private final boolean plainBlanks;
    private final boolean plainValues;

    private Handles(Question question, Variant variant) {
        this.question = question;
        this.variant = variant;
        plainBlanks = question instanceof PredictQuestion || question instanceof ComposeQuestion;
        plainValues =
                plainBlanks || (question instanceof ClozeQuestion cloze && cloze.input() == ClozeQuestion.Input.TYPED);
    }

    public static Handles of(Question question, Variant variant) {
        return new Handles(question, variant);
    }

    /** The handle of a blank. */
    public String blank(String id) {
        return plainBlanks ? id : BLANK + (question.blanks().indexOf(id) + 1);
    }

    /** What the browser tells of filled blanks, in the author's ids; whatever is unknown becomes refused later. */
    public Response.Blanks read(Map<String, String> told) {
        Map<String, String> typed = new LinkedHashMap<>();
        told.forEach((handle, value) -> {
            if (!value.isBlank()) {
                typed.put(blankOf(handle).orElse(UNKNOWN + handle), valueOf(value));
            }
        });
        return new Response.Blanks(typed);
    }

    /** Whether all that is told of filled blanks is known by these names. */
    public boolean know(Map<String, String> told) {
        return told.entrySet().stream()
                .allMatch(blank -> blankOf(blank.getKey()).isPresent()
                        && (plainValues
                                || blank.getValue().isBlank()
                                || variant.id(blank.getValue()).isPresent()));
    }

    /** The other way: an answer as the browser is to show it again. */
    public Map<String, String> shown(Response.Blanks blanks) {
        Map<String, String> told = new LinkedHashMap<>();
        List<String> ids = question.blanks();
        for (String id : ids) {
            String value = blanks.typed().get(id);
            if (value != null) {
                told.put(blank(id), plainValues || !variant.shown().contains(value) ? value : variant.handle(value));
            }
        }
        return told;
    }

    private Optional<String> blankOf(String handle) {
        return question.blanks().stream().filter(id -> blank(id).equals(handle)).findFirst();
    }

    private String valueOf(String value) {
        return plainValues ? value : variant.id(value).orElse(UNKNOWN + value);
    }
}
