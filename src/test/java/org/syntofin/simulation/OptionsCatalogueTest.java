package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Rule;

/** Options of SYN, numbers that wrap, PAWS: sections 4 and 9 of the catalogue. */
class OptionsCatalogueTest {

    private static Story story(String client, String server) {
        return Story.connected().client("isn = 100" + client).server("isn = 300; listen = 80" + server);
    }

    private static String handshake(String syn, String synAck) {
        return """
                server LISTEN
                client SYN-SENT
                client > server [S] seq 100%s
                server SYN-RECEIVED
                server > client [S.] seq 300 ack 101%s
                client ESTABLISHED
                """.formatted(syn.isEmpty() ? "" : " <" + syn + ">", synAck.isEmpty() ? "" : " <" + synAck + ">");
    }

    private static final String REST = "client > server [.] seq 101 ack 301\nserver ESTABLISHED\n";

    @Test
    void p01MssIsMtuLessForty() {
        story("", "")
                .network("delay = \"20ms\"; mtu = 1000")
                .withOptions()
                .unfolds(handshake("mss 960", "mss 960") + REST);
    }

    @Test
    void p02MissingMssMeans536() {
        Story story = story("", "; mss = 0").call("client", "send", "at = \"1s\"; bytes = 600");
        assertThat(TraceText.write(story.trace()))
                .contains("seq 101 ack 301 win 65535 len 536\n")
                .contains("len 64\n");
    }

    @Test
    void p03OptionsComeOutOfTheMss() {
        Story story =
                story("; timestamps = true", "; timestamps = true").call("client", "send", "at = \"1s\"; bytes = 1460");
        assertThat(TraceText.write(story.trace())).contains("len 1448 <nop,nop,TS val 1001 ecr");
    }

    @Test
    void p04ScaledExceptInSyn() {
        Story story = story("; window_scale = 7; window = 1000000", "; window_scale = 3; window = 400000")
                .call("client", "send", "at = \"1s\"; bytes = 5");
        assertThat(TraceText.write(story.trace()))
                .contains("[S] seq 100 win 65535 len 0 <mss 1460,nop,wscale 7>")
                .contains("[S.] seq 300 ack 101 win 65535 len 0 <mss 1460,nop,wscale 3>")
                .contains("[.] seq 101 ack 301 win 7812 len 0")
                .contains("[.] seq 301 ack 106 win 50000 len 0");
        assertThat(story.trace().steps())
                .anyMatch(step -> Long.valueOf(999_936).equals(step.tcb().get("SND.WND")));
    }

    @Test
    void p05OfferedNotAnswered() {
        story("; window_scale = 7", "").withOptions().unfolds(handshake("mss 1460,nop,wscale 7", "mss 1460") + REST);
        story("", "; window_scale = 7").withOptions().unfolds(handshake("mss 1460", "mss 1460") + REST);
    }

    @Test
    void p06FifteenCountsAsFourteen() {
        Story story = story("; window_scale = 15; window = 1073741824", "; window_scale = 0");
        assertThat(TraceText.write(story.trace())).contains("wscale 15").contains("seq 101 ack 301 win 65535 len 0");
        assertThat(story.trace().steps())
                .anyMatch(step -> Long.valueOf(65_535L << 14).equals(step.tcb().get("SND.WND")));
    }

    @Test
    void p07WindowScaleElsewhereIsIgnored() {
        Story story = story("", "").inject("1s", "client > server [.] seq 101 ack 301 win 100 <wscale 9>");
        assertThat(story.trace().steps())
                .anyMatch(step -> Long.valueOf(100).equals(step.tcb().get("SND.WND")));
    }

    @Test
    void p08AndP11TimestampsOnlyIfBothHaveThem() {
        story("", "; timestamps = true").withOptions().unfolds(handshake("mss 1460", "mss 1460") + REST);
        story("; timestamps = true", "").withOptions().unfolds(handshake("mss 1460,TS val 1 ecr 0", "mss 1460") + REST);
    }

    @Test
    void p11OfTwoCrossingSynsOneAloneHasNoTimestamps() {
        Story.of()
                .client("isn = 100; timestamps = true")
                .server("isn = 300")
                .call("client", "connect", "at = \"0s\"")
                .call("server", "connect", "at = \"0s\"")
                .withOptions()
                .unfolds("""
                        client SYN-SENT
                        client > server [S] seq 100 <mss 1460,TS val 1 ecr 0>
                        server SYN-SENT
                        server > client [S] seq 300 <mss 1460>
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 101 <mss 1460>
                        client SYN-RECEIVED
                        client > server [S.] seq 100 ack 301 <mss 1460>
                        client ESTABLISHED
                        server ESTABLISHED
                        """);
    }

    @Test
    void p09AndP10TimestampsOnEverySegmentOnceAgreed() {
        story("; timestamps = true", "; timestamps = true")
                .inject("1s", "client > server [.] seq 101 ack 301 len 3")
                .withOptions()
                .unfolds(handshake("mss 1460,TS val 1 ecr 0", "mss 1460,TS val 21 ecr 1") + """
                        client > server [.] seq 101 ack 301 <nop,nop,TS val 41 ecr 21>
                        server ESTABLISHED
                        client > server [.] seq 101 ack 301 len 3
                        """);
        assertThat(story("; timestamps = true", "; timestamps = true")
                        .inject("1s", "client > server [.] seq 101 ack 301 len 3")
                        .rules())
                .contains(Rule.TIMESTAMP_MISSING);
    }

    @Test
    void p12SackPermittedInSynOnly() {
        story("; sack = true", "; sack = true")
                .withOptions()
                .unfolds(handshake("mss 1460,sackOK", "mss 1460,sackOK") + REST);
        story("; sack = true", "").withOptions().unfolds(handshake("mss 1460,sackOK", "mss 1460") + REST);
    }

    @Test
    void ecnIsAskedForInSyn() {
        Story story = story("; ecn = true", "; ecn = true");
        assertThat(TraceText.write(story.trace()))
                .contains("client > server [SEW] seq 100")
                .contains("[S.E] seq 300");
    }

    @Test
    void s03NumbersWrapInSyn() {
        Story.connected().client("isn = 4294967295").unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 4294967295
                        = client SND.NXT 0
                        server SYN-RECEIVED
                        server > client [S.] seq 300 ack 0
                        client ESTABLISHED
                        client > server [.] seq 0 ack 301
                        server ESTABLISHED
                        """);
    }

    @Test
    void s04NumbersWrapInFin() {
        Story story = Story.connected().client("isn = 4294967294").call("client", "close", "at = \"1s\"");
        assertThat(TraceText.write(story.trace()))
                .contains("client > server [F.] seq 4294967295 ack 301")
                .contains("server > client [.] seq 301 ack 0")
                .contains("client: FIN-WAIT-2");
    }

    @Test
    void s05WindowAcrossTheWrap() {
        Story story = Story.connected()
                .client("isn = 4294967289")
                .server("isn = 300; listen = 80; window = 20")
                .inject("1s", "client > server [.] seq 13 ack 301 len 1")
                .inject("2s", "client > server [.] seq 14 ack 301 len 1");
        assertThat(story.rules()).containsSubsequence(Rule.TEXT_HELD, Rule.SEQ_UNACCEPTABLE);
    }

    private static Story stamped(String at, String segment) {
        return story("; timestamps = true", "; timestamps = true").inject(at, "client > server " + segment);
    }

    @Test
    void s07PawsRefusesOldStamps() {
        Story story = stamped("1s", "[.] seq 101 ack 301 len 3 <TS val 40 ecr 21>");
        assertThat(story.rules()).contains(Rule.PAWS);
        assertThat(TraceText.write(story.trace())).contains("server > client [.] seq 301 ack 101");
    }

    @Test
    void s08PawsNeverOnReset() {
        assertThat(TraceText.write(stamped("1s", "[R] seq 101 <TS val 1 ecr 0>").trace()))
                .endsWith("server: CLOSED\n");
    }

    @Test
    void s09StampsOfTwentyFourDaysAgoMeanNothing() {
        Story story = stamped("2100000s", "[.] seq 101 ack 301 len 3 <TS val 40 ecr 21>")
                .head("until = \"30d\"");
        assertThat(story.rules()).doesNotContain(Rule.PAWS).contains(Rule.TEXT);
    }

    @Test
    void s10QuietTimeAfterAReboot() {
        Story story = Story.connected()
                .client("isn = [99, 400]; quiet_time = true")
                .call("client", "crash", "at = \"1s\"")
                .call("client", "reboot", "at = \"2s\"")
                .call("client", "connect", "at = \"3s\"");
        assertThat(story.sendingTimes("client")).contains(122.0);
        assertThat(story.rules()).contains(Rule.QUIET_TIME);
    }

    @Test
    void sackBlocksTellWhatArrivedBeyondAGap() {
        Story story = story("; sack = true", "; sack = true")
                .inject("1s", "client > server [.] seq 121 ack 301 len 10")
                .inject("1.1s", "client > server [.] seq 141 ack 301 len 10")
                .inject("1.2s", "client > server [.] seq 131 ack 301 len 10")
                .inject("1.3s", "client > server [.] seq 161 ack 301 len 10")
                .inject("1.4s", "client > server [.] seq 101 ack 301 len 20");
        assertThat(TraceText.write(story.trace()).lines().filter(line -> line.contains("server > client [.]")))
                .map(line -> line.substring(line.indexOf("ack")))
                .startsWith(
                        "ack 101 win 65535 len 0 <nop,nop,sack 121:131>",
                        "ack 101 win 65535 len 0 <nop,nop,sack 141:151 121:131>",
                        "ack 101 win 65535 len 0 <nop,nop,sack 121:151>",
                        "ack 101 win 65535 len 0 <nop,nop,sack 161:171 121:151>",
                        "ack 151 win 65535 len 0 <nop,nop,sack 161:171>");
    }

    @Test
    void noSackBlocksWhereItWasNotAgreed() {
        Story story = story("; sack = true", "").inject("1s", "client > server [.] seq 121 ack 301 len 10");
        assertThat(TraceText.write(story.trace())).doesNotContain("sack 121");
    }

    @Test
    void eachSystemLaysOutTheOptionsOfItsSyn() {
        assertThat(TraceText.write(
                        story("; profile = \"linux\"", "; profile = \"linux\"").trace()))
                .contains("<mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>");
        assertThat(TraceText.write(
                        story("; profile = \"linux\"; timestamps = false", "").trace()))
                .contains("<mss 1460,nop,nop,sackOK,nop,wscale 7>");
        assertThat(TraceText.write(story("; profile = \"freebsd\"", "").trace()))
                .contains("<mss 1460,nop,wscale 6,sackOK,TS val 1 ecr 0>");
        assertThat(TraceText.write(story("; profile = \"freebsd\"; timestamps = false; window_scale = -1", "")
                        .trace()))
                .contains("<mss 1460,sackOK,eol,eol>");
    }
}
