package org.syntofin.authoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.LessonReader;
import org.syntofin.course.LessonText;
import org.syntofin.course.Publishing;
import org.syntofin.course.Translations;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;

/**
 * Which blocks are not translated yet, and which were changed in one language since the other was translated from them.
 * The lesson's revisions tell, and the turns of its draft's authors from one language to the other: a block that is
 * changed in one language alone leaves the other behind, until that is changed too, or an author says that it is still right.
 */
@Component
public class TranslationAge {

    private static final int REVISIONS = 30;
    /** Of five lessons that are written at one time and have all the revisions that are looked at. */
    private static final int KEPT = 5 * REVISIONS;

    private final Publishing publishing;
    private final Translations translations;
    /** Revisions never change, and each time that an author rests all of a lesson's are asked. */
    private final Cache<Revision, TranslationStep> published =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What was published: with its time, since a course that is deleted and brought in again counts from 1. */
    private record Revision(String course, String folder, int number, Instant createdAt) {}

    TranslationAge(Publishing publishing, Translations translations) {
        this.publishing = publishing;
        this.translations = translations;
    }

    /** How it stands with the translation of a block. */
    public sealed interface Mark {

        /** The words are those of the other language still. */
        record Missing() implements Mark {}

        /**
         * The other language has changed since.
         *
         * @param pair the block as it is now
         */
        record Behind(Translations.Pair pair) implements Mark {}
    }

    /** For each language, how it stands with those of its blocks that are not as the other language has them. */
    public Map<String, Map<Integer, Mark>> marks(OpenLesson lesson) {
        Map<String, Map<Integer, Mark>> marks = new LinkedHashMap<>();
        List<TranslationStep> steps = steps(lesson);
        Set<String> right = translations.of(lesson.course(), lesson.folder());
        List<String> languages = lesson.languages();
        for (String language : languages) {
            for (String other : languages) {
                if (!other.equals(language)) {
                    for (int at : behind(steps, language, other)) {
                        pair(lesson, at, language, other)
                                .filter(pair -> !pair.isIn(right))
                                .ifPresent(pair -> marks.computeIfAbsent(language, none -> new HashMap<>())
                                        .put(at, new Mark.Behind(pair)));
                    }
                }
            }
        }
        steps.getLast()
                .missing()
                .forEach((language, blocks) -> blocks.forEach(at ->
                        marks.computeIfAbsent(language, none -> new HashMap<>()).put(at, new Mark.Missing())));
        return marks;
    }

    /** An author says that a block which is behind is still right. */
    public void agree(OpenLesson lesson, Mark.Behind behind) {
        translations.agree(lesson.course(), lesson.folder(), behind.pair());
    }

    private static Optional<Translations.Pair> pair(OpenLesson lesson, int at, String language, String other) {
        return lesson.source(language)
                .flatMap(own -> lesson.source(other)
                        .map(others -> new Translations.Pair(language, own.block(at), other, others.block(at))));
    }

    /** From the oldest revision to the lesson as it is now: behind each revision what its next draft was. */
    private List<TranslationStep> steps(OpenLesson lesson) {
        List<Translations.Step> turns = translations.steps(lesson.course(), lesson.folder());
        List<Revision> revisions = publishing.history(lesson.course(), lesson.folder()).stream()
                .limit(REVISIONS)
                .map(line -> new Revision(lesson.course(), lesson.folder(), line.number(), line.createdAt()))
                .toList()
                .reversed();
        List<TranslationStep> steps = new ArrayList<>(revisions.size() < REVISIONS ? turns(turns, 0) : List.of());
        for (Revision revision : revisions) {
            Optional.ofNullable(published.get(revision, this::step)).ifPresent(steps::add);
            steps.addAll(turns(turns, revision.number()));
        }
        steps.add(TranslationStep.of(lesson));
        return steps;
    }

    private static List<TranslationStep> turns(List<Translations.Step> all, int base) {
        return all.stream()
                .filter(step -> step.base() == base)
                .map(step -> TranslationStep.read(step.marks()))
                .toList();
    }

    private @Nullable TranslationStep step(Revision revision) {
        return publishing
                .revision(revision.course(), revision.folder(), revision.number())
                .map(TranslationAge::step)
                .orElse(null);
    }

    private static TranslationStep step(ContentFiles files) {
        List<LessonText> texts = new ArrayList<>();
        Map<String, LessonSource> sources = new TreeMap<>();
        LocalizedText.LANGUAGES.forEach(language -> files.bytes(OpenLesson.file(language))
                .ifPresent(bytes -> LessonReader.read(OpenLesson.file(language), language, bytes, new Findings())
                        .ifPresent(text -> {
                            texts.add(text);
                            sources.put(language, LessonSource.of(TrialContext.text(bytes), text));
                        })));
        return TranslationStep.of(texts, sources);
    }

    /**
     * The blocks of a language that are behind, by their place.
     *
     * @param steps the last of them is now
     */
    static Set<Integer> behind(List<TranslationStep> steps, String language, String other) {
        Set<Integer> behind = new TreeSet<>();
        List<TranslationStep.Pair> now = steps.getLast().pairs(language, other);
        List<List<TranslationStep.Pair>> before = steps.reversed().stream()
                .skip(1)
                .map(step -> step.pairs(language, other))
                .filter(pairs -> !pairs.isEmpty())
                .toList();
        for (int at = 0; at < now.size(); at++) {
            if (isBehind(life(now.get(at), before))) {
                behind.add(at);
            }
        }
        return behind;
    }

    /**
     * What a block was, from as far back as it can be followed.
     *
     * @param before the blocks of the steps before, the latest first
     */
    private static List<TranslationStep.Pair> life(TranslationStep.Pair now, List<List<TranslationStep.Pair>> before) {
        List<TranslationStep.Pair> life = new ArrayList<>(List.of(now));
        for (List<TranslationStep.Pair> step : before) {
            Optional<TranslationStep.Pair> was = life.getFirst().among(step);
            if (was.isEmpty()) {
                break;
            }
            life.addFirst(was.get());
        }
        return life;
    }

    private static boolean isBehind(List<TranslationStep.Pair> life) {
        boolean own = false;
        boolean other = false;
        for (int at = 1; at < life.size(); at++) {
            TranslationStep.Pair before = life.get(at - 1);
            TranslationStep.Pair after = life.get(at);
            boolean ownWords = !after.own().mark().equals(before.own().mark());
            boolean otherWords = !after.other().mark().equals(before.other().mark());
            if (before.untranslated() || after.untranslated() || (ownWords && otherWords)) {
                own = false;
                other = false;
            } else if (ownWords) {
                other |= !own;
                own = false;
            } else if (otherWords) {
                own |= !other;
                other = false;
            }
        }
        return own;
    }
}
