package org.syntofin.authoring.ui.editor;

import java.util.List;
import org.syntofin.authoring.ui.run.ScenarioChoice;
import org.syntofin.course.LessonTrial;
import org.syntofin.quiz.Question;

/** What an author can name in a lesson, for completion. */
final class EditorIds {

    private EditorIds() {}

    static SourceEditor.Ids of(LessonTrial trial) {
        return new SourceEditor.Ids(
                ScenarioChoice.names(trial),
                trial.quiz().questions().stream().map(Question::id).toList(),
                List.copyOf(trial.course().terms().keySet()),
                List.copyOf(trial.course().lessons().keySet()),
                List.copyOf(trial.course().skills().keySet()),
                List.copyOf(trial.course().causes().keySet()));
    }
}
