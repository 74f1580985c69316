package org.syntofin.progress.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The lessons that everybody has opened; the services narrow them to whoever acts. */
public interface LessonVisits extends JpaRepository<LessonVisit, UUID> {

    /** Last seen last. After a guest's work was claimed there may be two rows for one lesson. */
    @Query("select v from LessonVisit v where v.learner in :learners and v.course = :course and v.lesson = :lesson"
            + " order by v.seenAt")
    List<LessonVisit> ofLesson(Collection<UUID> learners, String course, String lesson);

    @Query("select v from LessonVisit v where v.learner in :learners order by v.seenAt")
    List<LessonVisit> ofLearner(Collection<UUID> learners);
}
