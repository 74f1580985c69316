package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.tcp.connection.Rule;

/** Every transition of section 1 of the catalogue is taken, for the reason that the RFC gives. */
class TransitionInventoryTest {

    private static Story open() {
        return Story.connected().client("isn = 99").server("isn = 299; listen = 80");
    }

    private static Story atSynReceived() {
        return Story.of().inject("1ms", "client > server [S] seq 99").fault("segment = \"server\"; effect = \"lose\"");
    }

    private static Story activeSynReceived() {
        return Story.connected()
                .server("isn = 300")
                .fault("segment = \"client\"; effect = \"lose\"")
                .inject("1ms", "server > client [S] seq 300");
    }

    private static Story closing(String first) {
        return finWait().call("server", "close", first);
    }

    private static Story finWait() {
        return open().call("client", "close", "at = \"1s\"");
    }

    private static Story atClosing() {
        return closing("at = \"1s\"").fault("segment = \"server ACK 1\"; effect = \"lose\"");
    }

    private static Story atLastAck() {
        return closing("when = \"server CLOSE-WAIT\"").fault("segment = \"client ACK 2\"; effect = \"lose\"");
    }

    private static Story atTimeWait() {
        return closing("when = \"server CLOSE-WAIT\"; after = \"10ms\"");
    }

    private static final Map<String, Arguments> ROWS = new LinkedHashMap<>();

    private static void row(String id, Story story, String transition, Rule rule) {
        ROWS.put(id, Arguments.of(id, story, transition, rule));
    }

    private static void opening() {
        row("T01", open(), "server CLOSED > LISTEN", Rule.OPEN_PASSIVE);
        row("T02", open(), "client CLOSED > SYN-SENT", Rule.OPEN_ACTIVE);
        row("T03", open(), "server LISTEN > SYN-RECEIVED", Rule.LISTEN_SYN);
        row(
                "T04",
                Story.of()
                        .client("isn = 1; listen = 7")
                        .call("client", "send", "at = \"1s\"; bytes = 3; to = \"server\""),
                "client LISTEN > SYN-SENT",
                Rule.SEND_LISTEN);
        row(
                "T05",
                Story.of().client("isn = 1; listen = 7").call("client", "connect", "at = \"1s\"; to = \"server\""),
                "client LISTEN > SYN-SENT",
                Rule.OPEN_LISTEN);
        row("T06", Story.of().call("server", "close", "at = \"1s\""), "server LISTEN > CLOSED", Rule.CLOSE_LISTEN);
        row("T07", Story.of().call("server", "abort", "at = \"1s\""), "server LISTEN > CLOSED", Rule.ABORT_LISTEN);
        row("T08", activeSynReceived(), "client SYN-SENT > SYN-RECEIVED", Rule.SYN_SENT_SIMULTANEOUS);
        row("T09", open(), "client SYN-SENT > ESTABLISHED", Rule.SYN_SENT_ESTABLISHED);
        row("T10", open().server("isn = 299"), "client SYN-SENT > CLOSED", Rule.SYN_SENT_RST);
        row("T11", open().call("client", "close", "at = \"1ms\""), "client SYN-SENT > CLOSED", Rule.CLOSE_SYN_SENT);
        row("T11a", open().call("client", "abort", "at = \"1ms\""), "client SYN-SENT > CLOSED", Rule.ABORT_SYN_SENT);
        row("T12", open().fault("from = \"0s\"; effect = \"lose\""), "client SYN-SENT > CLOSED", Rule.R2_SYN);
        row("T13", open(), "server SYN-RECEIVED > ESTABLISHED", Rule.ACK_SYN_RECEIVED);
        row(
                "T14",
                atSynReceived().inject("50ms", "client > server [R] seq 100"),
                "server SYN-RECEIVED > LISTEN",
                Rule.RST_SYN_RECEIVED_PASSIVE);
        row(
                "T15",
                activeSynReceived().inject("50ms", "server > client [R] seq 301"),
                "client SYN-RECEIVED > CLOSED",
                Rule.RST_SYN_RECEIVED_ACTIVE);
        row(
                "T16",
                atSynReceived().inject("50ms", "client > server [S] seq 150"),
                "server SYN-RECEIVED > LISTEN",
                Rule.SYN_SYN_RECEIVED_PASSIVE);
        row("T17", activeSynReceived().inject("50ms", "server > client [S] seq 350"), "", Rule.SYN_CHALLENGE);
        row("T18", atSynReceived().inject("50ms", "client > server [.] seq 100 ack 7"), "", Rule.ACK_SYN_RECEIVED_BAD);
        row(
                "T19",
                atSynReceived().call("server", "close", "at = \"50ms\""),
                "server SYN-RECEIVED > FIN-WAIT-1",
                Rule.CLOSE_SYN_RECEIVED);
        row(
                "T20",
                open().call("server", "send", "when = \"server SYN-RECEIVED\"; bytes = 3")
                        .call("server", "close", "when = \"server SYN-RECEIVED\""),
                "server ESTABLISHED > FIN-WAIT-1",
                Rule.CLOSE_SYN_RECEIVED_QUEUED);
        row(
                "T21",
                atSynReceived().inject("50ms", "client > server [F.] seq 100 ack 301"),
                "server ESTABLISHED > CLOSE-WAIT",
                Rule.FIN_ESTABLISHED);
    }

    private static void closing() {
        row("T22", atTimeWait(), "client ESTABLISHED > FIN-WAIT-1", Rule.CLOSE_ESTABLISHED);
        row("T23", atTimeWait(), "server ESTABLISHED > CLOSE-WAIT", Rule.FIN_ESTABLISHED);
        row("T24", atTimeWait(), "client FIN-WAIT-1 > FIN-WAIT-2", Rule.ACK_FIN_WAIT_1);
        row("T25", atClosing(), "client FIN-WAIT-1 > CLOSING", Rule.FIN_FIN_WAIT_1);
        row(
                "T26",
                closing("when = \"server CLOSE-WAIT\"").server("isn = 299; listen = 80; delayed_ack = \"100ms\""),
                "client FIN-WAIT-1 > TIME-WAIT",
                Rule.FIN_FIN_WAIT_1_ACKED);
        row("T27", atTimeWait(), "client FIN-WAIT-2 > TIME-WAIT", Rule.FIN_FIN_WAIT_2);
        row("T28", atTimeWait(), "server CLOSE-WAIT > LAST-ACK", Rule.CLOSE_CLOSE_WAIT_FIN);
        row("T29", closing("at = \"1s\""), "client CLOSING > TIME-WAIT", Rule.ACK_CLOSING);
        row("T30", atTimeWait(), "server LAST-ACK > CLOSED", Rule.ACK_LAST_ACK);
        row("T31", atTimeWait(), "client TIME-WAIT > CLOSED", Rule.TIME_WAIT_TIMEOUT);
        row("T32", atLastAck(), "client TIME-WAIT > CLOSED", Rule.TIME_WAIT_FIN_AGAIN);
        row(
                "T33",
                open().call("server", "close", "at = \"1s\"")
                        .call("client", "close", "when = \"client CLOSE-WAIT\"")
                        .inject("9s", "client > server [S] seq 5000"),
                "server TIME-WAIT > SYN-RECEIVED",
                Rule.TIME_WAIT_SYN_SEQ);
    }

    private static void resetsAndErrors() {
        row("T34", open().call("client", "abort", "at = \"1s\""), "server ESTABLISHED > CLOSED", Rule.RST_SYNCHRONIZED);
        row(
                "T34a",
                finWait().inject("1.01s", "server > client [R] seq 300"),
                "client FIN-WAIT-1 > CLOSED",
                Rule.RST_SYNCHRONIZED);
        row(
                "T34b",
                finWait().inject("2s", "server > client [R] seq 300"),
                "client FIN-WAIT-2 > CLOSED",
                Rule.RST_SYNCHRONIZED);
        row(
                "T34c",
                finWait().inject("2s", "client > server [R] seq 101"),
                "server CLOSE-WAIT > CLOSED",
                Rule.RST_SYNCHRONIZED);
        row(
                "T35",
                atClosing().inject("1.5s", "server > client [R] seq 301"),
                "client CLOSING > CLOSED",
                Rule.RST_CLOSING);
        row(
                "T35a",
                atLastAck().inject("1.5s", "client > server [R] seq 101"),
                "server LAST-ACK > CLOSED",
                Rule.RST_CLOSING);
        row(
                "T35b",
                atTimeWait().inject("2s", "server > client [R] seq 301"),
                "client TIME-WAIT > CLOSED",
                Rule.RST_CLOSING);
        row(
                "T36",
                open().call("client", "abort", "at = \"1s\""),
                "client ESTABLISHED > CLOSED",
                Rule.ABORT_SYNCHRONIZED);
        row(
                "T36a",
                atSynReceived().call("server", "abort", "at = \"50ms\""),
                "server SYN-RECEIVED > CLOSED",
                Rule.ABORT_SYNCHRONIZED);
        row(
                "T36b",
                finWait().call("client", "abort", "at = \"1.01s\""),
                "client FIN-WAIT-1 > CLOSED",
                Rule.ABORT_SYNCHRONIZED);
        row(
                "T36c",
                finWait().call("client", "abort", "at = \"2s\""),
                "client FIN-WAIT-2 > CLOSED",
                Rule.ABORT_SYNCHRONIZED);
        row(
                "T36d",
                finWait().call("server", "abort", "at = \"2s\""),
                "server CLOSE-WAIT > CLOSED",
                Rule.ABORT_SYNCHRONIZED);
        row(
                "T37",
                atTimeWait().call("client", "abort", "at = \"2s\""),
                "client TIME-WAIT > CLOSED",
                Rule.ABORT_CLOSING);
        row(
                "T37a",
                atClosing().call("client", "abort", "at = \"1.5s\""),
                "client CLOSING > CLOSED",
                Rule.ABORT_CLOSING);
        row(
                "T37b",
                atLastAck().call("server", "abort", "at = \"1.5s\""),
                "server LAST-ACK > CLOSED",
                Rule.ABORT_CLOSING);
        row(
                "T38",
                open().client("isn = 99; user_timeout = \"3s\"")
                        .call("client", "send", "at = \"1s\"; bytes = 3")
                        .fault("from = \"1s\"; effect = \"lose\""),
                "client ESTABLISHED > CLOSED",
                Rule.USER_TIMEOUT);
        row(
                "T38a",
                open().client("isn = 99; user_timeout = \"3s\"").fault("from = \"0s\"; effect = \"lose\""),
                "client SYN-SENT > CLOSED",
                Rule.USER_TIMEOUT);
        row(
                "T38b",
                atLastAck().server("isn = 299; listen = 80; user_timeout = \"500ms\"; rto_min = \"3s\""),
                "server LAST-ACK > CLOSED",
                Rule.USER_TIMEOUT);
        Story twice = finWait().call("client", "close", "at = \"2s\"");
        row("T39", twice, "", Rule.CLOSE_FIN_WAIT);
        Story atOnce = finWait().call("client", "close", "at = \"1.01s\"");
        row("T39a", atOnce, "", Rule.CLOSE_FIN_WAIT);
        row("T40", atTimeWait().call("client", "close", "at = \"2s\""), "", Rule.CLOSE_CLOSING);
        row("T40a", atClosing().call("client", "close", "at = \"1.5s\""), "", Rule.CLOSE_CLOSING);
        row("T40b", atLastAck().call("server", "close", "at = \"1.5s\""), "", Rule.CLOSE_CLOSING);
        row("T41a", finWait().call("client", "send", "at = \"1.01s\"; bytes = 3"), "", Rule.SEND_CLOSING);
        row("T41b", finWait().call("client", "send", "at = \"2s\"; bytes = 3"), "", Rule.SEND_CLOSING);
        row("T41c", atClosing().call("client", "send", "at = \"1.5s\"; bytes = 3"), "", Rule.SEND_CLOSING);
        row("T41d", atLastAck().call("server", "send", "at = \"1.5s\"; bytes = 3"), "", Rule.SEND_CLOSING);
        row("T41", atTimeWait().call("client", "send", "at = \"2s\"; bytes = 3"), "", Rule.SEND_CLOSING);
    }

    static Stream<Arguments> rows() {
        ROWS.clear();
        opening();
        closing();
        resetsAndErrors();
        return List.copyOf(ROWS.values()).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isTaken(String id, Story story, String transition, Rule rule) {
        List<String> taken = story.trace().steps().stream()
                .filter(step -> step.event() instanceof Step.StateChange)
                .map(step -> {
                    Step.StateChange change = (Step.StateChange) step.event();
                    return step.host() + " " + change.from() + " > " + change.to();
                })
                .toList();
        if (!transition.isEmpty()) {
            assertThat(taken).as(TraceText.write(story.trace())).contains(transition);
        }
        assertThat(story.rules()).as(TraceText.write(story.trace())).contains(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void sendsNoSecondFin(String id, Story story, String transition, Rule rule) {
        for (String host : List.of("client", "server")) {
            assertThat(story.trace().steps().stream()
                            .filter(step -> step.event() instanceof Step.Send send
                                    && send.segment().flags().fin()
                                    && !send.injected()
                                    && step.host().equals(host))
                            .map(step -> ((Step.Send) step.event()).segment().end())
                            .distinct()
                            .toList())
                    .as(id)
                    .hasSizeLessThan(2);
        }
    }
}
