package org.syntofin.authoring;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.syntofin.account.LearnerId;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseContent;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.OwedRegrades;
import org.syntofin.course.PublishedByItself;
import org.syntofin.course.Publishing;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.RegradeThread;
import org.syntofin.progress.Regrading;
import org.syntofin.quiz.Question;

/**
 * Judges earlier answers again after a draft was published by itself, where its author wanted that. Each server does so for
 * itself: who comes second finds nothing to change, and of two at the same moment one fails and finds nothing the next time.
 */
@Component
class PlannedRegrades {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedRegrades.class);
    private static final int MOST_FAILURES = 3;

    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Regrading regrading;
    private final RegradeThread thread;
    private final Desk desk;
    private final OwedRegrades owed;
    /** What waits for its turn on this server, or has it. */
    private final Set<UUID> judging = ConcurrentHashMap.newKeySet();
    /** How often each could not be judged since this server was started. */
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    PlannedRegrades(
            Catalogue catalogue,
            Publishing publishing,
            Regrading regrading,
            RegradeThread thread,
            Desk desk,
            OwedRegrades owed) {
        this.owed = owed;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.regrading = regrading;
        this.thread = thread;
        this.desk = desk;
    }

    @EventListener
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    void judge(PublishedByItself published) {
        if (failures.getOrDefault(published.id(), 0) < MOST_FAILURES && judging.add(published.id())) {
            thread.run(
                            progress -> {
                                catalogue
                                        .course(published.course())
                                        .ifPresent(content -> judge(content, published, progress));
                                return published;
                            },
                            Regrading.Progress.UNTOLD)
                    .whenComplete((done, failed) -> {
                        if (failed != null) {
                            failures.merge(published.id(), 1, Integer::sum);
                        }
                        judging.remove(published.id());
                    });
        }
    }

    private void judge(CourseContent content, PublishedByItself published, Regrading.Progress progress) {
        LessonTrial before = LessonTrial.of(content, published.folder(), files(published, published.before()));
        LessonTrial now = LessonTrial.of(content, published.folder(), files(published, published.number()));
        for (Question question : now.quiz().questions()) {
            if (question.unresolved().isEmpty()
                    && !before.quiz().question(question.id()).equals(Optional.of(question))
                    && stands(published, now.id(), question)) {
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
        owed.judged(published);
    }

    /** Who has changed a question once more since has decided about its answers himself. */
    private boolean stands(PublishedByItself published, String lesson, Question question) {
        return catalogue
                .lesson(published.course(), lesson)
                .filter(now -> now.revision() > published.number())
                .flatMap(now -> now.question(question.id()))
                .map(question::equals)
                .orElse(true);
    }

    private ContentFiles files(PublishedByItself published, int number) {
        return publishing
                .revision(published.course(), published.folder(), number)
                .orElseGet(() -> new ContentFiles("", new TreeMap<>()));
    }
}
