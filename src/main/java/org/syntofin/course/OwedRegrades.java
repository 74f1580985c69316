package org.syntofin.course;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.OwedRegrade;
import org.syntofin.course.internal.OwedRegradeRows;

/**
 * What is still to be judged again after drafts were published by themselves. It is kept from the publishing on until all
 * is judged, so that a server which is stopped between them leaves it to the next.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class OwedRegrades {

    private final OwedRegradeRows rows;
    private final Clock clock;

    OwedRegrades(OwedRegradeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void owe(String course, String folder, int before, int number, UUID by) {
        rows.save(new OwedRegrade(course, folder, before, number, by, clock.instant()));
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    List<PublishedByItself> all() {
        return rows.findByOrderByOwedAt().stream()
                .map(row -> new PublishedByItself(
                        row.id(), row.course(), row.folder(), row.beforeNumber(), row.number(), row.by()))
                .toList();
    }

    /** All of it is judged. */
    public void judged(PublishedByItself published) {
        rows.remove(published.id());
    }
}
