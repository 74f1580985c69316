package org.syntofin.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block as it is written: the words of its author between the marks that make it a heading, a note or a picture. A form
 * shows the words and keeps the marks.
 *
 * @param kind what the marks make of it
 * @param before the marks before the words
 * @param written the words as they are written: in a picture's description a backslash stands before what is no mark
 * @param after the marks behind them
 */
public record BlockMarkup(Kind kind, String before, String written, String after) {

    private static final Pattern MARK = Pattern.compile("[\\\\\\[\\]<>&*_`]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

    /** What a block is by its marks. */
    public enum Kind {
        HEADING("(?<before>#{1,4} +)(?<words>[^\\n]*)(?<after>)"),
        NOTE("(?s)(?<before>(?<fence>`{3,})note [a-z]+\\n)(?<words>.*?)(?<after>\\n?\\k<fence>)"),
        PICTURE("(?<before>!\\[)(?<words>(?:\\\\.|[^\\]\\\\\\n])*)(?<after>\\]\\((?<path>[^)\\s]+)\\))"),
        /** Everything else: the words are the whole of it, in Markdown. */
        TEXT("(?s)(?<before>)(?<words>.*)(?<after>)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** The marks and words of a block, as {@link LessonSource#block} gives it. */
    public static BlockMarkup of(String source) {
        for (Kind kind : List.of(Kind.HEADING, Kind.NOTE, Kind.PICTURE)) {
            Matcher matcher = kind.pattern.matcher(source);
            if (matcher.matches()) {
                return new BlockMarkup(kind, matcher.group("before"), matcher.group("words"), matcher.group("after"));
            }
        }
        return new BlockMarkup(Kind.TEXT, "", source, "");
    }

    /** A picture's description as it is written, whatever stands in it. */
    static String description(String words) {
        return MARK.matcher(words.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** The words as they are read. */
    public String words() {
        return kind == Kind.PICTURE ? ESCAPED.matcher(written).replaceAll("$1") : written;
    }

    /** The block with other words between the same marks; words that would end it early are kept inside. */
    public String with(String other) {
        if (other.equals(words())) {
            return before + written + after;
        }
        String said = other.strip();
        return switch (kind) {
            case HEADING -> before + said.replaceAll("\\s+", " ");
            case PICTURE -> before + description(said) + after;
            case NOTE -> note(said);
            case TEXT -> said;
        };
    }

    private String note(String said) {
        String fence = before.substring(0, before.indexOf('n'));
        while (said.contains(fence)) {
            fence += "`";
        }
        return fence + before.substring(before.indexOf('n')) + said + "\n" + fence;
    }
}
