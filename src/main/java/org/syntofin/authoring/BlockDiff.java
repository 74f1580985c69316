package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.diff.Edit;
import org.syntofin.course.Block;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.LessonText;

/**
 * What differs between two states of a lesson's text, block by block: which were changed, which are new, gone or in another
 * place. In the order of the later text; what is gone stands where it was.
 */
public final class BlockDiff {

    /** Blocks of which less is the same are not one block that was changed; one for one they may be less alike. */
    private static final double ALIKE = 0.4;

    /** A block as it is written. */
    public record Written(Block block, String source) {}

    /** What became of a block. */
    public sealed interface Change {

        /** Its author wrote it otherwise. */
        record Rewritten(Written was, Written now) implements Change {}

        record Added(Written now) implements Change {}

        record Removed(Written was) implements Change {}

        /** The same words in another place. */
        record Moved(Written now) implements Change {}
    }

    /** Empty where a text is not there. */
    private final Optional<LessonText.Head> headWas;

    private final Optional<LessonText.Head> headNow;
    private final List<Written> was;
    private final List<Written> now;
    private final List<Change> changes = new ArrayList<>();

    private BlockDiff(Cut was, Cut now) {
        this.headWas = was.head();
        this.headNow = now.head();
        this.was = was.blocks();
        this.now = now.blocks();
        compare();
    }

    /** A text, cut at its blocks. */
    private record Cut(Optional<LessonText.Head> head, List<Written> blocks) {}

    /** What differs in the text of a language between two states of a lesson; empty where it cannot be read as blocks. */
    public static Optional<BlockDiff> between(String language, ContentFiles was, ContentFiles now) {
        return between(language, text(was, language), text(now, language));
    }

    private static String text(ContentFiles files, String language) {
        return files.bytes(OpenLesson.file(language)).map(TrialContext::text).orElse("");
    }

    /** A text that is not there has no blocks. */
    static Optional<BlockDiff> between(String language, String was, String now) {
        return cut(language, was).flatMap(before -> cut(language, now).map(after -> new BlockDiff(before, after)));
    }

    private static Optional<Cut> cut(String language, String text) {
        return text.isBlank()
                ? Optional.of(new Cut(Optional.empty(), List.of()))
                : LessonSource.parse(language, text).flatMap(read -> cut(text, read));
    }

    /** Where two authors' versions stand in a text, blocks and what is written do not go together. */
    private static Optional<Cut> cut(String text, LessonText read) {
        LessonSource source = LessonSource.of(text, read);
        if (source.blocks() != read.blocks().size()) {
            return Optional.empty();
        }
        List<Written> blocks = new ArrayList<>();
        for (int at = 0; at < source.blocks(); at++) {
            blocks.add(new Written(read.blocks().get(at), source.block(at)));
        }
        return Optional.of(new Cut(Optional.of(read.head()), blocks));
    }

    /** In the order of the later text. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What the lesson says of itself, before; empty where the text was not there. */
    public Optional<LessonText.Head> headWas() {
        return headWas;
    }

    public Optional<LessonText.Head> headNow() {
        return headNow;
    }

    private void compare() {
        for (Edit edit : WordDiff.edits(sources(was), sources(now))) {
            pair(was.subList(edit.getBeginA(), edit.getEndA()), now.subList(edit.getBeginB(), edit.getEndB()));
        }
        findMoved();
    }

    private static List<String> sources(List<Written> blocks) {
        return blocks.stream().map(Written::source).toList();
    }

    /** Between two blocks that stayed: each new one goes with that of the old ones left which is most like it. */
    private void pair(List<Written> before, List<Written> after) {
        double least = before.size() == 1 && after.size() == 1 ? ALIKE / 2 : ALIKE;
        int at = 0;
        for (Written block : after) {
            int same = at;
            double most = 0;
            for (int other = at; other < before.size(); other++) {
                double likeness = likeness(before.get(other), block);
                same = likeness > most ? other : same;
                most = Math.max(most, likeness);
            }
            if (most < least) {
                changes.add(new Change.Added(block));
            } else {
                before.subList(at, same).forEach(gone -> changes.add(new Change.Removed(gone)));
                changes.add(new Change.Rewritten(before.get(same), block));
                at = same + 1;
            }
        }
        before.subList(at, before.size()).forEach(gone -> changes.add(new Change.Removed(gone)));
    }

    /** A simulation stays one whatever is shown in it, and questions as long as one of them stays. */
    private static double likeness(Written was, Written now) {
        double likeness = WordDiff.likeness(was.source(), now.source());
        boolean same = switch (now.block()) {
            case Block.Sim _ -> was.block() instanceof Block.Sim;
            case Block.Quiz quiz ->
                was.block() instanceof Block.Quiz before && !Collections.disjoint(before.use(), quiz.use());
            case Block.Heading _, Block.Prose _, Block.Capture _, Block.Note _ -> false;
        };
        if (same) {
            return Math.max(likeness, ALIKE);
        }
        return was.block().structure().equals(now.block().structure()) ? likeness : 0;
    }

    /** What is gone in one place and new in another was moved. */
    private void findMoved() {
        Set<String> added = new HashSet<>();
        Set<String> removed = new HashSet<>();
        changes.forEach(change -> {
            switch (change) {
                case Change.Added(Written block) -> added.add(block.source());
                case Change.Removed(Written block) -> removed.add(block.source());
                case Change.Rewritten _, Change.Moved _ -> {
                    // these stay as they are
                }
            }
        });
        added.retainAll(removed);
        changes.removeIf(change -> change instanceof Change.Removed(Written block) && added.contains(block.source()));
        changes.replaceAll(change -> change instanceof Change.Added(Written block) && added.contains(block.source())
                ? new Change.Moved(block)
                : change);
    }
}
