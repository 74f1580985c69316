package org.syntofin.course.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@link StoredStep}. */
public interface StoredSteps extends Repository<StoredStep, UUID> {

    StoredStep save(StoredStep step);

    void delete(StoredStep step);

    List<StoredStep> findByCourseAndFolderOrderByNumber(String course, String folder);

    void deleteByCourseAndFolderAndBaseNumber(String course, String folder, int baseNumber);
}
