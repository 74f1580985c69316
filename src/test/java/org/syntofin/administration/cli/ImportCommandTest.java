package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.syntofin.IntegrationTest;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.CourseOfTheSchool;

/** {@code import} beside a running server. */
@IntegrationTest
@WithMockUser(roles = "INSTRUCTOR")
class ImportCommandTest {

    private static final String COURSE = "zz-command";
    private static final String OTHER = "zz-command-2";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Autowired
    private CommandDesk desk;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ApplicationContext context;

    @TempDir
    private Path folder;

    private ControlServer server;

    @BeforeEach
    void listen() {
        server = new ControlServer(desk, folder);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        CourseOfTheSchool.archive(context, COURSE);
    }

    @Test
    void namesTheCourseAndMakesAnotherOfItWhereThatIsAsked() throws IOException {
        CourseOfTheSchool.publish(context, COURSE, "Text.");
        Path zip = zip("course.zip");

        run(zip);
        assertThat(out.toString())
                .contains("course zz-command: Course zz-command", "(zz-command) is here", "there is nothing to do");

        run(zip, "--as", OTHER);
        assertThat(out.toString()).contains("course zz-command-2: Course zz-command (copy)", "Nothing was changed.");
        assertThat(catalogue.course(OTHER)).isEmpty();

        run(zip, "--as", OTHER, "--yes");
        assertThat(out.toString()).contains("Done. Learners see it now.");
        assertThat(catalogue.lesson(OTHER, "one")).isPresent();

        assertThat(run(zip, "--as", OTHER)).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(err.toString()).contains("There is a course of this name already. (zz-command-2)");
    }

    @Test
    void refusesAnotherCourseThatCannotBe() throws IOException {
        assertThat(run(zip("course.zip"), "--as", "Two words")).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(err.toString()).contains("2 to 40 small letters, digits and hyphens");

        Path lesson = folder.resolve("lesson.zip");
        Files.write(
                lesson,
                ContentArchive.write(
                        "01-one", CourseOfTheSchool.of(COURSE, "Text.").under("01-one")));
        assertThat(run(lesson, "--into", COURSE, "--as", OTHER)).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(err.toString()).contains("--as needs a course");
    }

    private Path zip(String name) throws IOException {
        Path zip = folder.resolve(name);
        Files.write(zip, ContentArchive.write(COURSE, CourseOfTheSchool.of(COURSE, "Text.")));
        return zip;
    }

    private int run(Path zip, String... options) {
        out.getBuffer().setLength(0);
        String[] arguments = new String[options.length + 4];
        arguments[0] = "import";
        arguments[1] = zip.toString();
        arguments[2] = "--data";
        arguments[3] = folder.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }
}
