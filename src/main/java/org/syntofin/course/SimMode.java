package org.syntofin.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a learner may do with a simulation. */
public enum SimMode {
    /** It plays; the learner may step as well. */
    WATCH,
    /** The learner steps. */
    STEP,
    /** It stops, and the learner says what comes next. */
    PREDICT,
    /** The learner changes calls and faults: what if. */
    FREE,
    /** The learner is one of the ends. */
    PLAY;

    public static final List<String> WORDS =
            Arrays.stream(values()).map(SimMode::word).toList();

    /** As authors write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SimMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
