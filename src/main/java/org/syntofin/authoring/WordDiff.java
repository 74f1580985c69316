package org.syntofin.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * Two texts word by word: which pieces of each the other does not have. In Chinese each character counts as a word.
 *
 * @param was the earlier text, in pieces
 * @param now the later one
 */
public record WordDiff(List<Piece> was, List<Piece> now) {

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.");

    public WordDiff {
        was = List.copyOf(was);
        now = List.copyOf(now);
    }

    /**
     * A piece of a text.
     *
     * @param other whether the other text does not have it there
     */
    public record Piece(String words, boolean other) {}

    public static WordDiff between(String was, String now) {
        List<String> before = words(was);
        List<String> after = words(now);
        EditList edits = edits(before, after);
        return new WordDiff(
                pieces(before, edits, Edit::getBeginA, Edit::getEndA),
                pieces(after, edits, Edit::getBeginB, Edit::getEndB));
    }

    /** How much of two texts is the same, spaces left aside: from 0 to 1. */
    static double likeness(String was, String now) {
        List<String> before = words(was);
        List<String> after = words(now);
        EditList edits = edits(before, after);
        int all = count(before) + count(after);
        int same = all;
        for (Edit edit : edits) {
            same -= count(before.subList(edit.getBeginA(), edit.getEndA()))
                    + count(after.subList(edit.getBeginB(), edit.getEndB()));
        }
        return all == 0 ? 1 : (double) same / all;
    }

    private static int count(List<String> words) {
        return (int) words.stream().filter(word -> !word.isBlank()).count();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What differs between two lists of texts. */
    static EditList edits(List<String> was, List<String> now) {
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, raw(was), raw(now));
    }

    /** Each text on a line of its own. */
    private static RawText raw(List<String> texts) {
        return new RawText(texts.stream()
                .map(text -> text.replace("\\", "\\\\").replace("\n", "\\n") + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<Piece> pieces(
            List<String> words, EditList edits, ToIntFunction<Edit> begin, ToIntFunction<Edit> end) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            add(pieces, words.subList(at, begin.applyAsInt(edit)), false);
            add(pieces, words.subList(begin.applyAsInt(edit), end.applyAsInt(edit)), true);
            at = end.applyAsInt(edit);
        }
        add(pieces, words.subList(at, words.size()), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, List<String> words, boolean other) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), other));
        }
    }
}
