package org.syntofin.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a password must be: long enough and not among the first that an attacker tries, as zxcvbn counts them (Wheeler,
 * USENIX Security 2016). No rules on kinds of characters and no expiry, as NIST SP 800-63B says.
 */
public final class PasswordRule {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    /** More guesses than the sign-in page answers in a year; below it zxcvbn calls a password "very guessable". */
    private static final double FEWEST_GUESSES = 1e6;

    /** What is measured, since the time for it grows with the length's square; who types more is not guessed so. */
    private static final int MEASURED = 40;

    /** Words that are tried first on a page like this one, and by who reads Chinese; the library lists English ones. */
    private static final List<String> SAID_HERE = List.of("syntofin", "synfin", "tcp", "woaini", "1314", "520");

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRule() {}

    /** @param known words that an attacker knows of this person, as the sign-in name */
    static List<AccountProblem> problems(String password, String... known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(AccountProblem.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            return List.of(AccountProblem.PASSWORD_LONG);
        }
        return guesses(password, known) < FEWEST_GUESSES ? List.of(AccountProblem.PASSWORD_GUESSABLE) : List.of();
    }

    private static double guesses(String password, String... known) {
        List<String> words = new ArrayList<>(SAID_HERE);
        Arrays.stream(known)
                .map(NewAccount::canonical)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return ESTIMATE.measure(password.substring(0, Math.min(MEASURED, password.length())), words)
                .getGuesses();
    }
}
