package org.syntofin.progress.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The sittings of everybody; the services narrow them to whoever acts. */
public interface StoredSittings extends JpaRepository<StoredSitting, UUID> {

    /** Oldest first. */
    @Query("select s from StoredSitting s where s.learner in :learners and s.course = :course and s.test = :test"
            + " order by s.startedAt, s.number")
    List<StoredSitting> ofTest(Collection<UUID> learners, String course, String test);

    @Query("select s from StoredSitting s where s.learner in :learners order by s.startedAt, s.number")
    List<StoredSitting> ofLearner(Collection<UUID> learners);

    /** The sitting with its row locked: answers that come while it closes come before or after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from StoredSitting s where s.id = :id and s.learner in :learners")
    Optional<StoredSitting> lock(UUID id, Collection<UUID> learners);
}
