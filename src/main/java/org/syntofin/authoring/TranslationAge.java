package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.syntofin.course.AgreedTranslations;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.LessonReader;
import org.syntofin.course.LessonText;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;
import org.syntofin.course.Untranslated;
import org.syntofin.simulation.Findings;

/**
 * Which blocks are not translated yet, and which were changed in one language since the other was translated from them. The
 * lesson's revisions tell: a block is behind where, as long as it has its words, the other language had other words than
 * it has now, and not just a copy of its own; unless an author has said that it is still right.
 */
@Component
public class TranslationAge {

    private static final int REVISIONS = 30;

    private final Publishing publishing;
    private final AgreedTranslations agreed;

    TranslationAge(Publishing publishing, AgreedTranslations agreed) {
        this.publishing = publishing;
        this.agreed = agreed;
    }

    /** How it stands with the translation of a block. */
    public sealed interface Mark {

        /** The words are those of the other language still. */
        record Missing() implements Mark {}

        /**
         * The other language has changed since.
         *
         * @param pair the block as it is now
         * @param before what the other language said when the block was translated
         */
        record Behind(AgreedTranslations.Pair pair, String before) implements Mark {}
    }

    /** For each language, how it stands with those of its blocks that are not as the other language has them. */
    public Map<String, Map<Integer, Mark>> marks(OpenLesson lesson) {
        Map<String, Map<Integer, Mark>> marks = new LinkedHashMap<>();
        stale(lesson)
                .forEach((language, blocks) ->
                        marks.computeIfAbsent(language, none -> new HashMap<>()).putAll(blocks));
        List<LessonText> texts = lesson.texts();
        texts.forEach(text -> Untranslated.blocks(text, texts)
                .forEach(at -> marks.computeIfAbsent(text.language(), none -> new HashMap<>())
                        .put(at, new Mark.Missing())));
        return marks;
    }

    /** An author says that a block which is behind is still right. */
    public void agree(OpenLesson lesson, Mark.Behind behind) {
        agreed.agree(lesson.course(), lesson.folder(), behind.pair());
    }

    /** For each language, those of its blocks that are behind. */
    private Map<String, Map<Integer, Mark.Behind>> stale(OpenLesson lesson) {
        List<String> languages = lesson.languages();
        Map<String, List<String>> now = new LinkedHashMap<>();
        languages.forEach(language -> lesson.source(language).ifPresent(source -> now.put(language, blocks(source))));
        List<Map<String, List<String>>> earlier = publishing.history(lesson.course(), lesson.folder()).stream()
                .limit(REVISIONS)
                .map(RevisionLine::number)
                .flatMap(number -> publishing.revision(lesson.course(), lesson.folder(), number).stream())
                .map(files -> blocks(files, languages))
                .toList();
        Set<String> right = agreed.of(lesson.course(), lesson.folder());
        Map<String, Map<Integer, Mark.Behind>> stale = new LinkedHashMap<>();
        for (String language : languages) {
            for (String other : languages) {
                if (!other.equals(language)) {
                    Map<Integer, Mark.Behind> behind = behind(now, earlier, language, other);
                    behind.values().removeIf(block -> block.pair().isIn(right));
                    stale.computeIfAbsent(language, none -> new HashMap<>()).putAll(behind);
                }
            }
        }
        return stale;
    }

    static Map<Integer, Mark.Behind> behind(
            Map<String, List<String>> now, List<Map<String, List<String>>> earlier, String language, String other) {
        List<String> own = now.getOrDefault(language, List.of());
        List<String> others = now.getOrDefault(other, List.of());
        Map<Integer, Mark.Behind> behind = new TreeMap<>();
        for (int at = 0; at < Math.min(own.size(), others.size()); at++) {
            String words = own.get(at);
            String otherWords = others.get(at);
            Optional<String> beside = besideAtFirst(words, earlier, language, other)
                    .filter(before -> !before.equals(words) && !before.equals(otherWords));
            if (beside.isPresent() && !words.equals(otherWords)) {
                AgreedTranslations.Pair pair = new AgreedTranslations.Pair(language, words, other, otherWords);
                behind.put(at, new Mark.Behind(pair, beside.get()));
            }
        }
        return behind;
    }

    /** What the other language said where these words first stood, going back as long as they were there. */
    private static Optional<String> besideAtFirst(
            String words, List<Map<String, List<String>>> earlier, String language, String other) {
        Optional<String> beside = Optional.empty();
        for (Map<String, List<String>> revision : earlier) {
            int at = revision.getOrDefault(language, List.of()).indexOf(words);
            List<String> others = revision.getOrDefault(other, List.of());
            if (at < 0) {
                break;
            }
            beside = at < others.size() ? Optional.of(others.get(at)) : Optional.empty();
        }
        return beside;
    }

    private static Map<String, List<String>> blocks(ContentFiles files, List<String> languages) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        for (String language : languages) {
            files.bytes(OpenLesson.file(language)).ifPresent(bytes -> blocks.put(language, blocks(bytes, language)));
        }
        return blocks;
    }

    private static List<String> blocks(byte[] bytes, String language) {
        return LessonReader.read(OpenLesson.file(language), language, bytes, new Findings())
                .map(text -> blocks(LessonSource.of(TrialContext.text(bytes), text)))
                .orElseGet(ArrayList::new);
    }

    private static List<String> blocks(LessonSource source) {
        return IntStream.range(0, source.blocks()).mapToObj(source::block).toList();
    }
}
