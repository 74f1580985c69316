package org.syntofin.authoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an author has written on one page, as far as it tells which of two versions is that author's. */
public final class OwnWords {

    private static final int WHOLE = -1;

    /** The latest words by their file, those of a block of it by its place too. */
    private final Map<String, Map<Integer, String>> written = new HashMap<>();

    OwnWords() {}

    /** A whole text; one with marks in it is two authors'. */
    void wrote(String path, String text) {
        if (TwoVersions.of(text).isEmpty()) {
            wrote(path, WHOLE, text);
        }
    }

    void wrote(String path, int block, String text) {
        written.computeIfAbsent(path, none -> new HashMap<>()).put(block, text);
    }

    /** Empty where both versions are this author's, or neither. */
    public Optional<TwoVersions.Choice> among(String path, TwoVersions both) {
        boolean first = has(path, both.first());
        boolean second = has(path, both.second());
        if (first == second) {
            return Optional.empty();
        }
        return Optional.of(first ? TwoVersions.Choice.FIRST : TwoVersions.Choice.SECOND);
    }

    private boolean has(String path, String version) {
        String words = version.strip();
        return !words.isEmpty()
                && written.getOrDefault(path, Map.of()).values().stream().anyMatch(text -> text.contains(words));
    }
}
