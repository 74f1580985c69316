package org.syntofin.course.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The rows of bytes. */
public interface StoredContents extends Repository<StoredBytes, String> {

    StoredBytes save(StoredBytes bytes);

    boolean existsById(String id);

    List<StoredBytes> findByDigestInOrderByDigestAscPartAsc(Collection<String> digests);
}
