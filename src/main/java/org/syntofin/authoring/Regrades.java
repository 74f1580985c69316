package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonTrial;
import org.syntofin.progress.Comparison;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.Regrading;
import org.syntofin.quiz.Question;

/** What publishing a draft would mean for answers that learners have given already, where questions were changed. */
@Component
public class Regrades {

    private final Catalogue catalogue;
    private final Regrading regrading;
    private final Desk desk;

    Regrades(Catalogue catalogue, Regrading regrading, Desk desk) {
        this.catalogue = catalogue;
        this.regrading = regrading;
        this.desk = desk;
    }

    /** A question whose answers would be judged otherwise. */
    public record Change(Question question, Comparison comparison) {}

    /** The questions of a draft that judge answers otherwise than what learners see now; changes nothing. */
    public List<Change> of(OpenLesson lesson) {
        Optional<LessonTrial> trial = lesson.trial();
        if (trial.isEmpty()) {
            return List.of();
        }
        String id = trial.get().id();
        Optional<Lesson> published = catalogue.lesson(lesson.course(), id);
        List<Change> changes = new ArrayList<>();
        for (Question question : trial.get().quiz().questions()) {
            Optional<Question> before = published.flatMap(now -> now.question(question.id()));
            if (before.isPresent()
                    && !before.get().equals(question)
                    && question.unresolved().isEmpty()) {
                Comparison comparison = regrading.compare(key(lesson, id, question), question, desk.grading());
                if (!comparison.changes().isEmpty() || comparison.unjudgeable() > 0) {
                    changes.add(new Change(question, comparison));
                }
            }
        }
        return changes;
    }

    /**
     * Lets the later judgements count, once the draft is published.
     *
     * @return the questions of which other answers came in meanwhile, so that nothing was done
     */
    public List<String> apply(OpenLesson lesson, int revision, List<Change> seen) {
        String id = lesson.trial().map(LessonTrial::id).orElse("");
        return seen.stream()
                .filter(change -> !change.comparison().changes().isEmpty())
                .filter(change -> regrading
                        .apply(
                                change.comparison(),
                                key(lesson, id, change.question()),
                                revision,
                                change.question(),
                                desk.grading())
                        .isPresent())
                .map(change -> change.question().id())
                .toList();
    }

    private static QuestionKey key(OpenLesson lesson, String id, Question question) {
        return new QuestionKey(lesson.course(), id, question.id());
    }
}
