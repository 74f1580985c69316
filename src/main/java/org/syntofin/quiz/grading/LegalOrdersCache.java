package org.syntofin.quiz.grading;

import java.util.LinkedHashMap;
import org.syntofin.quiz.legal.LegalOrders;

/**
 * Legal orders that were computed before, the most recently used first to stay. Variants that differ in their drawn
 * numbers only share an entry. Safe for threads.
 */
final class LegalOrdersCache {

    private final int capacity;
    private final LinkedHashMap<LegalOrders.Task, LegalOrders.Outcome> known;

    /** A cache of so many entries, some kilobytes each. */
    LegalOrdersCache(int capacity) {
        this.capacity = capacity;
        known = new LinkedHashMap<>(16, 0.75f, true);
    }

    /** Computes outside of the lock: that two threads compute the same once is no harm. */
    LegalOrders.Outcome of(LegalOrders.Task task) {
        synchronized (known) {
            LegalOrders.Outcome outcome = known.get(task);
            if (outcome != null) {
                return outcome;
            }
        }
        LegalOrders.Outcome computed = LegalOrders.of(task);
        synchronized (known) {
            known.put(task, computed);
            while (known.size() > capacity) {
                known.pollFirstEntry();
            }
        }
        return computed;
    }
}
