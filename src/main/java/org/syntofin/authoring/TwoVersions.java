package org.syntofin.authoring;

import java.util.ArrayList;
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

    private static final Pattern MARK = Pattern.compile("(?m)^(?:<<<<<<< .*|=======|>>>>>>> .*)(?:\n|\\z)");

    /** Asked for at each block of a form, of texts that nearly never have it. */
    private static final String OPENING = "<<<<<<< ";

    private static final Pattern FENCE = Pattern.compile("(?m)^(?:```|~~~|\\+\\+\\+)");

    /** How a line of Markdown begins that is no line of a paragraph. */
    private static final Pattern NO_PROSE =
            Pattern.compile("(?:[-*+] |[#>|]|```|~~~|[0-9]+[.)] | {4}|\t).*", Pattern.DOTALL);

    /** What becomes of them. */
    public enum Choice {
        FIRST,
        SECOND,
        /** In one block, so that a lesson's languages keep one structure. */
        BOTH,
        /** As paragraphs of their own where they are lines of one. */
        APART
    }

    /** All of a text, from its beginning; of those within others, made by typing on, the innermost. */
    public static List<TwoVersions> of(String text) {
        return places(text).stream().map(place -> place.both(text)).toList();
    }

    /** Where the marks stand. */
    private record Place(MatchResult opening, MatchResult middle, MatchResult closing) {

        TwoVersions both(String text) {
            return new TwoVersions(
                    text.substring(opening.end(), middle.start()),
                    text.substring(middle.end(), closing.start()),
                    text.substring(opening.start(), closing.end()));
        }
    }

    private static List<Place> places(String text) {
        if (!text.contains(OPENING)) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        MatchResult opening = null;
        MatchResult middle = null;
        for (MatchResult mark : MARK.matcher(text).results().toList()) {
            switch (mark.group().charAt(0)) {
                case '<' -> {
                    opening = mark;
                    middle = null;
                }
                case '=' -> middle = opening == null || middle != null ? middle : mark;
                default -> {
                    if (opening != null && middle != null) {
                        places.add(new Place(opening, middle, mark));
                    }
                    opening = null;
                    middle = null;
                }
            }
        }
        return places;
    }

    /** Which of them stands in a text; empty where both do, or neither. */
    public Optional<Choice> among(String text) {
        boolean one = isIn(text, first);
        return one == isIn(text, second) ? Optional.empty() : Optional.of(one ? Choice.FIRST : Choice.SECOND);
    }

    private static boolean isIn(String text, String version) {
        return !version.isBlank() && text.contains(version.strip());
    }

    /** The text with what was chosen in place of both; as it is where they do not stand in it any more. */
    public String settled(String text, Choice choice) {
        return places(text).stream()
                .filter(place -> place.both(text).equals(this))
                .findFirst()
                .map(place -> text.substring(0, place.opening().start())
                        + chosen(choice, text.substring(0, place.opening().start()))
                        + text.substring(place.closing().end()))
                .orElse(text);
    }

    private String chosen(Choice choice, String before) {
        return switch (choice) {
            case FIRST -> first;
            case SECOND -> second;
            case BOTH -> first + second;
            case APART -> first + (isProse(before) ? "\n" : "") + second;
        };
    }

    /** Whether both are lines of paragraphs, neither in a fence nor in what stands at a lesson's head. */
    private boolean isProse(String before) {
        String last = first.lines().reduce("", (earlier, later) -> later);
        return FENCE.matcher(before).results().count() % 2 == 0 && isProseLine(last) && isProseLine(second);
    }

    private static boolean isProseLine(String line) {
        return !line.isBlank() && !NO_PROSE.matcher(line).matches();
    }
}
