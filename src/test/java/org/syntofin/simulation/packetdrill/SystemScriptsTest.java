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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.tcp.connection.Profile;

/** The habits of one system each: the scripts are named after the profile that they hold for. */
class SystemScriptsTest {

    @ParameterizedTest
    @MethodSource("scripts")
    void holds(Path script) throws IOException {
        assertThat(play(script, Files.readString(script))).isInstanceOf(PlayResult.Passed.class);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void wouldFailWithAnotherFlagOrNumber(Path script) throws IOException {
        assertThat(ScriptMutants.of(Files.readString(script)))
                .isNotEmpty()
                .allSatisfy(
                        mutant -> assertThat(play(script, mutant)).as(mutant).isInstanceOf(PlayResult.Failed.class));
    }

    static List<Path> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(SystemScriptsTest.class.getResource("/packetdrill-systems"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static PlayResult play(Path script, String text) {
        String name = script.getFileName().toString();
        Profile profile = Profile.ofName(name.substring(0, name.indexOf('-'))).orElseThrow();
        return ScriptPlayer.play(ScriptParser.parse(name, text, Map.of()), profile, Comparison.LIFECYCLE);
    }
}
