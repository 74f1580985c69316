package org.syntofin.administration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.simulation.HandshakeScenario;

class GradeCommandTest {

    private static final String QUIZ = """
            [[question]]
            id = "hs-order"
            type = "order"
            skill = "hs.order"
            vars = { x = "int(1000, 9000)", y = "int(20000, 90000)" }
            prompt.en = "Put the segments in order."
            prompt.zh-CN = "请按顺序排列报文段。"
            item.syn    = "client > server [S] seq {x}"
            item.synack = "server > client [S.] seq {y} ack {x+1}"
            item.ack    = "client > server [.] seq {x+1} ack {y+1}"
            item.up     = "server enters ESTABLISHED"
            distractor.low = { twin = "ack", segment = "client > server [.] seq {x+1} ack {y}", cause = "ack-names-last-received" }
            given = ["nothing is lost"]
            grade = { by = "trace", scenario = "handshake" }

            [[question]]
            id = "hs-ack"
            type = "numeric"
            skill = "hs.numbers"
            vars = { x = "int(1000, 9000)" }
            prompt.en = "Which ack comes back?"
            prompt.zh-CN = "返回的 ack 是多少？"
            answer = "{x+1}"
            mistake = [{ value = "{x}", cause = "syn-counts-none" }]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("handshake.scenario.toml"), HandshakeScenario.TOML);
        Files.writeString(folder.resolve("quiz.toml"), QUIZ);
    }

    @Test
    void judgesTheRightOrder() {
        assertThat(run("hs-order", "--answer", "syn,synack,ack,up", "--draw", "x=100"))
                .isZero();
        assertThat(out)
                .hasToString("{\"score\":1.0,\"legal\":true,\"story\":true,\"impossible\":null,\"cause\":null}"
                        + System.lineSeparator());
    }

    @Test
    void judgesAnImpossibleOrder() {
        assertThat(run("hs-order", "--answer", "ack,syn,synack,up", "--draw", "x=100", "--draw", "y=300"))
                .isZero();
        assertThat(out.toString())
                .startsWith("{\"score\":0.5,\"legal\":false,\"story\":true,\"impossible\":\"ack\",\"cause\":null}");
    }

    @Test
    void namesTheCauseOfADistractor() {
        assertThat(run("hs-order", "--answer", "syn,synack,low,up", "--draw", "x=4294967295,y=4294967295"))
                .isZero();
        assertThat(out.toString())
                .startsWith("{\"score\":0.5,\"legal\":false,\"story\":true,\"impossible\":\"low\","
                        + "\"cause\":\"ack-names-last-received\"}");
    }

    @Test
    void judgesANumber() {
        assertThat(run("hs-ack", "--answer", "100", "--draw", "x=100")).isZero();
        assertThat(out.toString()).contains("\"score\":0.0", "\"cause\":\"syn-counts-none\"");
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        assertThat(run("hs-order", "--answer", "syn,nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("something that is not in the question");
        assertThat(run("hs-order", "--answer", "syn,syn")).isEqualTo(2);
        assertThat(run("hs-order", "--answer", "syn", "--draw", "z=1")).isEqualTo(2);
        assertThat(err.toString()).contains("--draw: \"z=1\" cannot be drawn");
        assertThat(run("hs-order", "--answer", "syn", "--draw", "x=4294967296")).isEqualTo(2);
        assertThat(run("none", "--answer", "syn")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no question \"none\". Known are: hs-order, hs-ack.");
        Files.delete(folder.resolve("handshake.scenario.toml"));
        assertThat(run("hs-order", "--answer", "syn")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no scenario \"handshake\".");
        Files.writeString(folder.resolve("quiz.toml"), "[[question]]\nid = \"hs-order\"\n");
        assertThat(run("hs-order", "--answer", "syn")).isEqualTo(2);
        assertThat(err.toString()).contains("quiz.toml:1:3: ", "\"question.type\" is missing");
        Files.delete(folder.resolve("quiz.toml"));
        assertThat(run("hs-order", "--answer", "syn")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String question, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "grade";
        arguments[1] = folder.resolve("quiz.toml").toString();
        arguments[2] = question;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }
}
