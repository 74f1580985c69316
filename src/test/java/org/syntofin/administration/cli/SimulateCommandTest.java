package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.simulation.HandshakeScenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void scenario() throws IOException {
        file = folder.resolve("a.scenario.toml");
        write(HandshakeScenario.TOML);
    }

    private void write(String toml) throws IOException {
        Files.writeString(file, toml, StandardCharsets.UTF_8);
    }

    @Test
    void printsTheTraceAndEndsWithZero() {
        assertThat(run(file.toString())).isEqualTo(0);
        assertThat(out).hasToString("""
                        0.000000 client > server [S] seq 100 win 65535 len 0 <mss 1460>
                        0.020000 server > client [S.] seq 300 ack 101 win 65535 len 0 <mss 1460>
                        0.040000 client > server [.] seq 101 ack 301 win 65535 len 0
                        client: ESTABLISHED
                        server: ESTABLISHED
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsJsonWithWhatWasSet() {
        assertThat(run("--format", "json", "--set", "host.client.isn=7000", "--set", "network.delay=1ms", "" + file))
                .isZero();

        JsonNode trace = JsonMapper.builder().build().readTree(out.toString());
        assertThat(trace.get("outcome").asString()).isEqualTo("quiet");
        assertThat(trace.get("steps").get(4).get("segment").get("seq").asLong()).isEqualTo(7_000);
        assertThat(trace.get("steps").get(5).get("at").asLong()).isEqualTo(1_000);
    }

    @Test
    void writesIntoAFile() throws IOException {
        Path target = folder.resolve("trace.txt");

        assertThat(run("-o", target.toString(), file.toString())).isZero();
        assertThat(Files.readString(target))
                .startsWith("0.000000 client > server [S] seq 100")
                .endsWith("ESTABLISHED\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aRunThatMeetsABoundIsDoneAndSaysSo() throws IOException {
        write("until = \"30ms\"\n" + HandshakeScenario.TOML);

        assertThat(run(file.toString())).isZero();
        assertThat(out.toString()).endsWith("outcome: too-long at 0.030000\n");
    }

    @Test
    void saysWhereAndWhatAndHowToMendIt() throws IOException {
        write(HandshakeScenario.TOML
                .replace("call = \"connect\"", "call = \"conect\"")
                .replace("\"20ms\"", "\"20 apples\""));

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith(file + ":9:9: "),
                        line -> assertThat(line).startsWith(file + ":13:8: ").contains("conect", "connect"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesTheLineOfBrokenToml() throws IOException {
        write(HandshakeScenario.TOML.replace("isn = 300", "isn = = 300"));

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(file + ":6:7: ");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Path none = folder.resolve("none.scenario.toml");
        assertThat(run(none.toString())).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(none + ": The file cannot be read. Check its name and your rights.");

        Files.write(file, new byte[] {'a', '=', '"', (byte) 0xff, '"'});
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":1:", "not UTF-8");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        write("#".repeat(20 << 20));

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(file + ": ").contains("" + (20 << 20));
    }

    @Test
    void refusesSettingsThatAreNone() {
        assertThat(run("--set", "nonsense", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("\"nonsense\" is no setting");
        assertThat(run("--set", "host.client.isnn=1", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("isnn");
    }

    @Test
    void refusesWhereItCannotWrite() {
        Path nowhere = folder.resolve("nowhere/trace.txt");

        assertThat(run("-o", nowhere.toString(), file.toString())).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(nowhere + ": The file cannot be written. Check its folder and your rights.");
    }

    @Test
    void refusesOptionsThatItDoesNotHave() {
        assertThat(run("--format", "xml", file.toString())).isEqualTo(2);
        assertThat(run("--frmat", "json", file.toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "simulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(all);
    }
}
