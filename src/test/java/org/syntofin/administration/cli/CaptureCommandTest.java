package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.simulation.HandshakeScenario;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaptureCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheTraceAndWhatIsRemarkable() throws IOException {
        assertThat(run("capture", capture("refused"))).isEqualTo(CommandLineInterface.DONE);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        syn -> assertThat(syn).startsWith("0.000000 client > server [S] seq "),
                        reset -> assertThat(reset).startsWith("0.020317 server > client [R.] seq 0 ack "),
                        client -> assertThat(client).isEqualTo("client: CLOSED"),
                        server -> assertThat(server).isEqualTo("server: CLOSED"),
                        note -> assertThat(note)
                                .isEqualTo("note: The connection was refused with RST (packet 2): nobody listened."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close-four | TIME-WAIT | CLOSED | Closed with four segments",
                "close-three | TIME-WAIT | CLOSED | Closed with three segments",
                "half-close | TIME-WAIT | CLOSED | Half-close: ",
                "refused | CLOSED | CLOSED | refused with RST",
                "syn-lost | TIME-WAIT | CLOSED | A SYN was sent again",
                "simultaneous-close | TIME-WAIT | TIME-WAIT | Both ends closed at the same time",
            })
    void saysWhatTheNameOfEachCaptureSays(String name, String client, String server, String note) throws IOException {
        assertThat(run("capture", capture(name))).isZero();
        assertThat(out.toString())
                .startsWith("0.000000 client > server [S] seq ")
                .contains("client: " + client + "\n", "server: " + server + "\n")
                .contains(note);
        assertThat(out.toString().lines().filter(line -> line.startsWith("note: ")))
                .isNotEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsJson() throws IOException {
        assertThat(run("capture", "--format", "json", capture("close-three"))).isEqualTo(CommandLineInterface.DONE);

        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.get("connections")).hasSize(1);
        assertThat(report.get("connections").get(0).get("hosts").get(0).asString())
                .isEqualTo("client");
        assertThat(report.get("notes").get(0).get("code").asString()).isEqualTo("capture.three-segment-close");
    }

    @Test
    void refusesWhatIsNoCapture() throws IOException {
        Path text = Files.writeString(folder.resolve("a.pcap"), "nothing of the kind");

        assertThat(run("capture", text.toString())).isEqualTo(CommandLineInterface.UNUSABLE);
        assertThat(err.toString()).startsWith(text + ": This is no capture");
        assertThat(run("capture", folder.resolve("none").toString())).isEqualTo(CommandLineInterface.UNUSABLE);
    }

    @Test
    void readsBackWhatSimulateWrote() throws IOException {
        Path scenario = Files.writeString(folder.resolve("a.scenario.toml"), HandshakeScenario.TOML);
        Path written = folder.resolve("a.pcapng");

        assertThat(run("simulate", "--format", "pcapng", "-o", written.toString(), scenario.toString()))
                .isEqualTo(CommandLineInterface.DONE);
        assertThat(CaptureReader.read(Files.readAllBytes(written)).packets()).hasSize(3);
        assertThat(run("capture", written.toString())).isEqualTo(CommandLineInterface.DONE);
        assertThat(out.toString()).contains("client: ESTABLISHED", "server: ESTABLISHED", "note: The capture ends");
    }

    private int run(String... arguments) {
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }

    private String capture(String name) throws IOException {
        try (InputStream in = CaptureCommandTest.class.getResourceAsStream("/captures/" + name + ".pcap")) {
            return Files.write(folder.resolve(name + ".pcap"), in.readAllBytes())
                    .toString();
        }
    }
}
