package org.syntofin.tcp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client > server [S] seq 100 win 65535 len 0 <mss 1460>",
                "server > client [S.] seq 300 ack 101 win 65535 len 0 <mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>",
                "client:40000 > server:80 [FP.] seq 4294967295 ack 0 win 0 len 20",
                "[2001:db8::1]:80 > 192.0.2.7:9 [R] seq 0 win 0 len 0",
                "a > b [.] seq 1 ack 2 win 3 len 0 <nop,nop,sack 5:6 7:9>",
                "a > b [S] seq 1 win 3 len 0 <FO,kind 99 0a0b>",
                "a > b [SEW] seq 1 win 3 len 0",
                "a > b [P.U] seq 1 ack 2 win 3 urg 4 len 5",
            })
    void writesWhatItReads(String text) {
        assertThat(SegmentText.write(SegmentText.parse(text))).isEqualTo(text);
    }

    @Test
    void defaultsWhatIsNotWritten() {
        assertThat(SegmentText.parse("client > server [S] seq 90"))
                .hasToString("client > server [S] seq 90 win 65535 len 0");
        assertThat(SegmentText.parse("a > b [.] seq 1 ack 2 \"PAY 10\"")
                        .payload()
                        .text())
                .isEqualTo("PAY 10");
    }

    @Test
    void matchesOnlyTheFieldsThatAreWritten() {
        Segment segment = SegmentText.parse("a:7 > b:80 [P.] seq 5 ack 9 win 10 len 3 <mss 4>");
        assertThat(SegmentText.parsePattern("a > b").matches(segment)).isTrue();
        assertThat(SegmentText.parsePattern("a > b [.] seq 5 len 3").matches(segment))
                .isTrue();
        assertThat(SegmentText.parsePattern("a > b:80 [P.]").matches(segment)).isTrue();
        assertThat(SegmentText.parsePattern("a > b:81").matches(segment)).isFalse();
        assertThat(SegmentText.parsePattern("a > b [F.]").matches(segment)).isFalse();
        assertThat(SegmentText.parsePattern("a > b seq 6").matches(segment)).isFalse();
        assertThat(SegmentText.parsePattern("a > b <mss 5>").matches(segment)).isFalse();
        assertThat(SegmentText.parsePattern("a > b urg 1").matches(segment)).isFalse();
        assertThat(SegmentText.parsePattern("b > a").matches(segment)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client server [S] | 7 | segment.arrow",
                "client > server [SX] seq 1 | 16 | segment.flags",
                "client > server [S] seq x | 24 | segment.number",
                "client > server [S] seq 4294967296 | 24 | segment.number",
                "client > server [S] seq 1.5 | 24 | segment.number",
                "client > server [S] seq 0x10 | 24 | segment.number",
                "client > server [S] seq 1 ack 2 | 31 | segment.ack-without-flag",
                "client > server [S] seq 1 sqe 2 | 26 | segment.field",
                "client > server [S] seq 1 seq 2 | 29 | segment.twice",
                "client > server [S] seq 1 <mss 1460,foo 3> | 36 | segment.option",
                "client > server:70000 [S] | 9 | segment.port",
            })
    void saysWhereAndWhyItCannotRead(String text, int index, String code) {
        assertThatExceptionOfType(SegmentSyntaxException.class)
                .isThrownBy(() -> SegmentText.parsePattern(text))
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.index()).isEqualTo(index);
                });
    }

    @Test
    void throwsNothingButItsOwnErrorOnAnyText() {
        long seed = 20261122;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String whole =
                "client:4 > [2001:db8::1]:80 [SP.] seq 1 ack 2 win 3 len 4 \"text\" <mss 5,TS val 1 ecr 0,FO 0a>";
        int rounds = Boolean.getBoolean("syntofin.soak") ? 1_000_000 : 20_000;
        for (int round = 0; round < rounds; round++) {
            StringBuilder text = new StringBuilder(whole);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                int place = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(place);
                    case 1 -> text.insert(place, (char) random.nextInt(32, 0x3000));
                    default -> text.insert(place, whole, 0, random.nextInt(whole.length()));
                }
            }
            try {
                SegmentText.parse(text.toString());
            } catch (SegmentSyntaxException expected) {
                assertThat(expected.index())
                        .as("seed %d, round %d", seed, round)
                        .isBetween(0, 2_000);
            }
        }
    }
}
