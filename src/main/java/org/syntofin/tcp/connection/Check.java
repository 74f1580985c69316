package org.syntofin.tcp.connection;

import java.util.Map;

/**
 * An inequality that decided, with the numbers of that moment.
 *
 * @param inequality in the RFC's letters, as in {@code SND.UNA < SEG.ACK =< SND.NXT}
 * @param values the RFC's variables in the order in which the inequality names them
 */
public record Check(String inequality, Map<String, Long> values, boolean holds) {

    public Check {
        values = NamedNumbers.copyOf(values);
    }
}
