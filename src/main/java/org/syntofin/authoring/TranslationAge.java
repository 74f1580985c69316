package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.LessonReader;
import org.syntofin.course.LessonText;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;
import org.syntofin.course.Untranslated;
import org.syntofin.simulation.Findings;

/**
 * Which blocks are not translated yet, and which were changed in one language since the other was translated from them. The lesson's revisions tell: a block
 * is behind where, as long as it has its words, the other language had other words than it has now, and not just a copy of
 * its own.
 */
public final class TranslationAge {

    private static final int REVISIONS = 30;

    private TranslationAge() {}

    /** How it stands with the translation of a block. */
    public enum Mark {
        /** The words are those of the other language still. */
        MISSING,
        /** The other language has changed since. */
        BEHIND
    }

    /** For each language, how it stands with those of its blocks that are not as the other language has them. */
    public static Map<String, Map<Integer, Mark>> marks(OpenLesson lesson, Publishing publishing) {
        Map<String, Map<Integer, Mark>> marks = new LinkedHashMap<>();
        stale(lesson, publishing)
                .forEach((language, blocks) -> blocks.forEach(at ->
                        marks.computeIfAbsent(language, none -> new HashMap<>()).put(at, Mark.BEHIND)));
        List<LessonText> texts = lesson.texts();
        texts.forEach(text -> Untranslated.blocks(text, texts)
                .forEach(at -> marks.computeIfAbsent(text.language(), none -> new HashMap<>())
                        .put(at, Mark.MISSING)));
        return marks;
    }

    /** For each language, the numbers of its blocks that are behind. */
    private static Map<String, Set<Integer>> stale(OpenLesson lesson, Publishing publishing) {
        List<String> languages = lesson.languages();
        Map<String, List<String>> now = new LinkedHashMap<>();
        languages.forEach(language -> lesson.source(language).ifPresent(source -> now.put(language, blocks(source))));
        List<Map<String, List<String>>> earlier = publishing.history(lesson.course(), lesson.folder()).stream()
                .limit(REVISIONS)
                .map(RevisionLine::number)
                .flatMap(number -> publishing.revision(lesson.course(), lesson.folder(), number).stream())
                .map(files -> blocks(files, languages))
                .toList();
        Map<String, Set<Integer>> stale = new LinkedHashMap<>();
        for (String language : languages) {
            for (String other : languages) {
                if (!other.equals(language)) {
                    stale.computeIfAbsent(language, none -> new HashSet<>())
                            .addAll(behind(now, earlier, language, other));
                }
            }
        }
        return stale;
    }

    static Set<Integer> behind(
            Map<String, List<String>> now, List<Map<String, List<String>>> earlier, String language, String other) {
        List<String> own = now.getOrDefault(language, List.of());
        List<String> others = now.getOrDefault(other, List.of());
        Set<Integer> behind = new HashSet<>();
        for (int at = 0; at < Math.min(own.size(), others.size()); at++) {
            Optional<String> beside = besideAtFirst(own.get(at), earlier, language, other);
            if (beside.isPresent()
                    && !beside.get().equals(own.get(at))
                    && !beside.get().equals(others.get(at))
                    && !own.get(at).equals(others.get(at))) {
                behind.add(at);
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
