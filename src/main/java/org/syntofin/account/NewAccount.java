package org.syntofin.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What someone types to get an account, as typed. {@link #problems()} tells what is wrong with it.
 *
 * @param name how they want to be called
 */
public record NewAccount(String name, String signInName, String password) {

    static final int LONGEST_NAME = 80;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /** Letters of any script, so that Chinese names serve; 2 to 60 characters. */
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,59}");

    /** Drops from the name what nobody sees: control characters, and those that turn the direction of writing. */
    public NewAccount {
        name = UNSEEN.matcher(name).replaceAll("");
    }

    /** The form in which sign-in names are compared and kept. */
    public static String canonical(String signInName) {
        return Normalizer.normalize(signInName.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public List<AccountProblem> problems() {
        List<AccountProblem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(AccountProblem.NAME_MISSING);
        } else if (name.strip().length() > LONGEST_NAME) {
            problems.add(AccountProblem.NAME_LONG);
        }
        if (!SIGN_IN_NAME.matcher(canonical(signInName)).matches()) {
            problems.add(AccountProblem.SIGN_IN_NAME_MALFORMED);
        }
        problems.addAll(PasswordRule.problems(password, signInName));
        return problems;
    }

    @Override
    public String toString() {
        return "NewAccount";
    }
}
