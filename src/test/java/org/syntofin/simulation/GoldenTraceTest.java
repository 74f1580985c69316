package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentText;

/**
 * Whole traces that stand in files of their own. That the engine still gives them byte by byte is one question; that
 * they say what the figures of RFC 9293 say is another, and is asked of the files without the engine.
 */
class GoldenTraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"O01", "O03", "O04", "C01", "C02"})
    void theEngineStillGivesIt(String name) throws IOException {
        Findings findings = new Findings();
        Scenario scenario = ScenarioReader.read(name + ".scenario.toml", bytes(name + ".scenario.toml"), findings)
                .orElseThrow(() -> new AssertionError(findings.list()));

        assertThat(findings.isEmpty()).isTrue();
        assertThat(TraceText.write(Simulator.run(scenario)).getBytes(StandardCharsets.UTF_8))
                .as(name)
                .isEqualTo(bytes(name + ".txt"));
    }

    /** The segments as the RFC prints them, in the order of their sending. */
    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("O01", "figure 6", """
                        --> <SEQ=100><CTL=SYN>
                        <-- <SEQ=300><ACK=101><CTL=SYN,ACK>
                        --> <SEQ=101><ACK=301><CTL=ACK>
                        --> <SEQ=101><ACK=301><CTL=ACK><DATA>
                        """),
                Arguments.of("O03", "figure 7", """
                        --> <SEQ=100><CTL=SYN>
                        <-- <SEQ=300><CTL=SYN>
                        --> <SEQ=100><ACK=301><CTL=SYN,ACK>
                        <-- <SEQ=300><ACK=101><CTL=SYN,ACK>
                        """),
                Arguments.of("O04", "figure 8", """
                        --> <SEQ=100><CTL=SYN>
                        --> <SEQ=90><CTL=SYN>
                        <-- <SEQ=300><ACK=91><CTL=SYN,ACK>
                        --> <SEQ=91><CTL=RST>
                        <-- <SEQ=400><ACK=101><CTL=SYN,ACK>
                        --> <SEQ=101><ACK=401><CTL=ACK>
                        """),
                Arguments.of("C01", "figure 12", """
                        --> <SEQ=100><ACK=300><CTL=FIN,ACK>
                        <-- <SEQ=300><ACK=101><CTL=ACK>
                        <-- <SEQ=300><ACK=101><CTL=FIN,ACK>
                        --> <SEQ=101><ACK=301><CTL=ACK>
                        """),
                Arguments.of("C02", "figure 13", """
                        --> <SEQ=100><ACK=300><CTL=FIN,ACK>
                        <-- <SEQ=300><ACK=100><CTL=FIN,ACK>
                        <-- <SEQ=301><ACK=101><CTL=ACK>
                        --> <SEQ=101><ACK=301><CTL=ACK>
                        """));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void saysWhatTheFigureSays(String name, String figure, String segments) throws IOException {
        assertThat(asPrinted(name)).as(figure).containsSequence(segments.lines().toList());
    }

    @Test
    void figuresWithoutAConnectionBeforeThemAreNothingElse() throws IOException {
        assertThat(asPrinted("O03")).hasSize(4);
        assertThat(asPrinted("O04")).hasSize(6);
    }

    private static List<String> asPrinted(String name) throws IOException {
        return new String(bytes(name + ".txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" > "))
                .map(line -> asPrinted(SegmentText.parse(line.substring(line.indexOf(' ') + 1))))
                .toList();
    }

    private static String asPrinted(Segment segment) {
        return (segment.from().host().equals("client") ? "--> " : "<-- ")
                + "<SEQ=" + segment.seq() + ">"
                + (segment.ack() == null ? "" : "<ACK=" + segment.ack() + ">")
                + "<CTL=" + segment.flags().without(Flags.PSH).names() + ">"
                + (segment.payload().isEmpty() ? "" : "<DATA>");
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = GoldenTraceTest.class.getResourceAsStream("/golden/" + file)) {
            return in.readAllBytes();
        }
    }
}
