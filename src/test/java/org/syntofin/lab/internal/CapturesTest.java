package org.syntofin.lab.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.lab.internal.Captures.Connection;
import org.syntofin.lab.internal.Captures.Reading;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.pcap.CaptureReader;

class CapturesTest {

    private final CapturedScenarios scenarios = new CapturedScenarios();
    private final Captures captures = new Captures(new ToldRuns(), scenarios);
    private final Runs runs = new Runs(List.of(scenarios));

    @ParameterizedTest
    @ValueSource(strings = {"close-four", "close-three", "half-close", "refused", "simultaneous-close", "syn-lost"})
    void tellsTheSameStoryAsASimulation(String name) {
        Connection captured =
                captures.read(file(name), Locale.ENGLISH).connections().getFirst();

        CapturedScenarios.Kept kept = captures.simulation(captured).orElseThrow();
        Trace simulated = runs.find(kept.address(), List.of()).orElseThrow().trace();

        assertThat(story(simulated)).isEqualTo(story(captured.run().trace()));
    }

    @Test
    void keepsOfPayloadOnlyItsLength() {
        Reading reading = captures.read(file("half-close"), Locale.ENGLISH);

        assertThat(reading.connections().getFirst().run().trace().steps())
                .filteredOn(step -> step.event() instanceof Step.Send send
                        && !send.segment().payload().isEmpty())
                .isNotEmpty()
                .allSatisfy(step -> {
                    Segment segment = ((Step.Send) step.event()).segment();
                    assertThat((char) segment.payload().at(0)).isEqualTo('a');
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"close-four", "close-three", "half-close", "refused", "simultaneous-close", "syn-lost"})
    void dropsTheDataBeforeItIsKept(String name) {
        byte[] whole = file(name);
        BarePackets bare = BarePackets.of(whole);
        Reading before = captures.read(whole, Locale.ENGLISH);
        Reading after = captures.read(bare.file(), Locale.ENGLISH);

        assertThat(bare.packets()).isPositive();
        for (int i = 0; i < before.connections().size(); i++) {
            assertThat(story(after.connections().get(i).run().trace()))
                    .isEqualTo(story(before.connections().get(i).run().trace()));
        }
        CaptureReader.read(bare.file()).packets().forEach(packet -> {
            int ip = (packet.bytes().get(0) & 15) * 4;
            int tcp = (packet.bytes().get(ip + 12) >> 4 & 15) * 4;
            assertThat(packet.bytes().limit()).as("nothing behind the headers").isEqualTo(ip + tcp);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"close-four", "close-three", "half-close", "refused", "simultaneous-close", "syn-lost"})
    void makesAQuestionThatTheEngineBearsOut(String name) {
        Connection captured =
                captures.read(file(name), Locale.ENGLISH).connections().getFirst();

        CaptureQuestion question = captures.question(captured).orElseThrow();

        assertThat(question.quiz()).contains("item.s1 = \"client > server [S] seq ", "grade = { by = \"trace\"");
        assertThat(question.scenario()).contains("[host.client]");
    }

    @Test
    void makesNoQuestionOfAConnectionWithoutItsBeginning() {
        byte[] whole = file("close-four");
        int first = 24
                + 16
                + java.nio.ByteBuffer.wrap(whole)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .getInt(32);
        byte[] later = new byte[whole.length - first + 24];
        System.arraycopy(whole, 0, later, 0, 24);
        System.arraycopy(whole, first, later, 24, whole.length - first);
        Connection cut = captures.read(later, Locale.ENGLISH).connections().getFirst();

        assertThat(captures.question(cut)).isEmpty();
    }

    @Test
    void saysWhatIsRemarkableInBothLanguages() {
        assertThat(captures.read(file("refused"), Locale.ENGLISH)
                        .connections()
                        .getFirst()
                        .notes())
                .anyMatch(note -> note.contains("refused"));
        assertThat(captures.read(file("refused"), Locale.SIMPLIFIED_CHINESE)
                        .connections()
                        .getFirst()
                        .notes())
                .isNotEmpty()
                .noneMatch(note -> note.contains("refused"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | pcapng  | fewer packets  | middle of a packet | no TCP connection
        zh-CN | 请以其中一种 | 请少保存一些分组 | 一个分组中间       | 没有 TCP 连接
        """)
    void saysInASentenceWhatCannotBeRead(
            String language, String noCapture, String tooLarge, String cutShort, String empty) {
        Locale locale = Locale.forLanguageTag(language);
        byte[] whole = file("close-four");

        Reading page = captures.read("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII), locale);
        assertThat(page.notes()).singleElement().asString().contains(noCapture).endsWith(end(language));
        assertThat(page.connections()).isEmpty();

        Reading large = captures.read(new byte[Captures.MOST_BYTES + 1], locale);
        assertThat(large.notes()).singleElement().asString().contains(tooLarge, Integer.toString(Captures.MOST_BYTES));
        assertThat(captures.tooLarge(50_000_000, locale).notes())
                .singleElement()
                .asString()
                .contains(tooLarge, "50000000");

        Reading truncated = captures.read(Arrays.copyOf(whole, whole.length - 7), locale);
        assertThat(truncated.notes()).anyMatch(note -> note.contains(cutShort) && note.endsWith(end(language)));
        assertThat(truncated.connections()).hasSize(1);

        assertThat(captures.read(Arrays.copyOf(whole, 24), locale).notes())
                .singleElement()
                .asString()
                .contains(empty)
                .endsWith(end(language));
    }

    private static String end(String language) {
        return language.equals("en") ? "." : "。";
    }

    /** Who sent which flags with which length, pure acknowledgments aside, which each system times as it likes. */
    private static List<String> story(Trace trace) {
        return trace.steps().stream()
                .filter(step -> step.event() instanceof Step.Send)
                .filter(step -> {
                    Segment segment = ((Step.Send) step.event()).segment();
                    return segment.length() > 0 || segment.flags().rst();
                })
                .map(step -> {
                    Segment segment = ((Step.Send) step.event()).segment();
                    Flags flags = segment.flags();
                    return step.host() + " " + (flags.syn() ? "SYN " : "") + (flags.fin() ? "FIN " : "")
                            + (flags.rst() ? "RST " : "") + segment.seq() + " "
                            + segment.payload().length();
                })
                .toList();
    }

    private static byte[] file(String name) {
        try (InputStream in =
                Objects.requireNonNull(CapturesTest.class.getResourceAsStream("/captures/" + name + ".pcap"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
