package org.syntofin.lab.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Kept captures; lists are made without the files. */
interface StoredCaptures extends JpaRepository<StoredCapture, UUID> {

    @Query("select new org.syntofin.lab.internal.KeptCaptures$Line(c.id, c.name, c.keptAt, c.packets)"
            + " from StoredCapture c where c.learner in ?1 order by c.keptAt desc, c.id")
    List<KeptCaptures.Line> ofLearner(Collection<UUID> learners);

    @Query("select count(c) from StoredCapture c where c.learner in ?1")
    long count(Collection<UUID> learners);

    @Query("from StoredCapture c where c.id = ?1 and c.learner in ?2")
    Optional<StoredCapture> find(UUID id, Collection<UUID> learners);

    @Modifying
    @Query("delete from StoredCapture c where c.id = ?1 and c.learner in ?2")
    int remove(UUID id, Collection<UUID> learners);

    @Modifying
    @Query("delete from StoredCapture c where c.learner in ?1")
    int removeAll(Collection<UUID> learners);
}
