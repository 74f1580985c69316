package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.simulation.FastOpenRuns.FIRST;
import static org.syntofin.simulation.FastOpenRuns.SECOND;
import static org.syntofin.simulation.FastOpenRuns.TEXT_AGAIN;
import static org.syntofin.simulation.FastOpenRuns.connect;
import static org.syntofin.simulation.FastOpenRuns.cookieOf;
import static org.syntofin.simulation.FastOpenRuns.hasCookieOption;
import static org.syntofin.simulation.FastOpenRuns.lines;
import static org.syntofin.simulation.FastOpenRuns.rules;
import static org.syntofin.simulation.FastOpenRuns.run;
import static org.syntofin.simulation.FastOpenRuns.sent;
import static org.syntofin.simulation.FastOpenRuns.synAt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.wire.Segment;

/** How long a cookie is good, and a refusal remembered (RFC 7413, 4.1.2 and 4.1.3.1): P21 to P23 of the catalogue. */
class FastOpenMemoryTest {

    /** 4.1.2: the server changes its key every 60 s, and the cookie of the last minute is still good. */
    @Test
    void p21ACookieOfTheLastKeyIsTakenAndRenewed() {
        Trace trace = run("", "fast_open = true\nfast_open_cookie_time = \"60s\"", FIRST + connect("70s", 2, ""));
        List<Segment> sent = sent(trace, 70_000_000);

        assertThat(lines(trace, 70_000_000)).contains("server > client [S.] seq 300 ack 151");
        assertThat(cookieOf(sent.get(0))).isEqualTo(cookieOf(sent(trace, 0).get(1)));
        assertThat(cookieOf(sent.get(1))).isNotEqualTo(cookieOf(sent.get(0)));
        assertThat(rules(trace)).contains(Rule.FAST_OPEN_RENEWED);
    }

    @Test
    void p22AnExpiredCookieIsAnsweredWithANewOneAndTheTextGoesAgain() {
        Trace trace = run(
                "",
                "fast_open = true\nfast_open_cookie_time = \"60s\"",
                FIRST + connect("130s", 2, "") + connect("140s", 3, ""));

        assertThat(rules(trace)).contains(Rule.FAST_OPEN_WRONG);
        assertThat(lines(trace, 130_000_000)).containsSubsequence(TEXT_AGAIN);
        assertThat(lines(trace, 140_000_000)).contains("server > client [S.] seq 400 ack 251");
    }

    /** 4.1.3.1: what failed at one port is not tried there again, for a time; cookies are for the whole server. */
    @Test
    void p23NothingCameBackSoTheNextSynIsOrdinaryForATime() {
        String cut = """
                [[fault]]
                from = "10s"
                until = "400s"
                effect = "lose"
                """;
        Trace trace = run(
                "fast_open_refusal_time = \"1000s\"",
                "fast_open = true",
                FIRST
                        + connect("10s", 2, "")
                        + connect("500s", 3, "")
                        + connect("600s", 4, "to = \"server:81\"")
                        + connect("1400s", 5, "")
                        + cut);

        assertThat(synAt(trace, 10_000_000).payload().length()).isEqualTo(50);
        assertThat(synAt(trace, 500_000_000)).satisfies(syn -> {
            assertThat(syn.payload().isEmpty()).isTrue();
            assertThat(hasCookieOption(syn)).isFalse();
        });
        assertThat(synAt(trace, 600_000_000).payload().length()).isEqualTo(50);
        assertThat(synAt(trace, 1_400_000_000).payload().length()).isEqualTo(50);
    }

    @Test
    void p23AnIcmpErrorIsARefusalToo() {
        Trace trace = run("", "fast_open = true", FIRST + connect("10s", 2, "") + connect("20s", 3, "") + """
                [[fault]]
                segment = "client SYN 2"
                effect = "lose"
                [[inject]]
                at = "10.1s"
                segment = "client:40001 > server:80"
                icmp = "port-unreachable"
                """);

        assertThat(lines(trace, 10_000_000)).contains("client told connection refused 0");
        assertThat(synAt(trace, 20_000_000).payload().isEmpty()).isTrue();
    }

    @Test
    void p23WhoCrashesForgetsHisCookies() {
        Trace trace = run("", "fast_open = true", FIRST + """
                [[do]]
                at = "2s"
                host = "client"
                call = "crash"
                [[do]]
                at = "3s"
                host = "client"
                call = "reboot"
                """ + SECOND);

        assertThat(sent(trace, 10_000_000).getFirst()).satisfies(syn -> {
            assertThat(syn.payload().isEmpty()).isTrue();
            assertThat(cookieOf(syn).isEmpty()).isTrue();
        });
    }
}
