package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketdrillCommandTest {

    private static final String REFUSED = """
            0.1 < S 0:0(0) win 1000
            +0 > R. 0:0(0) ack 1
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhichScriptsPass() throws IOException {
        Path script = script("a.pkt", REFUSED);

        assertThat(run(script.toString())).isEqualTo(CommandLineInterface.DONE);
        assertThat(out.toString().lines()).containsExactly("PASS " + script, "1 passed, 0 failed, 0 skipped");
    }

    @Test
    void saysWhatWasExpectedAndWhatHappened() throws IOException {
        Path good = script("a.pkt", REFUSED);
        Path wrong = script("b.pkt", REFUSED.replace("ack 1", "ack 2"));
        Path foreign = script("c.pkt", "0 < udp (100)\n");

        assertThat(run(good.toString(), wrong.toString(), foreign.toString())).isEqualTo(CommandLineInterface.FINDINGS);
        assertThat(out.toString().lines())
                .containsExactly(
                        "PASS " + good,
                        "FAIL " + wrong + ":2: expected > R. 0:0(0) ack 2 got > R. 0:0(0) ack 1",
                        "SKIP " + foreign + ":1: udp",
                        "1 passed, 1 failed, 1 skipped");
    }

    @Test
    void comparesWindowsAndOptionsWhereAsked() throws IOException {
        String text = """
                0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
                0 listen(3, 1) = 0
                0 < S 0:0(0) win 1000
                0 > S. 0:0(0) ack 1 win 1 <nop>
                """;
        String script = script("a.pkt", text).toString();

        assertThat(run(script)).isEqualTo(CommandLineInterface.DONE);
        assertThat(run("--compare", "full", script)).isEqualTo(CommandLineInterface.FINDINGS);
        assertThat(out.toString()).contains("got > S. 0:0(0) ack 1 win 65535 <mss 1460>");
    }

    @Test
    void takesProfilesAndDefinitions() throws IOException {
        String script = script("a.pkt", """
                0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
                #ifdef FREEBSD
                0 %{ assert tcpi_state == 0 }%
                #else
                0 %{ assert tcpi_state == 7 }%
                #endif
                """).toString();

        assertThat(run(script)).isEqualTo(CommandLineInterface.DONE);
        assertThat(run("--profile", "freebsd", "--define", "FREEBSD", script)).isEqualTo(CommandLineInterface.DONE);
        assertThat(run("--profile", "freebsd", script)).isEqualTo(CommandLineInterface.FINDINGS);
    }

    @Test
    void refusesWhatIsNoScriptAndSaysWhere() throws IOException {
        Path script = script("a.pkt", "0.1 < Q 0:0(0)\n");

        assertThat(run(script.toString())).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(err.toString()).startsWith(script + ":1:8: \"Q\" are no flags.");
        assertThat(run(folder.resolve("none.pkt").toString())).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(run("--profile", "plan9", script.toString())).isEqualTo(CommandLineInterface.UNUSABLE);
    }

    @Test
    void whatIsUnusableWinsOverWhatFails() throws IOException {
        Path wrong = script("a.pkt", REFUSED.replace("ack 1", "ack 2"));
        Path unusable = script("b.pkt", "0.1 < Q 0:0(0)\n");
        Path good = script("c.pkt", REFUSED);

        assertThat(run(wrong.toString(), unusable.toString(), good.toString()))
                .isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(run(unusable.toString(), wrong.toString(), good.toString()))
                .isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(out.toString()).contains("FAIL " + wrong, "PASS " + good, "1 passed, 1 failed, 0 skipped");
        assertThat(err.toString()).contains(unusable + ":1:8: ");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "packetdrill";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(all);
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
