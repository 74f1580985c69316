package org.syntofin.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whom a note beside the path serves. */
public enum NoteKind {
    /** How textbooks and exams write it. */
    EXAM,
    /** What one sees on a real machine. */
    PRACTICE,
    /** For those who want to know more. */
    DEEPER;

    public static final List<String> WORDS =
            Arrays.stream(values()).map(NoteKind::word).toList();

    /** As authors write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NoteKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
