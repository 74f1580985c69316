package org.syntofin.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a learner says what comes next, in mode {@link SimMode#PREDICT}. */
public enum SimAnswer {
    /** Chooses. */
    OPTIONS,
    /** Types the numbers and chooses the rest. */
    TYPED,
    /** Writes the whole segment. */
    SEGMENT;

    public static final List<String> WORDS =
            Arrays.stream(values()).map(SimAnswer::word).toList();

    /** As authors write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SimAnswer of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
