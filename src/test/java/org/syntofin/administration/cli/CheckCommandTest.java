package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aFindingSaysWhereWhatAndHowToMendIt() throws IOException {
        Files.createDirectories(folder.resolve("c/01-one"));
        Files.writeString(folder.resolve("c/course.toml"), """
                id = "c"
                title = { en = "C", zh-CN = "丙" }
                [[part]]
                id = "all"
                title = { en = "All", zh-CN = "全部" }
                lessons = ["one"]
                """);
        String text = "+++\nid = \"one\"\ntitle = \"T\"\nminutes = 5\n+++\nText <b>bold</b>.\n";
        Files.writeString(folder.resolve("c/01-one/lesson.en.md"), text);
        Files.writeString(folder.resolve("c/01-one/lesson.zh-CN.md"), text.replace("<b>bold</b>", "粗"));

        assertThat(run("check", folder.toString())).isEqualTo(CommandLineInterface.FINDINGS);
        assertThat(err.toString().lines().findFirst().orElseThrow())
                .isEqualTo(
                        folder + "/c/01-one/lesson.en.md:6:6: HTML is not taken over. Write it in Markdown; for < as "
                                + "a character write &lt; or put it in backquotes.");
        assertThat(err.toString().lines()).hasSize(2);
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
}
