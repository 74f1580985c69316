package org.syntofin.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long enough and not the first that an attacker tries. No rules on kinds of characters and no
 * expiry, as NIST SP 800-63B says.
 */
public final class PasswordRule {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private static final Set<String> FIRST_TRIED = Set.of(
            "password",
            "password1",
            "passw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "qwertyui",
            "qwerty123",
            "qwertyuiop",
            "asdfghjk",
            "asdfghjkl",
            "11111111",
            "00000000",
            "88888888",
            "iloveyou",
            "abc12345",
            "abcd1234",
            "a1234567",
            "sunshine",
            "football",
            "baseball",
            "princess",
            "syntofin",
            "woaini1314",
            "1qaz2wsx",
            "letmein1",
            "welcome1",
            "trustno1",
            "computer",
            "internet",
            "handshake");

    private PasswordRule() {}

    static List<AccountProblem> problems(String password, String signInName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(AccountProblem.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            return List.of(AccountProblem.PASSWORD_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean oneCharacter = plain.chars().distinct().count() == 1;
        boolean ownName = plain.equals(NewAccount.canonical(signInName));
        return oneCharacter || ownName || FIRST_TRIED.contains(plain)
                ? List.of(AccountProblem.PASSWORD_GUESSABLE)
                : List.of();
    }
}
