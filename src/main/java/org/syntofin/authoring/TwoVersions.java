package org.syntofin.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lines of a text that two authors changed at once, both versions of them between marks.
 *
 * @param first what was saved first
 * @param second what was saved after it
 * @param whole both, with the marks, as they stand in the text
 */
public record TwoVersions(String first, String second, String whole) {

    private static final Pattern MARKED =
            Pattern.compile("(?ms)^<<<<<<< [^\n]*\n(.*?)^=======\n(.*?)^>>>>>>> [^\n]*(?:\n|\\z)");

    /** What becomes of them; both stay in one block, so that the languages keep one structure. */
    public enum Choice {
        FIRST,
        SECOND,
        BOTH
    }

    /** All of a text, from its beginning. */
    public static List<TwoVersions> of(String text) {
        return MARKED.matcher(text).results().map(TwoVersions::of).toList();
    }

    private static TwoVersions of(MatchResult found) {
        return new TwoVersions(found.group(1), found.group(2), found.group());
    }

    /** The text with what was chosen in place of both; as it is where they do not stand in it any more. */
    public String settled(String text, Choice choice) {
        Optional<MatchResult> there = MARKED.matcher(text)
                .results()
                .filter(found -> found.group().equals(whole))
                .findFirst();
        return there.map(found -> text.substring(0, found.start()) + chosen(choice) + text.substring(found.end()))
                .orElse(text);
    }

    private String chosen(Choice choice) {
        return switch (choice) {
            case FIRST -> first;
            case SECOND -> second;
            case BOTH -> first + second;
        };
    }
}
