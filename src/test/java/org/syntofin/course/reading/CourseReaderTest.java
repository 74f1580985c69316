package org.syntofin.course.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.course.Cause;
import org.syntofin.course.ContentDirectory;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseContent;
import org.syntofin.simulation.Findings;

class CourseReaderTest {

    private final Findings findings = new Findings();

    @Test
    void readsTheBuiltInCourse() throws IOException {
        List<Path> courses = ContentDirectory.courses(Path.of("content"));
        assertThat(courses).containsExactly(Path.of("content", "tcp"));

        CourseContent content = CourseReader.read(ContentDirectory.read(courses.getFirst(), findings), findings)
                .orElseThrow();

        assertThat(findings.list()).isEmpty();
        assertThat(content.course().id()).isEqualTo("tcp");
        assertThat(content.lessons().keySet()).contains("handshake", "teardown");
        assertThat(content.lesson("handshake").orElseThrow().in("zh-CN").title())
                .isEqualTo("三次握手");
        assertThat(content.scenario("handshake", "old-syn").orElseThrow().key()).isEqualTo("handshake/old-syn");
        assertThat(content.scenario("teardown", "handshake/old-syn")).isPresent();
        assertThat(content.scenario("teardown", "old-syn")).isEmpty();
        assertThat(content.skills()).containsKey("hs.order");
        assertThat(content.causes()).containsKey(Cause.SLIP);
        assertThat(content.terms().get("isn").name().in("zh-CN")).contains("初始序列号");
    }

    @Test
    void oneBrokenLessonDoesNotStopTheOthers() {
        CourseContent content = read(
                course(),
                "01-good/lesson.en.md",
                lesson("good", "Text."),
                "02-bad/lesson.en.md",
                lesson("bad", "<script>"),
                "03-worse/lesson.en.md",
                "no front matter",
                "04-empty/quiz.toml",
                "");

        assertThat(content.lessons().keySet()).containsExactly("good");
        assertThat(content.broken()).containsExactlyInAnyOrder("bad", "worse", "empty");
        assertThat(findings.list())
                .extracting(finding -> finding.position() + " " + finding.code())
                .containsExactly(
                        "c/02-bad/lesson.en.md:6:1 lesson.html",
                        "c/03-worse/lesson.en.md:1:1 lesson.front-matter",
                        "c/04-empty/lesson.en.md lesson.no-text");
    }

    @Test
    void theFolderNamesTheLesson() {
        read(course(), "01-other/lesson.en.md", lesson("good", "Text."));

        assertThat(findings.list())
                .extracting(finding -> finding.position() + " " + finding.code() + " " + finding.arguments())
                .containsExactly("c/01-other/lesson.en.md:2:1 lesson.folder {id=good, folder=01-other}");
    }

    @Test
    void idsAreUsedOnce() {
        read(course(), "skills.toml", """
                [[skill]]
                id = "a.b"
                title = { en = "A", zh-CN = "甲" }
                [[skill]]
                id = "a.b"
                title.en = "B"
                title.zh-CN = "乙"
                """);

        assertThat(findings.list())
                .extracting(finding -> finding.position() + " " + finding.code() + " " + finding.arguments())
                .containsExactly("c/skills.toml:5:6 id.twice {id=a.b, first=c/skills.toml:1:3}");
    }

    @Test
    void foldersAreReadWithBoundsAndWithoutLinks(@TempDir Path folder) throws IOException {
        Path course = Files.createDirectories(folder.resolve("c"));
        Files.writeString(course.resolve("course.toml"), course());
        Files.writeString(course.resolve(".hidden"), "x");
        Files.write(course.resolve("big.pcap"), new byte[ContentDirectory.LIMIT_FILE_BYTES + 1]);
        Files.createSymbolicLink(course.resolve("passwd"), folder.resolve("secret"));
        Files.writeString(folder.resolve("secret"), "secret");

        ContentFiles files = ContentDirectory.read(course, findings);

        assertThat(files.files().keySet()).containsExactly("course.toml");
        assertThat(findings.list())
                .extracting(finding -> finding.code())
                .containsExactlyInAnyOrder("file.too-large", "file.not-regular");
    }

    @Test
    void theDigestTellsFoldersApart() {
        assertThat(files("a", "1", "b", "2").digest())
                .isEqualTo(files("b", "2", "a", "1").digest())
                .isNotEqualTo(files("a", "12", "b", "").digest())
                .isNotEqualTo(files("ab", "", "c", "12").digest());
    }

    private CourseContent read(String course, String... more) {
        SortedMap<String, byte[]> all = new TreeMap<>(files(more).files());
        all.put("course.toml", course.getBytes(StandardCharsets.UTF_8));
        return CourseReader.read(new ContentFiles("c/", all), findings).orElseThrow();
    }

    private static ContentFiles files(String... pathsAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new ContentFiles("c/", files);
    }

    private static String course() {
        return """
                id = "c"
                title.en = "C"
                title.zh-CN = "丙"
                [[part]]
                id = "all"
                title = { en = "All", zh-CN = "全部" }
                lessons = ["good"]
                """;
    }

    private static String lesson(String id, String body) {
        return "+++\nid = \"" + id + "\"\ntitle = \"T\"\nminutes = 5\n+++\n" + body + "\n";
    }
}
