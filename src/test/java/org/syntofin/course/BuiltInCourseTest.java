package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.tcp.connection.World;

/** What the built-in course promises by numbers, beyond what is asked of every course. */
class BuiltInCourseTest {

    /** The runs for teaching that show where a belief breaks. */
    private static final List<String> TEACHING_RUNS = List.of(
            "why-three/old-data-two-way",
            "why-three/old-data-three-way",
            "time-wait/world-no-time-wait",
            "off-path/world-isn-zero",
            "/world-free-fin",
            "why-four/world-fin-closes-both",
            "life/cable-pulled-idle",
            "life/cable-pulled-busy",
            "life/network-gone",
            "queues/nobody-accepts",
            "life/two-clients-one-port",
            "teardown/never-closes",
            "time-wait/last-ack-and-all-fins-lost",
            "reset/acked-not-read",
            "reset/process-killed",
            "reset/power-cut");

    private static CourseContent content;
    private static ContentReport report;

    @BeforeAll
    static void read() throws IOException {
        Findings findings = new Findings();
        content = CourseReader.read(ContentDirectory.read(Path.of("content/tcp"), findings), findings)
                .orElseThrow();
        report = ContentReport.of(content);
    }

    @Test
    void hasItsLessonsRunsAndQuestions() {
        assertThat(report.lessons()).hasSize(14);
        assertThat(report.scenarios()).isGreaterThanOrEqualTo(60);
        assertThat(report.lessons().stream()
                        .mapToInt(ContentReport.LessonLine::questions)
                        .sum())
                .isGreaterThanOrEqualTo(220);
        assertThat(report.skills()).hasSize(37);
        assertThat(report.causes()).hasSize(45);
        assertThat(report.gaps()).isEmpty();
    }

    /** So that no screen reader is told otherwise. */
    @Test
    void speaksTheLanguageOfEachText() {
        assertThat(content.lessons().values().stream()
                        .flatMap(lesson -> lesson.texts().values().stream())
                        .flatMap(text -> text.blocks().stream()
                                .filter(block ->
                                        !Untranslated.language(block, text).equals(text.language()))
                                .map(block -> text.file() + " " + block)))
                .isEmpty();
    }

    @Test
    void theCoreTakesAboutSeventyMinutes() {
        assertThat(report.parts().getFirst().id()).isEqualTo("core");
        assertThat(report.parts().getFirst().lessons()).isEqualTo(6);
        assertThat(report.parts().getFirst().minutes()).isBetween(60, 75);
    }

    @Test
    void usesEveryKindOfQuestion() {
        assertThat(report.lessons().stream().flatMap(lesson -> lesson.kinds().keySet().stream()))
                .contains(
                        "order", "choice", "numeric", "cloze", "label", "predict", "trace-error", "compose", "mission");
    }

    @Test
    void hasTheTeachingRunsAndTheWorlds() {
        assertThat(content.scenarios()).containsKeys(TEACHING_RUNS.toArray(String[]::new));
        assertThat(content.scenarios().values().stream()
                        .map(file -> scenario(file.path()).world())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(World.values());
    }

    @Test
    void everyLessonHasAMissionAndTheSixCapturesStandBesideARun() {
        assertThat(content.inOrder())
                .allSatisfy(lesson -> assertThat(lesson.path())
                        .as(lesson.id())
                        .anyMatch(id -> lesson.question(id).orElseThrow() instanceof MissionQuestion));
        assertThat(content.inOrder().stream().flatMap(lesson -> ContentReport.captures(lesson).stream()))
                .extracting(Block.Capture::file)
                .containsExactlyInAnyOrder(
                        "close-four.pcap",
                        "close-three.pcap",
                        "half-close.pcap",
                        "refused.pcap",
                        "simultaneous-close.pcap",
                        "syn-lost.pcap");
    }

    @Test
    void theEntryChecksEightBeliefsComeBackInTheFinalTestWithOtherQuestions() {
        CourseTest entry = content.tests().get("entry-check");
        CourseTest last = content.tests().get("final");
        Map<String, String> beliefs = last.comparisons().stream()
                .collect(Collectors.toMap(
                        comparison -> comparison.before().value(),
                        comparison -> comparison.cause().value()));

        assertThat(entry.questions()).hasSize(8);
        assertThat(beliefs.values()).doesNotHaveDuplicates().hasSize(8);
        assertThat(last.comparisons()).allSatisfy(comparison -> {
            String belief = comparison.cause().value();
            assertThat(comparison.before().value())
                    .isNotEqualTo(comparison.after().value());
            assertThat(catching(belief))
                    .contains(comparison.before().value(), comparison.after().value());
        });
    }

    /** The questions that catch a belief, as LESSON/QUESTION. */
    private static Stream<String> catching(String belief) {
        return content.inOrder().stream()
                .flatMap(lesson -> lesson.quiz().references().stream()
                        .filter(reference -> reference.name().equals(belief))
                        .map(reference -> lesson.id() + "/" + reference.question()));
    }

    private static Scenario scenario(String path) {
        return ScenarioReader.read(path, content.files().bytes(path).orElseThrow(), new Findings())
                .orElseThrow();
    }
}
