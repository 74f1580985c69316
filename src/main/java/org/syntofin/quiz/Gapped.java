package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut at its gaps.
 *
 * @param pieces words and gaps, in order
 */
public record Gapped(List<Piece> pieces) {

    private static final Pattern GAP = Pattern.compile("\\[\\[([A-Za-z0-9_.-]{1,64})]]");

    public Gapped {
        pieces = List.copyOf(pieces);
    }

    /** Words, or the name of a gap. */
    public record Piece(String text, boolean gap) {}

    public static Gapped of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int at = 0;
        while (gap.find()) {
            if (gap.start() > at) {
                pieces.add(new Piece(text.substring(at, gap.start()), false));
            }
            pieces.add(new Piece(gap.group(1), true));
            at = gap.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return new Gapped(pieces);
    }

    public List<String> gaps() {
        return pieces.stream().filter(Piece::gap).map(Piece::text).toList();
    }
}
