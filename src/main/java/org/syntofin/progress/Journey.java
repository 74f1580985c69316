package org.syntofin.progress;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.progress.internal.LessonVisit;
import org.syntofin.progress.internal.LessonVisits;
import org.syntofin.progress.internal.StoredAttempts;

/** The lessons that whoever is acting has begun and done, and their place in each. */
@Service
@Transactional
@PreAuthorize("permitAll()") // guests study too; each query is narrowed to whoever acts
public class Journey {

    private static final int MAXIMUM_PLACE = 120;

    private final LessonVisits visits;
    private final StoredAttempts attempts;
    private final CurrentLearner learner;
    private final Clock clock;

    Journey(LessonVisits visits, StoredAttempts attempts, CurrentLearner learner, Clock clock) {
        this.visits = visits;
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
    }

    /** Every lesson of a course that was begun, by its id. */
    @Transactional(readOnly = true)
    public Map<String, LessonProgress> of(String course) {
        Map<String, LessonProgress> begun = new HashMap<>();
        visits.ofLearner(Ids.own(learner)).stream()
                .map(LessonVisit::toProgress)
                .filter(progress -> progress.lesson().course().equals(course))
                .forEach(progress -> begun.merge(progress.lesson().lesson(), progress, Journey::joined));
        return begun;
    }

    @Transactional(readOnly = true)
    public Optional<LessonProgress> of(LessonKey lesson) {
        return Optional.ofNullable(of(lesson.course()).get(lesson.lesson()));
    }

    /** The lesson that was on the screen last, in any course. */
    @Transactional(readOnly = true)
    public Optional<LessonProgress> latest() {
        List<LessonVisit> seen = visits.ofLearner(Ids.own(learner));
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.getLast().toProgress());
    }

    /** Whether anything is kept of whoever acts: a person always, a guest from the first answer on. */
    @Transactional(readOnly = true)
    public boolean known() {
        return learner.find().filter(who -> !who.guest()).isPresent() || attempts.existsByLearnerIn(Ids.own(learner));
    }

    /** The lesson is on the screen. A guest who has answered nothing yet stays unknown: looking keeps nothing. */
    public void see(LessonKey lesson) {
        if (known()) {
            visit(lesson).see(clock.instant());
        }
    }

    /** The learner has come to a place of the lesson. A guest who has answered nothing yet stays unknown. */
    public void reach(LessonKey lesson, String place) {
        if (place.isEmpty() || place.length() > MAXIMUM_PLACE) {
            throw new AnswerRefused(
                    AnswerRefused.Reason.TOO_LONG, "place of " + place.length() + " characters in " + lesson);
        }
        if (known()) {
            visit(lesson).reach(place, clock.instant());
        }
    }

    /** The learner has done the lesson; the first time counts. */
    public void finish(LessonKey lesson) {
        visit(lesson).finish(clock.instant());
    }

    private LessonVisit visit(LessonKey lesson) {
        UUID writer = learner.settle().value();
        List<LessonVisit> rows = visits.ofLesson(Ids.own(learner), lesson.course(), lesson.lesson());
        return rows.isEmpty() ? visits.save(new LessonVisit(writer, lesson, clock.instant())) : rows.getLast();
    }

    /** One lesson begun as a guest and also in the account: the earlier beginning and end, the later place. */
    private static LessonProgress joined(LessonProgress earlier, LessonProgress later) {
        return new LessonProgress(
                later.lesson(),
                earlier.begunAt().isBefore(later.begunAt()) ? earlier.begunAt() : later.begunAt(),
                earlier.doneAt() != null ? earlier.doneAt() : later.doneAt(),
                later.place() != null ? later.place() : earlier.place(),
                later.seenAt());
    }
}
