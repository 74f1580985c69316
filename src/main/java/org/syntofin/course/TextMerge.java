package org.syntofin.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Brings two authors' changes to one text together, line by line. Where both changed the same lines, both versions stay
 * in the text, between marks that the check finds: nothing that anybody wrote is lost.
 */
final class TextMerge {

    private static final Pattern MARK = Pattern.compile("(?m)^(?:<<<<<<< |>>>>>>> )");

    private TextMerge() {}

    /**
     * What came out.
     *
     * @param conflict whether both versions of some lines stand in the text
     */
    record Merged(String text, boolean conflict) {}

    /**
     * @param base what both began with
     * @param saved what is there now
     * @param own what is to be saved
     */
    static Merged merge(String base, String saved, String own) {
        if (saved.equals(base) || saved.equals(own)) {
            return new Merged(own, false);
        }
        if (own.equals(base)) {
            return new Merged(saved, false);
        }
        MergeResult<RawText> result = new MergeAlgorithm(new HistogramDiff())
                .merge(RawTextComparator.DEFAULT, raw(base), raw(saved), raw(own));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new MergeFormatter().formatMerge(text, result, List.of("base", "saved", "own"), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return new Merged(text.toString(StandardCharsets.UTF_8), result.containsConflicts());
    }

    /** The first place where two versions of the same lines stand; below 0 for none. */
    static int conflictAt(String text) {
        java.util.regex.Matcher mark = MARK.matcher(text);
        return mark.find() ? mark.start() : -1;
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
