package org.syntofin.simulation.packetdrill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.tcp.connection.Profile;

/** What must leave the host for each segment in each state (RFC 9293, 3.10.7), and that the player would notice otherwise. */
class MatrixScriptsTest {

    @ParameterizedTest
    @MethodSource("scripts")
    void holds(String name) throws IOException {
        assertThat(play(name, text(name))).isInstanceOf(PlayResult.Passed.class);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void wouldFailWithAnotherFlagOrNumber(String name) throws IOException {
        String text = text(name);
        List<String> mutants = ScriptMutants.of(text);

        assertThat(mutants)
                .isNotEmpty()
                .allSatisfy(mutant -> assertThat(play(name, mutant)).as(mutant).isInstanceOf(PlayResult.Failed.class));
    }

    @Test
    void coversEveryStateWithEveryKindOfSegment() throws IOException, URISyntaxException {
        List<String> expected = new ArrayList<>();
        add(expected, "closed", "syn", "syn-ack", "ack", "fin", "fin-ack", "data", "rst");
        add(expected, "listen", "syn", "syn-ack", "ack", "fin", "fin-ack", "none", "rst");
        add(
                expected,
                "syn-sent",
                "syn",
                "syn-ack",
                "syn-ack-bad",
                "ack-old",
                "ack",
                "fin",
                "rst-ack",
                "rst-bad",
                "rst");
        add(expected, "syn-received-passive", "syn-again", "syn-in-window");
        SYNCHRONIZED.stream().skip(1).forEach(state -> add(expected, state, "syn"));
        for (String state : SYNCHRONIZED) {
            add(expected, state, "syn-ack", "bad-ack", "ack", "fin", "rst", "rst-in-window", "rst-outside");
        }
        assertThat(scripts()).containsAll(expected);
    }

    /** Those states where all eight columns of the matrix differ. */
    private static final List<String> SYNCHRONIZED = List.of(
            "syn-received-passive",
            "syn-received-active",
            "established",
            "fin-wait-1",
            "fin-wait-2",
            "close-wait",
            "closing",
            "last-ack",
            "time-wait");

    private static void add(List<String> scripts, String state, String... segments) {
        for (String segment : segments) {
            scripts.add(state + "-" + segment + ".pkt");
        }
    }

    static List<String> scripts() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static PlayResult play(String name, String text) {
        return ScriptPlayer.play(ScriptParser.parse(name, text, Map.of()), Profile.RFC9293, Comparison.LIFECYCLE);
    }

    private static String text(String name) throws IOException {
        try {
            return Files.readString(folder().resolve(name));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MatrixScriptsTest.class.getResource("/packetdrill"))
                .toURI());
    }
}
