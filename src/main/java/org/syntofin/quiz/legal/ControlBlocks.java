package org.syntofin.quiz.legal;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.TcbVariable;

/**
 * What control blocks held when something was shown. It stands beside what was shown and not in it, since it decides
 * nothing: points of a run that differ in it alone are the same.
 */
final class ControlBlocks {

    private static final TcbVariable[] VARIABLES = TcbVariable.values();

    private final IdentityHashMap<Node.Pending, long[]> held = new IdentityHashMap<>();
    /** What was told last of each host; -1 for what was not. */
    private final Map<String, long[]> told = new LinkedHashMap<>();

    void write(Node.Pending shown, Connection connection) {
        held.put(shown, numbers(connection));
    }

    /** What has changed since it was told last of this host, by the RFC's names; it counts as told then. */
    Map<String, Long> changes(String host, Node.Pending shown) {
        long[] numbers = held.get(shown);
        return numbers == null ? Map.of() : changes(host, numbers);
    }

    /** The same, where {@code connection} is what the host has; null for none. */
    Map<String, Long> changes(String host, @Nullable Connection connection) {
        return connection == null ? Map.of() : changes(host, numbers(connection));
    }

    private Map<String, Long> changes(String host, long[] numbers) {
        long[] before = told.computeIfAbsent(host, _ -> nothing());
        Map<String, Long> changes = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0 && numbers[i] != before[i]) {
                before[i] = numbers[i];
                changes.put(VARIABLES[i].text(), numbers[i]);
            }
        }
        return changes;
    }

    private static long[] numbers(Connection connection) {
        return Arrays.stream(VARIABLES)
                .mapToLong(variable -> connection.tcb().value(variable))
                .toArray();
    }

    private static long[] nothing() {
        long[] numbers = new long[VARIABLES.length];
        Arrays.fill(numbers, -1);
        return numbers;
    }
}
