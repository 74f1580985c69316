package org.syntofin.course.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of folders. */
public interface StoredFolders extends Repository<StoredFolder, UUID> {

    StoredFolder save(StoredFolder folder);

    List<StoredFolder> findAll();

    /** Another number as soon as any folder was added or changed. */
    @Query("select coalesce(sum(f.version + 1), 0) from StoredFolder f")
    long stamp();

    /** The row, held against others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from StoredFolder f where f.course = :course and f.folder = :folder")
    Optional<StoredFolder> lock(String course, String folder);

    Optional<StoredFolder> findByCourseAndFolder(String course, String folder);
}
