package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What leaves the server for each segment in each state: section 2 of the catalogue. The server has been brought to the
 * state, all that it sends is lost, and the stimulus comes at 50 s; {@code R} is its RCV.NXT, {@code N} its SND.NXT.
 */
class SegmentStateMatrixTest {

    private static Story at(String state) {
        Story story = Story.of()
                .server(
                        "isn = 300; listen = 80; r2 = \"10h\"; r2_syn = \"10h\"; rto_initial = \"100s\"; rto_min = \"100s\"")
                .fault("segment = \"server\"; effect = \"lose\"");
        if (state.equals("LISTEN")) {
            return story;
        }
        story.inject("1s", "client > server [S] seq 100");
        if (state.equals("SYN-RECEIVED")) {
            return story;
        }
        story.inject("2s", "client > server [.] seq 101 ack 301");
        return switch (state) {
            case "ESTABLISHED" -> story;
            case "CLOSE-WAIT" -> theirFin(story, 301);
            case "LAST-ACK" -> theirFin(story, 301).call("server", "close", "at = \"5s\"");
            case "FIN-WAIT-1" -> ourFin(story);
            case "FIN-WAIT-2" -> ourFin(story).inject("4s", "client > server [.] seq 101 ack 302");
            case "CLOSING" -> theirFin(ourFin(story), 301);
            case "TIME-WAIT" -> theirFin(ourFin(story), 302);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Story ourFin(Story story) {
        return story.call("server", "close", "at = \"3s\"");
    }

    private static Story theirFin(Story story, int ack) {
        return story.inject("4s", "client > server [F.] seq 101 ack " + ack);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "LISTEN | [S] seq 100 | [S.] seq 300 ack 101 | SYN-RECEIVED",
                "LISTEN | [.] seq 100 ack 7 | [R] seq 7 | LISTEN",
                "LISTEN | [F] seq 100 | - | LISTEN",
                "LISTEN | [R] seq 100 | - | LISTEN",
                "LISTEN | [S.] seq 100 ack 7 | [R] seq 7 | LISTEN",
                "LISTEN | [F.] seq 100 ack 7 | [R] seq 7 | LISTEN",
                "LISTEN | [] seq 100 | - | LISTEN",
                "SYN-RECEIVED | [S] seq 100 | [.] seq 301 ack 101 | SYN-RECEIVED",
                "SYN-RECEIVED | [S] seq 120 | - | LISTEN",
                "SYN-RECEIVED | [.] seq 101 ack 7 | [R] seq 7 | SYN-RECEIVED",
                "SYN-RECEIVED | [.] seq 101 ack 301 | - | ESTABLISHED",
                "SYN-RECEIVED | [F.] seq 101 ack 301 | [.] seq 301 ack 102 | CLOSE-WAIT",
                "SYN-RECEIVED | [R] seq 101 | - | LISTEN",
                "SYN-RECEIVED | [R] seq 102 | [.] seq 301 ack 101 | SYN-RECEIVED",
                "SYN-RECEIVED | [R] seq 100 | - | SYN-RECEIVED",
                "SYN-RECEIVED | [S.] seq 100 ack 301 | [.] seq 301 ack 101 | SYN-RECEIVED",
                "SYN-RECEIVED | [S.] seq 120 ack 301 | - | LISTEN",
                "ESTABLISHED | [S] seq 101 | [.] seq 301 ack 101 | ESTABLISHED",
                "ESTABLISHED | [S.] seq 101 ack 301 | [.] seq 301 ack 101 | ESTABLISHED",
                "ESTABLISHED | [.] seq 101 ack 302 | [.] seq 301 ack 101 | ESTABLISHED",
                "ESTABLISHED | [.] seq 101 ack 301 | - | ESTABLISHED",
                "ESTABLISHED | [F.] seq 101 ack 301 | [.] seq 301 ack 102 | CLOSE-WAIT",
                "ESTABLISHED | [R] seq 101 | - | CLOSED",
                "ESTABLISHED | [R] seq 102 | [.] seq 301 ack 101 | ESTABLISHED",
                "ESTABLISHED | [R] seq 99 | - | ESTABLISHED",
                "FIN-WAIT-1 | [S] seq 101 | [.] seq 302 ack 101 | FIN-WAIT-1",
                "FIN-WAIT-1 | [.] seq 101 ack 303 | [.] seq 302 ack 101 | FIN-WAIT-1",
                "FIN-WAIT-1 | [.] seq 101 ack 302 | - | FIN-WAIT-2",
                "FIN-WAIT-1 | [F.] seq 101 ack 301 | [.] seq 302 ack 102 | CLOSING",
                "FIN-WAIT-1 | [F.] seq 101 ack 302 | [.] seq 302 ack 102 | TIME-WAIT",
                "FIN-WAIT-1 | [R] seq 101 | - | CLOSED",
                "FIN-WAIT-1 | [R] seq 102 | [.] seq 302 ack 101 | FIN-WAIT-1",
                "FIN-WAIT-1 | [S.] seq 101 ack 302 | [.] seq 302 ack 101 | FIN-WAIT-1",
                "FIN-WAIT-1 | [R] seq 100 | - | FIN-WAIT-1",
                "FIN-WAIT-2 | [S] seq 101 | [.] seq 302 ack 101 | FIN-WAIT-2",
                "FIN-WAIT-2 | [.] seq 101 ack 303 | [.] seq 302 ack 101 | FIN-WAIT-2",
                "FIN-WAIT-2 | [F.] seq 101 ack 302 | [.] seq 302 ack 102 | TIME-WAIT",
                "FIN-WAIT-2 | [R] seq 101 | - | CLOSED",
                "FIN-WAIT-2 | [R] seq 102 | [.] seq 302 ack 101 | FIN-WAIT-2",
                "FIN-WAIT-2 | [S.] seq 101 ack 302 | [.] seq 302 ack 101 | FIN-WAIT-2",
                "FIN-WAIT-2 | [.] seq 101 ack 302 | - | FIN-WAIT-2",
                "FIN-WAIT-2 | [R] seq 100 | - | FIN-WAIT-2",
                "CLOSE-WAIT | [S] seq 102 | [.] seq 301 ack 102 | CLOSE-WAIT",
                "CLOSE-WAIT | [.] seq 102 ack 302 | [.] seq 301 ack 102 | CLOSE-WAIT",
                "CLOSE-WAIT | [F.] seq 101 ack 301 | [.] seq 301 ack 102 | CLOSE-WAIT",
                "CLOSE-WAIT | [R] seq 102 | - | CLOSED",
                "CLOSE-WAIT | [R] seq 103 | [.] seq 301 ack 102 | CLOSE-WAIT",
                "CLOSE-WAIT | [S.] seq 102 ack 301 | [.] seq 301 ack 102 | CLOSE-WAIT",
                "CLOSE-WAIT | [.] seq 102 ack 301 | - | CLOSE-WAIT",
                "CLOSE-WAIT | [R] seq 101 | - | CLOSE-WAIT",
                "CLOSING | [S] seq 102 | [.] seq 302 ack 102 | CLOSING",
                "CLOSING | [.] seq 102 ack 303 | [.] seq 302 ack 102 | CLOSING",
                "CLOSING | [.] seq 102 ack 302 | - | TIME-WAIT",
                "CLOSING | [F.] seq 101 ack 301 | [.] seq 302 ack 102 | CLOSING",
                "CLOSING | [R] seq 102 | - | CLOSED",
                "CLOSING | [R] seq 103 | [.] seq 302 ack 102 | CLOSING",
                "CLOSING | [S.] seq 102 ack 302 | [.] seq 302 ack 102 | CLOSING",
                "CLOSING | [R] seq 101 | - | CLOSING",
                "LAST-ACK | [S] seq 102 | [.] seq 302 ack 102 | LAST-ACK",
                "LAST-ACK | [.] seq 102 ack 303 | [.] seq 302 ack 102 | LAST-ACK",
                "LAST-ACK | [.] seq 102 ack 302 | - | CLOSED",
                "LAST-ACK | [F.] seq 101 ack 301 | [.] seq 302 ack 102 | LAST-ACK",
                "LAST-ACK | [R] seq 102 | - | CLOSED",
                "LAST-ACK | [R] seq 103 | [.] seq 302 ack 102 | LAST-ACK",
                "LAST-ACK | [S.] seq 102 ack 302 | [.] seq 302 ack 102 | LAST-ACK",
                "LAST-ACK | [R] seq 101 | - | LAST-ACK",
                "TIME-WAIT | [S] seq 50 | [.] seq 302 ack 102 | TIME-WAIT",
                "TIME-WAIT | [S] seq 5000 | [S.] seq 400 ack 5001 | SYN-RECEIVED",
                "TIME-WAIT | [.] seq 102 ack 303 | [.] seq 302 ack 102 | TIME-WAIT",
                "TIME-WAIT | [.] seq 102 ack 302 | - | TIME-WAIT",
                "TIME-WAIT | [F.] seq 101 ack 302 | [.] seq 302 ack 102 | TIME-WAIT",
                "TIME-WAIT | [R] seq 102 | - | CLOSED",
                "TIME-WAIT | [R] seq 103 | [.] seq 302 ack 102 | TIME-WAIT",
                "TIME-WAIT | [S.] seq 102 ack 302 | [.] seq 302 ack 102 | TIME-WAIT",
                "TIME-WAIT | [R] seq 101 | - | TIME-WAIT",
            })
    void draws(String state, String segment, String reply, String after) {
        Story story = at(state).inject("50s", "client > server " + segment).head("until = \"51s\"");
        List<Step> steps = story.trace().steps();
        List<String> replies = steps.stream()
                .filter(step -> step.at() > 50_000_000 && step.event() instanceof Step.Send send && !send.injected())
                .map(step -> Story.text(((Step.Send) step.event()).segment()))
                .toList();
        List<String> states = steps.stream()
                .filter(step -> step.host().equals("server") && step.event() instanceof Step.StateChange)
                .map(step -> ((Step.StateChange) step.event()).to().rfcName())
                .toList();
        assertThat(replies)
                .as(TraceText.write(story.trace()))
                .isEqualTo(reply == null ? List.of() : List.of("server > client " + reply));
        assertThat(states.getLast()).isEqualTo(after);
    }
}
