package org.syntofin.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.syntofin.course.ContentFiles;

/** What differs between two states of a folder, by file, as lines that begin with {@code +}, {@code -} or {@code @@}. */
public final class TextDiff {

    private TextDiff() {}

    /** The lines for each text that differs; a picture or capture that differs has none. */
    public static SortedMap<String, List<String>> between(ContentFiles before, ContentFiles after) {
        TreeSet<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        SortedMap<String, List<String>> differing = new TreeMap<>();
        for (String path : paths) {
            byte[] old = before.bytes(path).orElse(new byte[0]);
            byte[] now = after.bytes(path).orElse(new byte[0]);
            if (!java.util.Arrays.equals(old, now)) {
                differing.put(path, path.endsWith(".md") || path.endsWith(".toml") ? lines(old, now) : List.of());
            }
        }
        return differing;
    }

    private static List<String> lines(byte[] before, byte[] after) {
        RawText old = new RawText(before);
        RawText now = new RawText(after);
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.setContext(1);
            formatter.format(edits, old, now);
            formatter.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
