package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption;

/** A client that opens twice, the second time with text, and what is looked at then. */
final class FastOpenRuns {

    private FastOpenRuns() {}

    static final String FIRST = """
            [[do]]
            at = "0s"
            host = "client"
            call = "connect"
            connection = 1
            """;
    static final String SECOND = """
            [[do]]
            at = "10s"
            host = "client"
            call = "connect"
            connection = 2
            bytes = 50
            """;

    /** What is done where the server takes the SYN alone: the text goes again with the third segment. */
    static final List<String> TEXT_AGAIN = List.of(
            "server SYN-RECEIVED",
            "server > client [S.] seq 300 ack 101",
            "client ESTABLISHED",
            "client > server [P.] seq 101 ack 301 len 50",
            "server ESTABLISHED",
            "server told data 50",
            "server > client [.] seq 301 ack 151");

    static final String SYN_WITH_TEXT = "client > server [S] seq 100 len 50";

    static Trace run(String client, String server, String rest) {
        return Runs.run("""
                [host.client]
                isn = [9000, 100]
                fast_open = true
                %s
                [host.server]
                isn = [7000, 300]
                listen = 80
                %s
                [network]
                delay = "20ms"
                %s""".formatted(client, server, rest));
    }

    /** Somebody answers the first SYN before the server does, with a cookie of his own. */
    static String forged(String option) {
        return """
                [[inject]]
                at = "1ms"
                segment = "server > client [S.] seq 7000 ack 9001 <mss 1460,%s>"
                """.formatted(option);
    }

    private static List<Step> from(Trace trace, long micros) {
        return trace.steps().stream().filter(step -> step.at() >= micros).toList();
    }

    static List<String> lines(Trace trace, long micros) {
        return from(trace, micros).stream()
                .filter(step -> step.event() instanceof Step.Send
                        || step.event() instanceof Step.StateChange
                        || step.event() instanceof Step.Signal)
                .map(step -> switch (step.event()) {
                    case Step.Send send -> Story.text(send.segment());
                    case Step.StateChange change -> step.host() + " " + change.to();
                    case Step.Signal signal -> step.host() + " told " + signal.signal() + " " + signal.bytes();
                    default -> "";
                })
                .toList();
    }

    static List<Segment> sent(Trace trace, long micros) {
        return from(trace, micros).stream()
                .filter(step -> step.event() instanceof Step.Send)
                .map(step -> ((Step.Send) step.event()).segment())
                .toList();
    }

    /** The second opening, from its first SYN to the text that goes again. */
    static void textGoesAgain(Trace trace, String... syns) {
        List<String> expected = new ArrayList<>(List.of("client SYN-SENT"));
        expected.addAll(List.of(syns));
        expected.addAll(TEXT_AGAIN);
        assertThat(lines(trace, 10_000_000)).containsExactlyElementsOf(expected);
    }

    static Payload cookieOf(Segment segment) {
        return segment.option(TcpOption.FastOpen.class).orElseThrow().cookie();
    }

    static boolean hasCookieOption(Segment segment) {
        return segment.option(TcpOption.FastOpen.class).isPresent();
    }

    static List<Rule> rules(Trace trace) {
        return trace.steps().stream()
                .map(Step::rule)
                .filter(rule -> rule != null)
                .toList();
    }

    static String connect(String at, int connection, String more) {
        return """
                [[do]]
                at = "%s"
                host = "client"
                call = "connect"
                connection = %d
                bytes = 50
                %s
                """.formatted(at, connection, more);
    }

    static Segment synAt(Trace trace, long micros) {
        return sent(trace, micros).getFirst();
    }
}
