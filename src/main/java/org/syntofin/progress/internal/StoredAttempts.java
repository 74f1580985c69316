package org.syntofin.progress.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The attempts of everybody; the services narrow them to whoever acts. */
public interface StoredAttempts extends JpaRepository<StoredAttempt, UUID> {

    /** The attempt with its row locked, so that two tabs saving at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from StoredAttempt a where a.id = :id and a.learner in :learners")
    Optional<StoredAttempt> lock(UUID id, Collection<UUID> learners);

    @Query("select a from StoredAttempt a where a.id = :id and a.learner in :learners")
    Optional<StoredAttempt> find(UUID id, Collection<UUID> learners);

    /** Those of practice, newest last. */
    @Query("select a from StoredAttempt a where a.learner in :learners and a.course = :course and a.lesson = :lesson"
            + " and a.sitting is null order by a.openedAt, a.id")
    List<StoredAttempt> ofLesson(Collection<UUID> learners, String course, String lesson);

    @Query("select a from StoredAttempt a where a.learner in :learners order by a.openedAt, a.id")
    List<StoredAttempt> ofLearner(Collection<UUID> learners);

    /** In the order in which the learner has them. */
    @Query("select a from StoredAttempt a where a.sitting = :sitting and a.learner in :learners order by a.place")
    List<StoredAttempt> ofSitting(UUID sitting, Collection<UUID> learners);

    /** Whether the same learner has begun another attempt at the question since, in practice. */
    @Query("select count(later) > 0 from StoredAttempt a join StoredAttempt later on later.learner = a.learner"
            + " and later.course = a.course and later.lesson = a.lesson and later.question = a.question"
            + " and later.openedAt > a.openedAt where a.id = :id and later.sitting is null")
    boolean isLeftBehind(UUID id);

    boolean existsByLearnerIn(Collection<UUID> learners);
}
