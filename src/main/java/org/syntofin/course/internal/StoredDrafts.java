package org.syntofin.course.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of drafts. */
public interface StoredDrafts extends Repository<StoredDraft, UUID> {

    StoredDraft save(StoredDraft draft);

    void delete(StoredDraft draft);

    List<StoredDraft> findAll();

    Optional<StoredDraft> findByCourseAndFolder(String course, String folder);
}
