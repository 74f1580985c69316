package org.syntofin.course.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of files. */
public interface StoredFiles extends Repository<StoredFile, UUID> {

    StoredFile save(StoredFile file);

    List<StoredFile> findByContentRevisionIn(Collection<UUID> revisions);
}
