package org.syntofin.progress;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.LearnerId;
import org.syntofin.progress.internal.ExtraTimes;
import org.syntofin.progress.internal.StoredExtraTime;

/** How much more time a learner has in every sitting that begins from now on; for instructors. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class ExtraTime {

    /** Ten times the usual. */
    public static final int MOST_PERCENT = 900;

    private final ExtraTimes extraTimes;

    ExtraTime(ExtraTimes extraTimes) {
        this.extraTimes = extraTimes;
    }

    /** In percent of a test's limit; 0 where nothing was set. */
    @Transactional(readOnly = true)
    public int of(LearnerId who) {
        return extraTimes.findById(who.value()).map(StoredExtraTime::percent).orElse(0);
    }

    /**
     * Sets it.
     *
     * @param percent from 0 to {@link #MOST_PERCENT}
     */
    public void set(LearnerId who, int percent) {
        if (percent < 0 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException(percent + " percent for " + who);
        }
        extraTimes
                .findById(who.value())
                .orElseGet(() -> extraTimes.save(new StoredExtraTime(who.value())))
                .set(percent);
    }
}
