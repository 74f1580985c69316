package org.syntofin.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Questions for tests, made in a line. */
public final class Questions {

    private Questions() {}

    public static Template template(String text) {
        try {
            return Template.parse(text);
        } catch (TemplateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Text text(String english) {
        return new Text(Map.of("en", template(english)));
    }

    public static Question.Head head(Variable... variables) {
        return new Question.Head("q", "hs.order", List.of(variables), text("prompt"), List.of(), null);
    }

    public static OrderQuestion words(OrderQuestion.Grade grade, String... ids) {
        return new OrderQuestion(
                head(),
                Arrays.stream(ids)
                        .map(id -> new OrderQuestion.Item(id, new ItemContent.Wording(text("words of " + id)), null))
                        .collect(Collectors.toList()),
                List.of(),
                List.of(),
                grade);
    }
}
