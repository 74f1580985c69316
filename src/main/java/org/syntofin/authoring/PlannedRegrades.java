package org.syntofin.authoring;

import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.syntofin.account.LearnerId;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseContent;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.PublishedByItself;
import org.syntofin.course.Publishing;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.RegradeThread;
import org.syntofin.progress.Regrading;
import org.syntofin.quiz.Question;

/** Judges earlier answers again after a draft was published by itself, where its author wanted that. */
@Component
class PlannedRegrades {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedRegrades.class);

    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Regrading regrading;
    private final RegradeThread thread;
    private final Desk desk;

    PlannedRegrades(Catalogue catalogue, Publishing publishing, Regrading regrading, RegradeThread thread, Desk desk) {
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.regrading = regrading;
        this.thread = thread;
        this.desk = desk;
    }

    @EventListener
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    void judge(PublishedByItself published) {
        thread.run(
                progress -> {
                    catalogue.course(published.course()).ifPresent(content -> judge(content, published, progress));
                    return published;
                },
                Regrading.Progress.UNTOLD);
    }

    private void judge(CourseContent content, PublishedByItself published, Regrading.Progress progress) {
        LessonTrial before = LessonTrial.of(content, published.folder(), files(published, published.before()));
        LessonTrial now = LessonTrial.of(content, published.folder(), files(published, published.number()));
        for (Question question : now.quiz().questions()) {
            if (question.unresolved().isEmpty()
                    && !before.quiz().question(question.id()).equals(Optional.of(question))) {
                int judged = regrading.judgeAgain(
                        new QuestionKey(published.course(), now.id(), question.id()),
                        published.number(),
                        question,
                        desk.grading(),
                        new LearnerId(published.by()),
                        progress);
                LOG.info("{}/{} as planned: {} answers judged otherwise", now.id(), question.id(), judged);
            }
        }
    }

    private ContentFiles files(PublishedByItself published, int number) {
        return publishing
                .revision(published.course(), published.folder(), number)
                .orElseGet(() -> new ContentFiles("", new TreeMap<>()));
    }
}
