package org.syntofin.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.syntofin.course.LessonReader;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.Findings;

/**
 * The text of a lesson in one language, cut at its blocks: so that a form can add, change, move and remove what the source
 * shows. A block reaches to the next one; what stands before the first is the front matter.
 */
public final class LessonSource {

    private final List<String> lines;
    /** The first line of each block, from 0. */
    private final List<Integer> starts;

    private LessonSource(List<String> lines, List<Integer> starts) {
        this.lines = lines;
        this.starts = starts;
    }

    /** Cuts a text as it was read; what is in two versions is never cut between its marks. */
    public static LessonSource of(String text, LessonText read) {
        List<String> lines = List.of(text.split("\n", -1));
        List<Integer> starts = new ArrayList<>();
        Optional<VersionedText> versions = VersionedText.of(text);
        for (var block : read.blocks()) {
            int line = Math.min(block.position().line() - 1, lines.size() - 1);
            if (versions.isPresent() && versions.get().isWithin(line)) {
                continue;
            }
            // Two blocks never begin on one line; where they seem to, they are one for the form.
            starts.add(starts.isEmpty() ? line : Math.max(line, starts.getLast()));
        }
        return new LessonSource(lines, starts);
    }

    /** The same, read first; empty where it cannot be read. */
    static Optional<LessonSource> read(String language, String text) {
        return parse(language, text).map(read -> of(text, read));
    }

    static Optional<LessonText> parse(String language, String text) {
        return LessonReader.read(
                OpenLesson.file(language), language, text.getBytes(StandardCharsets.UTF_8), new Findings());
    }

    /** All of it, as it is. */
    public String text() {
        return String.join("\n", lines);
    }

    /** How many blocks there are. */
    public int blocks() {
        return starts.size();
    }

    /** The block that holds a line (from 1), or the last before it; -1 before the first. */
    public int blockAt(int line) {
        int found = -1;
        for (int block = 0; block < starts.size() && starts.get(block) < line; block++) {
            found = block;
        }
        return found;
    }

    /** The line, from 1, at which a block begins. */
    public int line(int block) {
        return starts.get(block) + 1;
    }

    /** A block as it is written, without empty lines around it. */
    public String block(int block) {
        return String.join("\n", lines.subList(starts.get(block), end(block))).strip();
    }

    /**
     * Where a block stands now that stood at a place: the nearest that is written like that, also where several blocks
     * together are; -1 where none is any more.
     */
    public int find(int near, String block) {
        return IntStream.range(0, blocks())
                .filter(at -> length(at, block) > 0)
                .boxed()
                .min(Comparator.comparingInt(at -> Math.abs(at - near)))
                .orElse(-1);
    }

    /** How many blocks from that one on are together written like this; 0 where none are. */
    public int length(int block, String text) {
        for (int length = 1; block + length <= blocks(); length++) {
            String together = String.join("\n", lines.subList(starts.get(block), end(block + length - 1)))
                    .strip();
            if (together.length() >= text.length()) {
                return together.equals(text) ? length : 0;
            }
        }
        return 0;
    }

    /** The text with a block before that one, or at the end. */
    public String insert(int before, String block) {
        List<String> changed = new ArrayList<>(lines);
        int at = before < starts.size() ? starts.get(before) : lines.size();
        List<String> piece = new ArrayList<>();
        if (at > 0 && !lines.get(at - 1).isBlank()) {
            piece.add("");
        }
        Collections.addAll(piece, block.strip().split("\n", -1));
        piece.add("");
        changed.addAll(at, piece);
        return before < starts.size() ? String.join("\n", changed) : joined(changed);
    }

    /** The text with a block written otherwise; an empty one is removed. Other blocks stay to the letter: somebody may type there. */
    public String replace(int block, String text) {
        return replace(block, 1, text);
    }

    /** The text with so many blocks from one on written otherwise. */
    public String replace(int block, int length, String text) {
        List<String> changed = new ArrayList<>(lines.subList(0, starts.get(block)));
        int end = end(block + length - 1);
        if (!text.isBlank()) {
            Collections.addAll(changed, text.strip().split("\n", -1));
            while (end > starts.get(block) && lines.get(end - 1).isBlank()) {
                end--;
            }
            if (end == lines.size() || !lines.get(end).isBlank()) {
                changed.add("");
            }
        }
        changed.addAll(lines.subList(end, lines.size()));
        return text.isBlank() && block + length >= starts.size() ? joined(changed) : String.join("\n", changed);
    }

    /** The text with a block in another place among the blocks. */
    public String move(int block, int to) {
        List<String> order = new ArrayList<>();
        for (int at = 0; at < blocks(); at++) {
            order.add(block(at));
        }
        order.add(Math.clamp(to, 0, blocks() - 1), order.remove(block));
        List<String> changed = new ArrayList<>(lines.subList(0, starts.getFirst()));
        order.forEach(text -> {
            Collections.addAll(changed, text.split("\n", -1));
            changed.add("");
        });
        return joined(changed);
    }

    private int end(int block) {
        return block + 1 < starts.size() ? starts.get(block + 1) : lines.size();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).stripTrailing() + "\n";
    }
}
