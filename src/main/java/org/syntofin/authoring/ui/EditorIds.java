package org.syntofin.authoring.ui;

import java.util.List;
import org.syntofin.course.LessonTrial;
import org.syntofin.quiz.Question;

/** What an author can name in a lesson, for completion. */
final class EditorIds {

    private EditorIds() {}

    static SourceEditor.Ids of(LessonTrial trial) {
        List<String> scenarios = trial.course().scenarios().keySet().stream()
                .map(key -> key.startsWith("/") ? key.substring(1) : key)
                .map(key -> key.startsWith(trial.id() + "/")
                        ? key.substring(trial.id().length() + 1)
                        : key)
                .sorted()
                .toList();
        return new SourceEditor.Ids(
                scenarios,
                trial.quiz().questions().stream().map(Question::id).toList(),
                List.copyOf(trial.course().terms().keySet()),
                List.copyOf(trial.course().lessons().keySet()));
    }
}
