package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.authoring.BlockDiff;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.course.Block;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.LessonTrial;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/** The blocks of one state of a lesson in words, without the marks that make them what they are. */
class ToldBlocks {

    private final Component page;
    private final String language;
    private final Optional<LessonTrial> lesson;

    /**
     * @param page whose words it is said in
     * @param language of the page, in which titles are told
     */
    ToldBlocks(Component page, String language, Optional<LessonTrial> lesson) {
        this.page = page;
        this.language = language;
        this.lesson = lesson;
    }

    String words(BlockDiff.Written block) {
        return switch (block.block()) {
            case Block.Sim sim ->
                lines(title(sim.scenario()) + " · " + BlockCard.mode(page, sim), Optional.ofNullable(sim.caption()));
            case Block.Quiz quiz -> quiz.use().stream().map(this::prompt).collect(Collectors.joining("\n"));
            case Block.Capture capture -> lines(capture.file(), Optional.ofNullable(capture.caption()));
            case Block.Heading _, Block.Prose _, Block.Note _ -> written(block.source());
        };
    }

    private static String lines(String first, Optional<String> second) {
        return Stream.concat(Stream.of(first), second.stream()).collect(Collectors.joining("\n"));
    }

    private static String written(String source) {
        String words = BlockMarkup.of(source).words();
        return words.startsWith("```") ? words.replaceAll("(?m)^```.*$", "").strip() : words;
    }

    private String prompt(String question) {
        return lesson.flatMap(trial -> trial.quiz().question(question))
                .map(read -> read.head().prompt().written(language))
                .orElse(question);
    }

    private String title(String scenario) {
        return lesson.flatMap(trial -> trial.course()
                        .scenario(trial.id(), scenario)
                        .flatMap(file -> title(trial.course().files(), file.path())))
                .orElse(scenario);
    }

    /** What a run is called; empty where its file cannot be read, or has no title. */
    Optional<String> title(ContentFiles files, String path) {
        return files.bytes(path)
                .flatMap(bytes -> ScenarioReader.read(files.name(path), bytes, new Findings()))
                .filter(scenario -> !scenario.titles().isEmpty())
                .map((Scenario scenario) -> scenario.title(language));
    }
}
