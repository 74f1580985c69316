package org.syntofin.authoring.ui;

import java.util.Comparator;
import java.util.List;
import org.syntofin.course.LessonTrial;
import org.syntofin.quiz.Question;

/** What an author can name in a lesson, for completion. */
final class EditorIds {

    private EditorIds() {}

    static SourceEditor.Ids of(LessonTrial trial) {
        return new SourceEditor.Ids(
                scenarios(trial),
                trial.quiz().questions().stream().map(Question::id).toList(),
                List.copyOf(trial.course().terms().keySet()),
                List.copyOf(trial.course().lessons().keySet()),
                List.copyOf(trial.course().skills().keySet()),
                List.copyOf(trial.course().causes().keySet()));
    }

    /** The scenarios as the lesson would write them: its own, the course's, those of other lessons. */
    static List<String> scenarios(LessonTrial trial) {
        return trial.course().scenarios().keySet().stream()
                .sorted(Comparator.comparing((String key) -> !key.startsWith(trial.id() + "/"))
                        .thenComparing(key -> !key.startsWith("/"))
                        .thenComparing(key -> key))
                .map(key -> key.startsWith("/") ? key.substring(1) : key)
                .map(key -> key.startsWith(trial.id() + "/")
                        ? key.substring(trial.id().length() + 1)
                        : key)
                .distinct()
                .toList();
    }
}
