package org.syntofin.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.syntofin.account.CurrentLearner;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.Plan;
import org.syntofin.progress.Comparison;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.RegradeThread;
import org.syntofin.progress.Regrading;
import org.syntofin.quiz.Question;

/** What publishing a draft, or an earlier revision again, would mean for answers that learners have given already, where questions were changed. */
@Component
public class Regrades {

    private final Catalogue catalogue;
    private final Regrading regrading;
    private final RegradeThread thread;
    private final Desk desk;
    private final CurrentLearner author;

    Regrades(Catalogue catalogue, Regrading regrading, RegradeThread thread, Desk desk, CurrentLearner author) {
        this.author = author;
        this.catalogue = catalogue;
        this.regrading = regrading;
        this.thread = thread;
        this.desk = desk;
    }

    /** A question whose answers would be judged otherwise. */
    public record Change(Question question, Comparison comparison) {}

    /**
     * The questions that would be other ones than what learners see now, or that they saw and answered once.
     *
     * @param lesson its id
     */
    public record Changed(String course, String lesson, List<Question> questions) {
        public Changed {
            questions = List.copyOf(questions);
        }

        private QuestionKey key(Question question) {
            return new QuestionKey(course, lesson, question.id());
        }
    }

    /** What was changed in a draft; judges nothing. */
    public Changed changed(OpenLesson lesson) {
        return changed(lesson.course(), lesson.trial());
    }

    /** What is otherwise in an earlier revision of the lesson; judges nothing. */
    public Changed changed(OpenLesson lesson, ContentFiles revision) {
        return changed(
                lesson.course(),
                catalogue.course(lesson.course()).map(content -> LessonTrial.of(content, lesson.folder(), revision)));
    }

    private Changed changed(String course, Optional<LessonTrial> trial) {
        if (trial.isEmpty()) {
            return new Changed(course, "", List.of());
        }
        String id = trial.get().id();
        Optional<Lesson> published = catalogue.lesson(course, id);
        List<Question> changed = trial.get().quiz().questions().stream()
                .filter(question -> question.unresolved().isEmpty())
                .filter(question -> published
                        .flatMap(now -> now.question(question.id()))
                        .map(now -> !now.equals(question))
                        .orElseGet(() -> regrading.isAnswered(new QuestionKey(course, id, question.id()))))
                .toList();
        return new Changed(course, id, changed);
    }

    /** The changed questions that judge answers otherwise, once it is their turn to be looked at; changes nothing. */
    public CompletableFuture<List<Change>> of(Changed changed) {
        return thread.run(progress -> compared(changed, progress), Regrading.Progress.UNTOLD);
    }

    private List<Change> compared(Changed changed, Regrading.Progress progress) {
        List<Change> changes = new ArrayList<>();
        for (Question question : changed.questions()) {
            Comparison comparison = regrading.compare(changed.key(question), question, desk.grading(), progress);
            if (!comparison.changes().isEmpty() || comparison.unjudgeable() > 0) {
                changes.add(new Change(question, comparison));
            }
        }
        return changes;
    }

    /**
     * Lets the later judgements count, once the draft is published.
     *
     * @return the questions of which other answers came in meanwhile, so that nothing was done
     */
    public CompletableFuture<List<String>> apply(Changed changed, int revision, List<Change> seen) {
        return thread.run(
                progress -> seen.stream()
                        .filter(change -> !change.comparison().changes().isEmpty())
                        .filter(change -> overtaken(changed, revision, change, progress))
                        .map(change -> change.question().id())
                        .toList(),
                Regrading.Progress.UNTOLD);
    }

    /** A plan of whoever acts now. */
    public Plan plan(Instant at, boolean judgeAgain) {
        return judgeAgain ? new Plan(at, Optional.of(author.id().value())) : Plan.of(at);
    }

    private boolean overtaken(Changed changed, int revision, Change change, Regrading.Progress progress) {
        Question question = change.question();
        return regrading
                .apply(change.comparison(), changed.key(question), revision, question, desk.grading(), progress)
                .isPresent();
    }
}
