package org.syntofin.authoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text in which two authors' versions of some lines stand, as each of the two has it. */
final class VersionedText {

    /** Lines from one up to another, without that. */
    private record Range(int from, int to) {

        boolean meets(Range other) {
            return from < other.to && other.from < to;
        }
    }

    /** The text as one author has it, and where each of its lines stands in the whole. */
    private record Side(TwoVersions.Choice choice, List<String> lines, List<Integer> origins) {

        Range whole(Range within) {
            return new Range(origins.get(within.from()), origins.get(within.to() - 1) + 1);
        }

        List<String> inside(Range whole) {
            return IntStream.range(0, lines.size())
                    .filter(at -> origins.get(at) >= whole.from() && origins.get(at) < whole.to())
                    .mapToObj(lines::get)
                    .toList();
        }
    }

    /** A block as one author has it: its number and its lines. */
    private record Found(Side side, int block, Range lines) {}

    /**
     * What became of the text.
     *
     * @param there whether the block is where it was
     */
    record Rewritten(String text, boolean there) {}

    private final List<String> lines;
    private final List<Range> conflicts = new ArrayList<>();
    private final Side first = new Side(TwoVersions.Choice.FIRST, new ArrayList<>(), new ArrayList<>());
    private final Side second = new Side(TwoVersions.Choice.SECOND, new ArrayList<>(), new ArrayList<>());

    private VersionedText(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    /** Empty where no two versions stand in it, or where the marks are not in order. */
    static Optional<VersionedText> of(String text) {
        if (TwoVersions.of(text).isEmpty()) {
            return Optional.empty();
        }
        VersionedText versions = new VersionedText(text);
        return versions.read() ? Optional.of(versions) : Optional.empty();
    }

    private boolean read() {
        Deque<TwoVersions.Choice> parts = new ArrayDeque<>();
        Deque<Integer> openings = new ArrayDeque<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("<<<<<<< ")) {
                parts.push(TwoVersions.Choice.FIRST);
                openings.push(at);
            } else if (line.equals("=======") && parts.peek() == TwoVersions.Choice.FIRST) {
                parts.pop();
                parts.push(TwoVersions.Choice.SECOND);
            } else if (line.startsWith(">>>>>>> ")) {
                if (parts.peek() != TwoVersions.Choice.SECOND) {
                    return false;
                }
                parts.pop();
                Range conflict = new Range(openings.pop(), at + 1);
                if (parts.isEmpty()) {
                    conflicts.add(conflict);
                }
            } else {
                for (Side side : List.of(first, second)) {
                    if (parts.stream().allMatch(part -> part == side.choice())) {
                        side.lines().add(line);
                        side.origins().add(at);
                    }
                }
            }
        }
        return parts.isEmpty();
    }

    /** The text as the author who saved first has it. */
    String first() {
        return String.join("\n", first.lines());
    }

    /** The numbers of those blocks that are in two versions. */
    Set<Integer> inTwo(LessonSource saved) {
        return IntStream.range(0, saved.blocks())
                .filter(at -> {
                    int from = saved.line(at) - 1;
                    int lines = saved.block(at).split("\n", -1).length;
                    return meets(first.whole(new Range(from, from + lines)), conflicts);
                })
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Whether a line of the whole, from 0, stands behind the first mark of two versions and not behind their last. */
    boolean isWithin(int line) {
        return conflicts.stream().anyMatch(conflict -> line > conflict.from() && line < conflict.to());
    }

    /** As {@link OpenLesson#rewrite}: in the version of the author who wrote what was shown, the other's stays. */
    Rewritten rewrite(Function<String, Optional<LessonSource>> cut, int at, int blocks, String shown, String text) {
        List<String> words = List.of(text.strip().split("\n", -1));
        List<Found> found = new ArrayList<>();
        for (Side side : List.of(first, second)) {
            cut.apply(String.join("\n", side.lines())).ifPresent(source -> {
                int block = source.find(at, shown);
                if (block >= 0) {
                    found.add(found(side, source, block, shown));
                }
            });
        }
        Optional<Integer> nearest =
                found.stream().map(Found::block).min(Comparator.comparingInt(block -> Math.abs(block - at)));
        if (nearest.isEmpty()) {
            return beside(cut.apply(first()), at, blocks, words);
        }
        found.removeIf(block -> block.block() != nearest.get());
        return new Rewritten(replace(found, words), nearest.get() == at);
    }

    private static Found found(Side side, LessonSource source, int block, String shown) {
        int from = source.line(block) - 1;
        return new Found(side, block, new Range(from, from + shown.strip().split("\n", -1).length));
    }

    private String replace(List<Found> found, List<String> words) {
        TreeMap<Integer, Range> whole = new TreeMap<>(Comparator.reverseOrder());
        for (Found block : found) {
            Range range = block.side().whole(block.lines());
            if (range.to() - range.from() > block.lines().to() - block.lines().from()) {
                return bothWhole(block, range, words);
            }
            whole.put(range.from(), range);
        }
        List<String> changed = new ArrayList<>(lines);
        whole.values().forEach(range -> put(changed, range, words));
        return String.join("\n", changed);
    }

    /** Of a block that is in two versions only in part, both versions of the whole. */
    private String bothWhole(Found block, Range range, List<String> words) {
        Range widened = widened(range);
        Side side = block.side();
        List<String> own = new ArrayList<>();
        own.addAll(side.inside(new Range(widened.from(), range.from())));
        own.addAll(words);
        own.addAll(side.inside(new Range(range.to(), widened.to())));
        boolean isFirst = side.equals(first);
        List<String> other = (isFirst ? second : first).inside(widened);
        List<String> changed = new ArrayList<>(lines);
        put(changed, widened, isFirst ? marked(own, other) : marked(other, own));
        return String.join("\n", changed);
    }

    /** Words of somebody whose block neither of the two has any more. */
    private Rewritten beside(Optional<LessonSource> cut, int at, int blocks, List<String> words) {
        List<String> changed = new ArrayList<>(lines);
        if (cut.isEmpty() || at >= cut.get().blocks()) {
            put(changed, new Range(lines.size(), lines.size()), words);
            return new Rewritten(String.join("\n", changed).stripTrailing() + "\n", false);
        }
        String now = cut.get().block(at);
        Range range = first.whole(found(first, cut.get(), at, now).lines());
        if (cut.get().blocks() == blocks && !meets(range, conflicts)) {
            put(changed, range, marked(List.of(now.split("\n", -1)), words));
            return new Rewritten(String.join("\n", changed), true);
        }
        int behind = widened(range).to();
        List<String> block = new ArrayList<>(words);
        block.addFirst("");
        if (behind < lines.size() && !lines.get(behind).isBlank()) {
            block.add("");
        }
        put(changed, new Range(behind, behind), block);
        return new Rewritten(String.join("\n", changed), false);
    }

    /** With all of each conflict that it meets. */
    private Range widened(Range range) {
        int from = range.from();
        int to = range.to();
        for (Range conflict : conflicts) {
            if (conflict.meets(range)) {
                from = Math.min(from, conflict.from());
                to = Math.max(to, conflict.to());
            }
        }
        return new Range(from, to);
    }

    private static boolean meets(Range range, List<Range> others) {
        return others.stream().anyMatch(range::meets);
    }

    private static void put(List<String> lines, Range range, List<String> words) {
        lines.subList(range.from(), range.to()).clear();
        lines.addAll(range.from(), words);
    }

    /** Both versions of a block, with the marks between them. */
    static String marked(String first, String second) {
        return String.join("\n", marked(List.of(first.split("\n", -1)), List.of(second.split("\n", -1))));
    }

    private static List<String> marked(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>();
        both.add("<<<<<<< saved");
        both.addAll(first);
        both.add("=======");
        both.addAll(second);
        both.add(">>>>>>> own");
        return both;
    }
}
