package org.syntofin.progress.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The reports of everybody. */
public interface StoredReports extends JpaRepository<StoredReport, UUID> {

    /** Newest first. */
    @Query("select r from StoredReport r where r.course = :course order by r.reportedAt desc, r.id")
    List<StoredReport> ofCourse(String course);

    /** Newest first. */
    @Query("select r from StoredReport r where r.course = :course and r.lesson = :lesson and r.question = :question"
            + " order by r.reportedAt desc, r.id")
    List<StoredReport> ofQuestion(String course, String lesson, String question);

    @Query("select r from StoredReport r where r.learner in :learners order by r.reportedAt, r.id")
    List<StoredReport> ofLearner(Collection<UUID> learners);

    long countByLearnerInAndSettledAtIsNull(Collection<UUID> learners);
}
