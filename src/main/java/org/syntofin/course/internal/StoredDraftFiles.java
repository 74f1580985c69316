package org.syntofin.course.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of drafts' files. */
public interface StoredDraftFiles extends Repository<StoredDraftFile, UUID> {

    StoredDraftFile save(StoredDraftFile file);

    void deleteByContentDraft(UUID draft);

    List<StoredDraftFile> findByContentDraft(UUID draft);

    Optional<StoredDraftFile> findByContentDraftAndPath(UUID draft, String path);
}
