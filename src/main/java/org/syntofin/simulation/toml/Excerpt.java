package org.syntofin.simulation.toml;

/** As much of a text as an author needs to know it again, on one line. */
public final class Excerpt {

    private static final int MOST_CHARACTERS = 60;

    private Excerpt() {}

    public static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
