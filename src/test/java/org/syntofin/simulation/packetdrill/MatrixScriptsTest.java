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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.tcp.connection.Profile;

/** What must leave the host for each segment in each state (RFC 9293, 3.10.7), and that the player would notice otherwise. */
class MatrixScriptsTest {

    private static final Pattern LEAVES =
            Pattern.compile("(?m)^(\\S+ > )(\\S+) (\\d+):(\\d+)\\((\\d+)\\)(?: ack (\\d+))?");

    @ParameterizedTest
    @MethodSource("scripts")
    void holds(String name) throws IOException {
        assertThat(play(name, text(name))).isInstanceOf(PlayResult.Passed.class);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void wouldFailWithAnotherFlagOrNumber(String name) throws IOException {
        String text = text(name);
        List<String> mutants = mutants(text);

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

    /** For every segment that must leave: another flag, number, length and acknowledgment, one at a time. */
    private static List<String> mutants(String text) {
        List<String> mutants = new ArrayList<>();
        Matcher leaves = LEAVES.matcher(text);
        while (leaves.find()) {
            String flags = leaves.group(2);
            long seq = Long.parseLong(leaves.group(3));
            String otherFlags = flags.contains("R") ? flags.replace("R", "S") : "R" + flags;
            String ack = leaves.group(6) == null ? "" : " ack " + leaves.group(6);
            mutants.add(with(text, leaves, otherFlags + numbers(seq, 0) + ack));
            mutants.add(with(text, leaves, flags + numbers(seq, 1) + ack));
            if (!flags.startsWith("S")) {
                // A SYN's own number is what the script's numbers count from, so that one is free.
                mutants.add(with(text, leaves, flags + numbers(seq + 1, 0) + ack));
            }
            if (!ack.isEmpty()) {
                mutants.add(
                        with(text, leaves, flags + numbers(seq, 0) + " ack " + (Long.parseLong(leaves.group(6)) + 1)));
            }
        }
        return mutants;
    }

    private static String numbers(long seq, int length) {
        return " " + seq + ":" + (seq + length) + "(" + length + ")";
    }

    private static String with(String text, Matcher place, String changed) {
        return text.substring(0, place.start()) + place.group(1) + changed + text.substring(place.end());
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
