package org.syntofin.course.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of revisions. */
public interface StoredRevisions extends Repository<StoredRevision, UUID> {

    StoredRevision save(StoredRevision revision);

    Optional<StoredRevision> findByContentFolderAndNumber(UUID contentFolder, int number);

    /** Newest first. */
    List<StoredRevision> findByContentFolderOrderByNumberDesc(UUID contentFolder);
}
