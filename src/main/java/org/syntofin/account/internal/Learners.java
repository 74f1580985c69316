package org.syntofin.account.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All learners, guests and erased ones included. */
public interface Learners extends JpaRepository<LearnerRow, UUID> {

    @Query("select l.id from LearnerRow l where l.claimedBy = :person")
    List<UUID> aliasesOf(UUID person);
}
