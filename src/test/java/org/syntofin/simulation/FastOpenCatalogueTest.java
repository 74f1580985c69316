package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.simulation.FastOpenRuns.FIRST;
import static org.syntofin.simulation.FastOpenRuns.SECOND;
import static org.syntofin.simulation.FastOpenRuns.SYN_WITH_TEXT;
import static org.syntofin.simulation.FastOpenRuns.cookieOf;
import static org.syntofin.simulation.FastOpenRuns.forged;
import static org.syntofin.simulation.FastOpenRuns.hasCookieOption;
import static org.syntofin.simulation.FastOpenRuns.lines;
import static org.syntofin.simulation.FastOpenRuns.rules;
import static org.syntofin.simulation.FastOpenRuns.run;
import static org.syntofin.simulation.FastOpenRuns.sent;
import static org.syntofin.simulation.FastOpenRuns.textGoesAgain;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.wire.Segment;

/** Text on a SYN for those who were here before: P20 to P23 and X8 of the catalogue (RFC 7413). */
class FastOpenCatalogueTest {

    @Test
    void p20CookieIsAskedForAndGiven() {
        Trace trace = run("", "fast_open = true", FIRST);
        List<Segment> sent = sent(trace, 0);

        assertThat(lines(trace, 0))
                .containsExactly(
                        "server LISTEN",
                        "client SYN-SENT",
                        "client > server [S] seq 9000",
                        "server SYN-RECEIVED",
                        "server > client [S.] seq 7000 ack 9001",
                        "client ESTABLISHED",
                        "client > server [.] seq 9001 ack 7001",
                        "server ESTABLISHED");
        assertThat(cookieOf(sent.get(0)).isEmpty()).isTrue();
        assertThat(cookieOf(sent.get(1)).length()).isEqualTo(8);
        assertThat(hasCookieOption(sent.get(2))).isFalse();
        assertThat(rules(trace)).contains(Rule.FAST_OPEN_ASKED, Rule.FAST_OPEN_GIVEN);
    }

    @Test
    void p21TextOnSynReachesTheProgramBeforeTheHandshakeIsDone() {
        Trace trace = run("", "fast_open = true", FIRST + SECOND);
        List<Segment> sent = sent(trace, 10_000_000);

        assertThat(lines(trace, 10_000_000))
                .containsExactly(
                        "client SYN-SENT",
                        "client > server [S] seq 100 len 50",
                        "server SYN-RECEIVED",
                        "server told data 50",
                        "server > client [S.] seq 300 ack 151",
                        "client ESTABLISHED",
                        "client > server [.] seq 151 ack 301",
                        "server ESTABLISHED");
        assertThat(cookieOf(sent.get(0))).isEqualTo(cookieOf(sent(trace, 0).get(1)));
        assertThat(hasCookieOption(sent.get(1))).isFalse();
        assertThat(rules(trace)).contains(Rule.FAST_OPEN_SYN, Rule.FAST_OPEN_ACCEPTED);
    }

    @Test
    void p21ServerMayAnswerBeforeItIsEstablished() {
        Trace trace = run("", "fast_open = true", FIRST + SECOND + """
                [[do]]
                at = "10.0201s"
                host = "server"
                call = "send"
                connection = 2
                bytes = 30
                """);

        assertThat(lines(trace, 10_020_000))
                .startsWith(
                        "server SYN-RECEIVED",
                        "server told data 50",
                        "server > client [S.] seq 300 ack 151",
                        "server > client [P.] seq 301 ack 151 len 30",
                        "client ESTABLISHED");
    }

    @Test
    void p22PastTheLimitAnOrdinaryHandshakeAndTheTextAgain() {
        Trace refused = run("", "fast_open = true\nfast_open_pending = 0", FIRST + SECOND);
        textGoesAgain(refused, SYN_WITH_TEXT);
        assertThat(rules(refused)).contains(Rule.FAST_OPEN_LIMIT, Rule.FAST_OPEN_TEXT_AGAIN);
    }

    @Test
    void p22WrongCookieIsAnsweredWithTheRightOne() {
        Trace trace = run("", "fast_open = true", FIRST + SECOND + forged("FO 0102030405060708"));
        List<Segment> sent = sent(trace, 10_000_000);

        textGoesAgain(trace, SYN_WITH_TEXT);
        assertThat(cookieOf(sent.get(0)).toBytes()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(cookieOf(sent.get(1))).isNotEqualTo(cookieOf(sent.get(0)));
        assertThat(rules(trace)).contains(Rule.FAST_OPEN_WRONG);
    }

    @Test
    void p22ServerWithoutFastOpenIsNotAskedAgain() {
        Trace trace = run("", "", FIRST + SECOND);

        assertThat(hasCookieOption(sent(trace, 0).get(0))).isTrue();
        assertThat(sent(trace, 10_000_000)).noneMatch(FastOpenRuns::hasCookieOption);
        assertThat(lines(trace, 10_000_000))
                .contains("client > server [S] seq 100", "client > server [P.] seq 101 ack 301 len 50");
    }

    @Test
    void p23RepeatedSynHasNeitherTextNorCookie() {
        Trace trace = run("", "fast_open = true", FIRST + SECOND + """
                [[fault]]
                segment = "client SYN 2"
                effect = "lose"
                """);
        List<Segment> sent = sent(trace, 11_000_000);

        textGoesAgain(trace, SYN_WITH_TEXT, "client > server [S] seq 100");
        assertThat(sent.getFirst().seq().value()).isEqualTo(100);
        assertThat(sent).noneMatch(FastOpenRuns::hasCookieOption);
    }

    @Test
    void p23RepeatedSynAckHasNoCookie() {
        Trace trace = run("", "fast_open = true", FIRST + """
                [[fault]]
                segment = "server SYN,ACK 1"
                effect = "lose"
                """);
        List<Segment> synAcks = sent(trace, 0).stream()
                .filter(segment -> segment.from().host().equals("server"))
                .filter(segment -> segment.flags().syn())
                .toList();

        assertThat(synAcks).hasSizeGreaterThanOrEqualTo(2);
        assertThat(hasCookieOption(synAcks.get(0))).isTrue();
        assertThat(synAcks.subList(1, synAcks.size())).noneMatch(FastOpenRuns::hasCookieOption);
    }

    @Test
    void x8CookiesAreFourToSixteenOctetsAndEven() {
        for (int octets = 1; octets <= 18; octets++) {
            String cookie = "ab".repeat(octets);
            String option = (octets <= 16 ? "FO " : "kind 34 ") + cookie;
            Trace trace = run("", "", FIRST + SECOND + forged(option));
            boolean right = octets >= 4 && octets <= 16 && octets % 2 == 0;
            assertThat(sent(trace, 10_000_000).getFirst().payload().length())
                    .as("%d octets", octets)
                    .isEqualTo(right ? 50 : 0);
        }
    }
}
