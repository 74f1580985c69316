package org.syntofin.quiz.legal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;

/**
 * Why an item cannot stand where it does: the run that follows the order as far as any does, with the fewest
 * acknowledgments held back.
 *
 * @param run up to the item
 * @param host whose item it is
 * @param state in which this host is then; CLOSED where it has no connection
 * @param rule by which it came there; null where nothing has happened at this host
 * @param instead what would be sent next, by either host; null where nothing more is sent
 * @param item which of the next items of legal orders that is; -1 for none of them
 * @param insteadRule by which that is sent; null where no rule is told
 */
public record Narration(
        Trace run,
        String host,
        State state,
        @Nullable Rule rule,
        Shown.@Nullable Sent instead,
        int item,
        @Nullable Rule insteadRule) {

    /** What would be sent next. */
    public Optional<Shown.Sent> sentInstead() {
        return Optional.ofNullable(instead);
    }
}
