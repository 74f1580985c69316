package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what readers and checks find, in the order found, at most {@link #LIMIT} of them: whoever hands in garbage
 * gets a readable list and not a flood. Not safe for threads.
 */
public final class Findings {

    /** After so many findings a last one says that there are more. */
    public static final int LIMIT = 500;

    private final List<Finding> list = new ArrayList<>();
    private int errors;

    /** Adds an error with its arguments as name, value, name, value. */
    public void error(Position position, String code, String... arguments) {
        add(Finding.error(position, code, named(arguments)));
    }

    /** Adds a warning with its arguments as name, value, name, value. */
    public void warning(Position position, String code, String... arguments) {
        add(Finding.warning(position, code, named(arguments)));
    }

    public void add(Finding finding) {
        if (finding.severity() == Finding.Severity.ERROR) {
            errors++;
        }
        if (list.size() < LIMIT) {
            list.add(finding);
        } else if (list.size() == LIMIT) {
            list.add(Finding.error(finding.position(), "findings.too-many", Map.of("limit", Integer.toString(LIMIT))));
        }
    }

    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many errors so far: compare before and after to learn whether a piece was read clean. */
    public int errorCount() {
        return errors;
    }

    public List<Finding> list() {
        return List.copyOf(list);
    }

    private static Map<String, String> named(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("an argument without a value: " + String.join(", ", arguments));
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return named;
    }
}
