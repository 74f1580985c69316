package org.syntofin.simulation.packetdrill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(scripts())
                .hasSizeGreaterThanOrEqualTo(100)
                .contains("closed-syn.pkt", "syn-received-active-rst.pkt", "time-wait-rst-outside.pkt");
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
