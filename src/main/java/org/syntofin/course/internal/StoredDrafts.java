package org.syntofin.course.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of drafts. */
public interface StoredDrafts extends Repository<StoredDraft, UUID> {

    StoredDraft save(StoredDraft draft);

    void delete(StoredDraft draft);

    List<StoredDraft> findByDiscardedFalse();

    List<StoredDraft> findByCourseAndDiscardedTrueOrderByFolder(String course);

    Optional<StoredDraft> findByCourseAndFolderAndDiscarded(String course, String folder, boolean discarded);

    /** Sends what was changed: else rows are changed before others go. */
    void flush();
}
