package org.syntofin.quiz.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what is typed to a form in which spellings that make no difference are equal. */
public final class Wording {

    /** A plus between letters only joins, as in {@code SYN+ACK}; before a number it adds, as in {@code x+1}. */
    private static final Pattern JOINING_PLUS = Pattern.compile("(?<=\\p{L})\\s*\\+\\s*(?=\\p{L})");

    private static final Pattern NO_DIFFERENCE = Pattern.compile("[\\p{P}\\p{Z}\\p{C}\\s]+");

    private Wording() {}

    /**
     * The common form: width and ligatures by Unicode's compatibility forms, small letters, numerals in digits, without
     * spaces, punctuation and invisible characters.
     */
    static String normal(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String joined = JOINING_PLUS.matcher(even).replaceAll("");
        return NO_DIFFERENCE.matcher(Numerals.inDigits(joined)).replaceAll("");
    }

    /** Whether two texts differ in nothing that matters; a text of which nothing is left equals none. */
    public static boolean same(String one, String other) {
        String normal = normal(one);
        return !normal.isEmpty() && normal.equals(normal(other));
    }
}
