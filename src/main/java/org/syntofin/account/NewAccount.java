package org.syntofin.account;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.LATIN);

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
        String canonical = canonical(signInName);
        if (!SIGN_IN_NAME.matcher(canonical).matches()) {
            problems.add(AccountProblem.SIGN_IN_NAME_MALFORMED);
        } else if (mixesScripts(canonical)) {
            problems.add(AccountProblem.SIGN_IN_NAME_MIXED);
        }
        problems.addAll(PasswordRule.problems(password, signInName, name));
        return problems;
    }

    /**
     * Whether letters of several alphabets stand in one name, as they do where someone poses as another: a Cyrillic a in
     * a Latin name. This is the Highly Restrictive level of Unicode Technical Standard 39, section 5.2.
     */
    private static boolean mixesScripts(String signInName) {
        Set<UnicodeScript> scripts =
                signInName.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts);
    }

    @Override
    public String toString() {
        return "NewAccount";
    }
}
