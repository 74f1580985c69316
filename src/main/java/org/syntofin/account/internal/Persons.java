package org.syntofin.account.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Everybody who can sign in. */
public interface Persons extends JpaRepository<PersonRow, UUID> {

    Optional<PersonRow> findBySignInName(String signInName);

    boolean existsBySignInName(String signInName);

    boolean existsByAdministratorTrue();

    /** The administrators, locked until the transaction ends, so that two cannot remove each other at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonRow p where p.administrator = true order by p.learnerId")
    List<PersonRow> administratorsLocked();

    @Query("""
            select p from PersonRow p
            where lower(p.name) like :pattern escape '\\' or p.signInName like :pattern escape '\\'
            order by lower(p.name), p.learnerId offset :offset rows fetch first :limit rows only
            """)
    List<PersonRow> search(String pattern, int offset, int limit);

    @Query("""
            select count(p) from PersonRow p
            where lower(p.name) like :pattern escape '\\' or p.signInName like :pattern escape '\\'
            """)
    long countSearch(String pattern);
}
