package org.syntofin.course.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@link StoredDraftStep}. */
public interface StoredDraftSteps extends Repository<StoredDraftStep, UUID> {

    StoredDraftStep save(StoredDraftStep step);

    void delete(StoredDraftStep step);

    List<StoredDraftStep> findByContentDraftOrderByNumber(UUID contentDraft);
}
