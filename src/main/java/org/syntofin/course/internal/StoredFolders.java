package org.syntofin.course.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of folders. */
public interface StoredFolders extends Repository<StoredFolder, UUID> {

    StoredFolder save(StoredFolder folder);

    List<StoredFolder> findAll();

    /** Another number as soon as any folder was added or changed. */
    @Query("select coalesce(sum(f.version + 1), 0) from StoredFolder f")
    long stamp();

    Optional<StoredFolder> findByCourseAndFolder(String course, String folder);
}
