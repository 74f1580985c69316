package org.syntofin.authoring;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.syntofin.course.LessonText;
import org.syntofin.course.Untranslated;

/**
 * How a lesson's texts stood beside each other at some time.
 *
 * @param sides the blocks of each language, in their order
 */
record TranslationStep(Map<String, List<Piece>> sides) {

    private static final int MARK_BYTES = 8;
    private static final String MISSING = "!";

    /**
     * A block in one language.
     *
     * @param mark equal where it is written alike
     * @param missing whether its words are still those of the other language
     */
    record Piece(String mark, boolean missing) {

        static Piece of(String source, boolean missing) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
                return new Piece(HexFormat.of().formatHex(digest, 0, MARK_BYTES), missing);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }

    /** A block in two languages. */
    record Pair(Piece own, Piece other) {

        /** Neither is a translation of the other yet. */
        boolean untranslated() {
            return own.missing() || other.missing() || own.mark().equals(other.mark());
        }

        /** The block that later became this one: the same in both languages, else in one. */
        Optional<Pair> among(List<Pair> before) {
            return before.stream()
                    .filter(pair -> pair.isOwn(this) && pair.isOther(this))
                    .findFirst()
                    .or(() -> before.stream().filter(pair -> pair.isOwn(this)).findFirst())
                    .or(() -> before.stream().filter(pair -> pair.isOther(this)).findFirst());
        }

        private boolean isOwn(Pair later) {
            return own.mark().equals(later.own().mark());
        }

        private boolean isOther(Pair later) {
            return other.mark().equals(later.other().mark());
        }
    }

    /** How they stand beside each other now. */
    static TranslationStep of(OpenLesson lesson) {
        Map<String, LessonSource> sources = new LinkedHashMap<>();
        lesson.languages().forEach(language -> lesson.source(language).ifPresent(text -> sources.put(language, text)));
        return of(lesson.texts(), sources);
    }

    /** @param sources the same texts as they are written */
    static TranslationStep of(Collection<LessonText> texts, Map<String, LessonSource> sources) {
        Map<String, List<Piece>> sides = new LinkedHashMap<>();
        for (LessonText text : texts) {
            LessonSource source = sources.get(text.language());
            if (source != null) {
                Set<Integer> missing = Untranslated.blocks(text, texts);
                sides.put(
                        text.language(),
                        IntStream.range(0, source.blocks())
                                .mapToObj(at -> Piece.of(source.block(at), missing.contains(at)))
                                .toList());
            }
        }
        return new TranslationStep(sides);
    }

    /** The blocks of two languages beside each other; none where there is not the same number of them. */
    List<Pair> pairs(String language, String other) {
        List<Piece> own = sides.getOrDefault(language, List.of());
        List<Piece> others = sides.getOrDefault(other, List.of());
        return own.size() != others.size()
                ? List.of()
                : IntStream.range(0, own.size())
                        .mapToObj(at -> new Pair(own.get(at), others.get(at)))
                        .toList();
    }

    /** For each language, the blocks whose words are still those of the other, by their place. */
    Map<String, List<Integer>> missing() {
        Map<String, List<Integer>> missing = new LinkedHashMap<>();
        sides.forEach((language, pieces) -> missing.put(
                language,
                IntStream.range(0, pieces.size())
                        .filter(at -> pieces.get(at).missing())
                        .boxed()
                        .toList()));
        return missing;
    }

    /** A line for each language: its name, and the marks of its blocks. */
    String written() {
        return sides.entrySet().stream()
                .map(side -> side.getKey() + " "
                        + side.getValue().stream()
                                .map(piece -> piece.mark() + (piece.missing() ? MISSING : ""))
                                .collect(joining(" ")))
                .collect(joining("\n"));
    }

    static TranslationStep read(String written) {
        Map<String, List<Piece>> sides = new LinkedHashMap<>();
        written.lines().forEach(line -> {
            List<String> words = new ArrayList<>(List.of(line.split(" ")));
            sides.put(
                    words.removeFirst(),
                    words.stream()
                            .map(word -> new Piece(word.replace(MISSING, ""), word.endsWith(MISSING)))
                            .toList());
        });
        return new TranslationStep(sides);
    }
}
