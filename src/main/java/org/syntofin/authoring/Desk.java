package org.syntofin.authoring;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonDraft;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.ProvenAnswers;
import org.syntofin.course.Translations;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.simulation.Finding;

/** Opens lessons for writing, and reads them as their authors have them. */
@Component
public class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Translations translations;
    private final ProvenAnswers proven;
    private final BuiltRuns built;
    private final Grading grading = new Grading();
    /** Checks wait for each other, so that authors never take the whole machine from learners. */
    private final ExecutorService checking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lesson-check").factory());

    Desk(Catalogue catalogue, Drafts drafts, Translations translations, ProvenAnswers proven, BuiltRuns built) {
        this.translations = translations;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.proven = proven;
        this.built = built;
    }

    /** Checks a lesson on another thread, since model answers take the engine a while; may be cancelled. */
    public CompletableFuture<List<Finding>> check(LessonTrial trial) {
        CompletableFuture<List<Finding>> found = new CompletableFuture<>();
        checking.execute(() -> {
            if (!found.isDone()) {
                try {
                    found.complete(trial.check(proven));
                } catch (RuntimeException | StackOverflowError failed) {
                    LOG.error("The check of {} failed", trial.id(), failed);
                    found.completeExceptionally(failed);
                }
            }
        });
        return found;
    }

    /** Plays a scenario that no lesson has yet, as long as what this gives back is kept. */
    BuiltRun build(String toml) {
        return built.keep(toml);
    }

    /** Judges what authors answer in previews. */
    public Grading grading() {
        return grading;
    }

    @PreDestroy
    void close() {
        checking.shutdownNow();
    }

    /** A lesson's draft as it would be published, or what is published of it; empty where there is no such lesson or course. */
    public Optional<LessonDraft> open(String course, String folder) {
        return catalogue.course(course).flatMap(content -> drafts.current(course, folder));
    }

    /** The same, to be changed. */
    public Optional<OpenLesson> write(String course, String folder) {
        return open(course, folder).map(draft -> new OpenLesson(this, drafts, draft));
    }

    /** The lesson as it would be. */
    public Optional<LessonTrial> trial(LessonDraft draft) {
        return catalogue.course(draft.course()).map(content -> LessonTrial.of(content, draft.folder(), draft.files()));
    }

    /** How the texts of a draft stand beside each other now, for {@link TranslationAge}. */
    void remember(OpenLesson lesson) {
        translations.step(
                lesson.course(), lesson.folder(), TranslationStep.of(lesson).written());
    }

    /** The draft with that text in a file, without asking the database again. */
    public static LessonDraft with(LessonDraft draft, String path, String text) {
        SortedMap<String, byte[]> files = new TreeMap<>(draft.files().files());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.put(path, bytes);
        Set<String> changed = new HashSet<>(draft.changed());
        if (draft.before()
                .bytes(path)
                .filter(published -> Arrays.equals(published, bytes))
                .isPresent()) {
            changed.remove(path);
        } else {
            changed.add(path);
        }
        return new LessonDraft(
                draft.course(),
                draft.folder(),
                draft.base(),
                draft.current(),
                draft.before(),
                new ContentFiles(draft.files().label(), files),
                changed,
                draft.saves());
    }

    /** The draft as it was saved first, where two versions stand in its texts. */
    static LessonDraft savedFirst(LessonDraft draft) {
        LessonDraft first = draft;
        for (String path : texts(draft)) {
            Optional<String> saved = VersionedText.of(text(draft, path)).map(VersionedText::first);
            first = saved.isPresent() ? with(first, path, saved.get()) : first;
        }
        return first;
    }

    /** The text of a file of the draft; empty for one that is not there yet. */
    public static String text(LessonDraft draft, String path) {
        return draft.files()
                .bytes(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The files that can be written, the texts first. */
    public static List<String> texts(LessonDraft draft) {
        return draft.files().files().keySet().stream()
                .filter(path -> path.endsWith(".md") || path.endsWith(".toml"))
                .sorted(java.util.Comparator.comparing((String path) -> !path.endsWith(".md"))
                        .thenComparing(path -> !path.equals("quiz.toml"))
                        .thenComparing(path -> path))
                .toList();
    }
}
