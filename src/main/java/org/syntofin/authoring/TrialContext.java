package org.syntofin.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Html;
import org.syntofin.course.LessonTrial;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.RunAddress;
import org.syntofin.study.LessonContext;

/** What the preview of a draft needs besides its text: its own questions and runs, the course's causes. */
public final class TrialContext {

    private static final String SUFFIX = ".scenario.toml";

    private final String course;
    private final String folder;

    public TrialContext(String course, String folder) {
        this.course = course;
        this.folder = folder;
    }

    /** The context of a lesson as it is read now. */
    public LessonContext of(LessonTrial trial, Ladders ladders) {
        return new LessonContext(
                id -> trial.quiz().question(id),
                id -> Optional.ofNullable(trial.course().causes().get(id)),
                name -> run(trial, name),
                link -> link(trial, link),
                path -> trial.course().files().bytes(folder + "/" + path),
                ladders);
    }

    /** A piece of HTML as it is shown: where a picture was changed, that is another piece. */
    public String pictures(LessonTrial trial, Html html) {
        return html.with(link -> link(trial, link));
    }

    private String link(LessonTrial trial, String link) {
        if (!link.startsWith("image:")) {
            return "#";
        }
        String path = link.substring("image:".length());
        return trial.course()
                .files()
                .bytes(folder + "/" + path)
                .map(bytes -> DraftPictures.address(course, folder, sum(bytes), path))
                .orElse("#");
    }

    /** The address of a run: the draft's own changes with its text, all others are the published ones. */
    public Optional<RunAddress> run(LessonTrial trial, String name) {
        return trial.course().scenario(trial.id(), name).flatMap(file -> address(trial, file));
    }

    private Optional<RunAddress> address(LessonTrial trial, CourseContent.ScenarioFile file) {
        String[] key = file.key().split("/", 2);
        if (key[0].equals(trial.id())) {
            return trial.course()
                    .files()
                    .bytes(file.path())
                    .map(bytes -> DraftRuns.address(course, folder, sum(bytes), key[1]));
        }
        if (key[0].isEmpty()) {
            return Optional.of(DraftRuns.address(course, "shared", "now", key[1]));
        }
        return trial.course()
                .lesson(key[0])
                .map(owner -> RunAddress.ofLesson(course, owner.id(), owner.revision(), key[1]));
    }

    private static String sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return Long.toHexString(sum.getValue());
    }

    static String scenarioFile(String name) {
        return name + SUFFIX;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
