package org.syntofin.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonDraft;
import org.syntofin.course.LessonTrial;

/** Opens lessons for writing, and reads them as their authors have them. */
@Component
public class Desk {

    private final Catalogue catalogue;
    private final Drafts drafts;

    Desk(Catalogue catalogue, Drafts drafts) {
        this.catalogue = catalogue;
        this.drafts = drafts;
    }

    /** A lesson's draft, or what is published of it; empty where there is no such lesson or course. */
    public Optional<LessonDraft> open(String course, String folder) {
        return catalogue.course(course).flatMap(content -> drafts.find(course, folder));
    }

    /** Keeps a text, merged with what another author saved meanwhile. */
    public Drafts.Saved save(LessonDraft draft, String path, String base, String text) {
        return drafts.save(draft.course(), draft.folder(), path, base, text);
    }

    /** The lesson as it would be. */
    public Optional<LessonTrial> trial(LessonDraft draft) {
        return catalogue.course(draft.course()).map(content -> LessonTrial.of(content, draft.folder(), draft.files()));
    }

    /** The draft with that text in a file, without asking the database again. */
    public static LessonDraft with(LessonDraft draft, String path, String text) {
        SortedMap<String, byte[]> files = new TreeMap<>(draft.files().files());
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return new LessonDraft(
                draft.course(),
                draft.folder(),
                draft.base(),
                draft.current(),
                new ContentFiles(draft.files().label(), files),
                draft.changed(),
                draft.saves());
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
