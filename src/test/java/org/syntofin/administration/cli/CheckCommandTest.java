package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentDirectory;
import org.syntofin.course.ContentFiles;
import org.syntofin.simulation.Findings;

class CheckCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void theBuiltInCourseHasNoFault() {
        int code = run("check", "content", "--report");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("course tcp: ")
                .contains("\n  handshake: ", "\nskills: ", "\ncauses: ", " legal orders", "\ngaps: none");
    }

    /** A course whose one lesson has a fault in line 6. */
    private void faultyCourse(String id) throws IOException {
        Path course = Files.createDirectories(folder.resolve(id));
        Files.createDirectories(course.resolve("01-one"));
        Files.writeString(course.resolve("course.toml"), """
                id = "%s"
                title = { en = "C", zh-CN = "丙" }
                [[part]]
                id = "all"
                title = { en = "All", zh-CN = "全部" }
                lessons = ["one"]
                """.formatted(id));
        String text = "+++\nid = \"one\"\ntitle = \"T\"\nminutes = 5\n+++\nText <b>bold</b>.\n";
        Files.writeString(course.resolve("01-one/lesson.en.md"), text);
        Files.writeString(course.resolve("01-one/lesson.zh-CN.md"), text.replace("<b>bold</b>", "粗"));
    }

    @Test
    void whatIsUnusableWinsOverWhatIsFaulty() throws IOException {
        faultyCourse("b");
        for (String other : List.of("a", "c")) {
            Path broken = Files.createDirectories(folder.resolve(other)).resolve("course.toml");
            Files.writeString(broken, "id = ");

            assertThat(run("check", folder.toString())).as(other).isEqualTo(CommandLineInterface.UNUSABLE);
            assertThat(err.toString()).contains("b/01-one/lesson.en.md:6:6: ", other + "/course.toml:1:");
            Files.delete(broken);
        }
        assertThat(run("check", folder.toString())).isEqualTo(CommandLineInterface.FINDINGS);
    }

    @Test
    void aFindingSaysWhereWhatAndHowToMendIt() throws IOException {
        faultyCourse("c");

        assertThat(run("check", folder.toString())).isEqualTo(CommandLineInterface.FINDINGS);
        assertThat(err.toString().lines().findFirst().orElseThrow())
                .isEqualTo(
                        folder + "/c/01-one/lesson.en.md:6:6: HTML is not taken over. Write it in Markdown; for < as "
                                + "a character write &lt; or put it in backquotes.");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void whatIsNoCourseIsUnusable() throws IOException {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(run("check", folder.toString())).isEqualTo(CommandLineInterface.UNUSABLE);
        Files.writeString(folder.resolve("course.toml"), "id = ");
        assertThat(run("check", folder.toString())).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(err.toString()).contains("This is no folder.", "There is no course.toml", "course.toml:1:");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checksACourseInAZipFile() throws IOException {
        Path zip = folder.resolve("course.zip");
        ContentFiles course = ContentDirectory.read(Path.of("content/tcp"), new Findings());
        Files.write(zip, ContentArchive.write("tcp", course));

        assertThat(run("check", zip.toString())).isZero();
        assertThat(err.toString()).isEmpty();

        SortedMap<String, byte[]> files = new TreeMap<>(course.files());
        files.put("../evil.md", new byte[0]);
        Files.write(zip, ContentArchive.write("tcp", new ContentFiles("", files)));

        assertThat(run("check", zip.toString())).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(err.toString()).startsWith(zip + "/tcp/../evil.md: This name cannot be taken over");
    }
}
