package org.syntofin.study.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syntofin.course.CourseContent;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Variable;

/** What an instructor is shown of a question besides the question. */
final class Samples {

    private Samples() {}

    /** Values that could be drawn, without drawing: for a line in a list. */
    static Map<String, Long> values(Question question) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (Variable variable : question.head().variables()) {
            values.put(
                    variable.name(),
                    switch (variable.range()) {
                        case Variable.Interval interval -> interval.low();
                        case Variable.Picks picks -> picks.values().getFirst();
                    });
        }
        return values;
    }

    /** What is drawn, and from what. */
    static String ranges(Question question) {
        return question.head().variables().stream()
                .map(variable -> variable.name()
                        + switch (variable.range()) {
                            case Variable.Interval interval -> ": " + interval.low() + "–" + interval.high();
                            case Variable.Picks picks ->
                                ": "
                                        + picks.values().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "));
                        })
                .collect(Collectors.joining(" · "));
    }

    /** Drawn values in one line. */
    static String line(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The skill that a question trains, in words. */
    static String skill(CourseContent content, Question question, String language) {
        return Optional.ofNullable(content.skills().get(question.head().skill()))
                .map(skill -> skill.title().in(language))
                .orElse(question.head().skill());
    }
}
