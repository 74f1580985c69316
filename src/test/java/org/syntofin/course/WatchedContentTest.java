package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

class WatchedContentTest {

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void aCourse() throws IOException {
        Files.createDirectories(folder.resolve("c/01-one"));
        Files.writeString(folder.resolve("c/course.toml"), CourseOfTheSchool.courseToml("c"));
        save("First.");
    }

    @Test
    void showsAFileAsSoonAsItIsSaved() throws IOException {
        WatchedContent watched = watch("--content", folder.toString());
        assertThat(shown(watched)).contains("First.");
        long before = watched.stamp();
        assertThat(watched.stamp()).isEqualTo(before);

        save("Second, and longer.");

        assertThat(watched.stamp()).isNotEqualTo(before);
        assertThat(shown(watched)).contains("Second");
    }

    @Test
    void takesTheFolderOfOneCourseToo() {
        assertThat(shown(watch("--content=" + folder.resolve("c")))).contains("First.");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void reportsWhatIsBrokenAlsoInTheLog(CapturedOutput log) throws IOException {
        save("<b>");
        WatchedContent watched = watch("--content", folder.toString());

        assertThat(watched.courses(findings).get("c").lessons()).isEmpty();
        assertThat(findings.list()).extracting(Finding::code).contains("lesson.html");
        assertThat(log).contains("--content: ", "c/01-one/lesson.en.md:6:1 lesson.html");
    }

    @Test
    void watchesNothingUnlessAsked() {
        assertThat(watch().courses(findings)).isEmpty();
        assertThat(watch("--server.port=1", "x").stamp()).isZero();
    }

    @Test
    void saysWhereThereIsNoFolder() {
        assertThatThrownBy(() -> watch("--content", folder.resolve("nowhere").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this is no folder");
    }

    private void save(String body) throws IOException {
        Files.writeString(folder.resolve("c/01-one/lesson.en.md"), CourseOfTheSchool.lesson(body));
    }

    private String shown(WatchedContent watched) {
        Lesson lesson = watched.courses(findings).get("c").lesson("one").orElseThrow();
        return ((Block.Prose) lesson.in("en").blocks().getFirst()).html().source();
    }

    private static WatchedContent watch(String... arguments) {
        return new WatchedContent(new DefaultApplicationArguments(arguments));
    }
}
