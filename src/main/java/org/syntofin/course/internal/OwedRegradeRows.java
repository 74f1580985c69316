package org.syntofin.course.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of what is still to be judged again. */
public interface OwedRegradeRows extends Repository<OwedRegrade, UUID> {

    OwedRegrade save(OwedRegrade owed);

    List<OwedRegrade> findByOrderByOwedAt();

    /** Takes the row away, if another server has not done so before. */
    @Modifying
    @Query("delete from OwedRegrade o where o.id = :id")
    void remove(UUID id);
}
