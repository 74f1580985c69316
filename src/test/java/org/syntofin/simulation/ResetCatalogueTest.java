package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.tcp.connection.Rule;

/** RST and RFC 5961: section 7 of the catalogue. B has RCV.NXT 500, RCV.WND 1000, SND.NXT 300. */
class ResetCatalogueTest {

    private static final String OPEN = """
            server LISTEN
            client SYN-SENT
            client > server [S] seq 499
            server SYN-RECEIVED
            server > client [S.] seq 299 ack 500
            client ESTABLISHED
            client > server [.] seq 500 ack 300
            server ESTABLISHED
            """;

    private static Story story(String options, String segment) {
        return Story.connected()
                .client("isn = 499")
                .server("isn = 299; listen = 80; window = 1000" + options)
                .inject("1s", "client > server " + segment);
    }

    private static void draws(String options, String segment, String result) {
        story(options, segment).unfolds(OPEN + "client > server " + segment + "\n" + result);
    }

    private static final String CHALLENGE = "server > client [.] seq 300 ack 500";
    private static final String RESET = "server told connection reset\nserver CLOSED";

    @Test
    void r01ExactReset() {
        draws("", "[R] seq 500", RESET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"501", "1499"})
    void r02ResetInWindowIsChallenged(String seq) {
        draws("", "[R] seq " + seq, CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"499", "1500"})
    void r03ResetOutsideIsDropped(String seq) {
        draws("", "[R] seq " + seq, "");
    }

    @Test
    void x7EdgeAsPrinted() {
        draws("; rst_edge_as_printed = true", "[R] seq 1500", CHALLENGE);
    }

    @Test
    void r04GenuineResetBehindLostData() {
        Story.connected()
                .client("isn = 499")
                .server("isn = 299; listen = 80; window = 1000")
                .call("client", "send", "at = \"1s\"; bytes = 10")
                .fault("segment = \"client DATA 1\"; effect = \"lose\"")
                .call("client", "abort", "at = \"1.1s\"")
                .unfolds(OPEN + """
                        client > server [P.] seq 500 ack 300 len 10 lost
                        client > server [R] seq 510
                        client CLOSED
                        server > client [.] seq 300 ack 500
                        client > server [R] seq 500
                        server told connection reset
                        server CLOSED
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "7", "1499", "2000"})
    void r05SynIsChallengedWhateverItsNumber(String seq) {
        draws("", "[S] seq " + seq, CHALLENGE);
    }

    @Test
    void r06ChallengeToTheRealPeerChangesNothing() {
        assertThat(TraceText.write(story("", "[S] seq 700").trace()))
                .endsWith("client: ESTABLISHED\nserver: ESTABLISHED\n");
    }

    @Test
    void r07ImpossibleAcknowledgments() {
        draws("", "[.] seq 500 ack 301 len 4", CHALLENGE);
        draws("", "[.] seq 500 ack 4294900000 len 4", CHALLENGE);
    }

    @Test
    void r08EleventhChallengeIsSuppressed() {
        Story story = Story.connected()
                .client("isn = 499")
                .server("isn = 299; listen = 80; window = 1000")
                .inject("1s", "client > server [R] seq 600", "count = 11; every = \"100ms\"")
                .inject("7s", "client > server [R] seq 600");
        assertThat(story.sendingTimes("server")).hasSize(1 + 10 + 1);
        assertThat(story.rules()).containsOnlyOnce(Rule.CHALLENGE_SUPPRESSED);
    }

    @Test
    void r09Rfc793TakesAnyResetInTheWindow() {
        draws("; rfc5961_rst = false", "[R] seq 1499", RESET);
    }

    @Test
    void r10Rfc793ResetsOnASynInTheWindow() {
        Story.connected()
                .client("isn = 499")
                .server("isn = 299; listen = 80; window = 1000; rfc5961_syn = false")
                .inject("1s", "client > server [S] seq 600")
                .unfolds(OPEN + """
                        client > server [S] seq 600
                        server > client [R] seq 300
                        server told connection reset
                        server CLOSED
                        client told connection reset
                        client CLOSED
                        """);
    }

    @Test
    void r11ResetWithPayload() {
        draws("", "[R] seq 500 len 7", RESET);
    }

    /** RFC 5961, 8: a reset that overtakes delayed data needs several round trips. */
    @Test
    void r20MultipleRoundTripAbort() {
        Story.connected()
                .client("isn = 100")
                .server("isn = 299; listen = 80")
                .call("server", "send", "at = \"1s\"; bytes = 100")
                .call("server", "send", "at = \"1.001s\"; bytes = 100")
                .call("server", "abort", "at = \"1.002s\"")
                .fault("segment = \"server DATA 2\"; effect = \"delay\"; by = \"15ms\"")
                .unfolds("""
                        server LISTEN
                        client SYN-SENT
                        client > server [S] seq 100
                        server SYN-RECEIVED
                        server > client [S.] seq 299 ack 101
                        client ESTABLISHED
                        client > server [.] seq 101 ack 300
                        server ESTABLISHED
                        server > client [P.] seq 300 ack 101 len 100
                        server > client [P.] seq 400 ack 101 len 100
                        server > client [R] seq 500
                        server CLOSED
                        client told data 100
                        client > server [.] seq 101 ack 400
                        client > server [.] seq 101 ack 400
                        client told data 100
                        client > server [.] seq 101 ack 500
                        server > client [R] seq 400
                        server > client [R] seq 400
                        server > client [R] seq 500
                        client told connection reset
                        client CLOSED
                        """);
    }

    /** MUST-66: a closed window refuses text, but RST is still looked at. */
    @Test
    void s06ResetIntoAClosedWindow() {
        Story story = Story.connected()
                .client("isn = 499")
                .server("isn = 299; listen = 80; window = 0")
                .inject("1s", "client > server [R] seq 500");
        assertThat(TraceText.write(story.trace())).endsWith("server: CLOSED\n");
    }

    /** The probe of a closed window has moved SND.NXT past what the other end takes. */
    private static Story abortIntoAClosedWindow(String option) {
        return Story.connected()
                .client("isn = 499" + option)
                .server("isn = 299; listen = 80; window = 2; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 5")
                .call("client", "abort", "at = \"2.5s\"");
    }

    private static final String CLOSED_WINDOW = """
            client > server [.] seq 500 ack 300 len 2
            server > client [.] seq 300 ack 502
            client > server [.] seq 502 ack 300 len 1
            server > client [.] seq 300 ack 502
            client told connection reset
            """;

    /** RFC 5961, 3.2 (1): an RST outside the window is dropped, be it genuine; the next segment finds out. */
    @Test
    void ownResetBeyondTheOtherEndsWindowIsNotBelieved() {
        Story story = abortIntoAClosedWindow("")
                .call("server", "send", "at = \"5s\"; bytes = 1")
                .unfolds(OPEN + CLOSED_WINDOW + """
                        client > server [R] seq 503
                        client CLOSED
                        server > client [P.] seq 300 ack 502 len 1
                        client > server [R] seq 502
                        server told connection reset
                        server CLOSED
                        """);
        assertThat(story.rules()).contains(Rule.RST_OUTSIDE);
    }

    @Test
    void someSystemsKeepTheirResetWithinTheWindow() {
        Story story = abortIntoAClosedWindow("; reset_in_window = true").unfolds(OPEN + CLOSED_WINDOW + """
                client > server [R] seq 502
                client CLOSED
                server told connection reset
                server CLOSED
                """);
        assertThat(story.rules()).contains(Rule.IMPL_RESET_IN_WINDOW);
    }

    /** A guess in the window draws a challenge that tells the real number, but not to who cannot see it. */
    @Test
    void aBlindAttackerWhoDoesNotSeeTheChallengeNeedsTheExactNumber() {
        Story story = Story.connected()
                .client("isn = 499")
                .server("isn = 299; listen = 80; window = 1000")
                .inject("1s", "client > server [R] seq 600", "count = 20; every = \"10ms\"")
                .inject("2s", "client > server [R.] seq 700 ack 1");
        assertThat(TraceText.write(story.trace())).endsWith("client: ESTABLISHED\nserver: ESTABLISHED\n");
        assertThat(story.sendingTimes("server")).hasSize(1 + 10);
    }

    /** 3.10.5 says CLOSED, 3.5.2 TIME-WAIT: a choice. */
    @Test
    void x3WhoAbortsIsClosedOrWaits() {
        String abort = "at = \"1s\"";
        assertThat(Story.connected().call("client", "abort", abort).rules())
                .contains(Rule.ABORT_SYNCHRONIZED)
                .doesNotContain(Rule.ABORT_TIME_WAIT);
        Story waits =
                Story.connected().client("isn = 100; abort_time_wait = true").call("client", "abort", abort);
        assertThat(waits.rules()).containsSubsequence(Rule.ABORT_TIME_WAIT, Rule.TIME_WAIT_TIMEOUT);
        assertThat(TraceText.write(waits.trace())).contains("client: TIME-WAIT");
    }
}
