package org.syntofin.course.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of translations that were found still right. */
public interface StoredAgreements extends Repository<StoredAgreement, UUID> {

    StoredAgreement save(StoredAgreement agreement);

    List<StoredAgreement> findByCourseAndFolder(String course, String folder);
}
