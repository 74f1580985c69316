package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.course.Attack;
import org.syntofin.course.AttackFiles;
import org.syntofin.course.Catalogue;

/** What strangers hand in, by the commands that take files: {@code import} beside a running server, and {@code check}. */
@IntegrationTest
class AttackedCommandsTest {

    private final FindingWords words = new FindingWords();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Autowired
    private CommandDesk desk;

    @Autowired
    private Catalogue catalogue;

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
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedWithFileLineAndReasonAndChangeNothing(Attack attack) throws IOException {
        Path zip = folder.resolve("evil.zip");
        Files.write(zip, attack.zip());

        assertThat(run("import", zip.toString(), "--yes", "--data", folder.toString()))
                .isEqualTo(CommandLineInterface.UNUSABLE);
        assertRefused(zip, attack);
        assertThat(out.toString()).doesNotContain("Done.");
        assertThat(catalogue.course(AttackFiles.COURSE)).isEmpty();

        err.getBuffer().setLength(0);
        assertThat(run("check", zip.toString())).isPositive();
        assertRefused(zip, attack);
    }

    private void assertRefused(Path zip, Attack attack) {
        String reason = words.words("finding." + attack.reason());
        assertThat(err.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(zip + attack.place())
                        .contains(
                                reason.substring(0, reason.indexOf('{') < 0 ? reason.length() : reason.indexOf('{'))));
        assertThat(err.toString()).doesNotContain("Exception", "\tat ");
    }

    private int run(String... arguments) {
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }
}
