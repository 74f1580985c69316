package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.legal.Plans.NOTHING_LOST;
import static org.syntofin.quiz.legal.Plans.NO_TALE;
import static org.syntofin.quiz.legal.Plans.plan;
import static org.syntofin.quiz.legal.Plans.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.State;

class NarratorTest {

    private static final String[] CROSSING = {
        "client > server [F.]", "server > client [F.]", "client > server [.]", "server > client [.]",
    };

    @Test
    void beginsInTheMiddleInTheStatesThatTheHostsAreIn() {
        LegalOrders.Task task = task(
                plan("client connect", "client close", "server close"),
                NOTHING_LOST,
                "server enters ESTABLISHED",
                null,
                CROSSING);
        Trace trace = Narrator.run(task, new int[] {0, 1, 2, 3}).orElseThrow();
        List<String> states = trace.steps().stream()
                .filter(step -> step.event() instanceof Step.StateChange)
                .map(step -> step.host() + " " + ((Step.StateChange) step.event()).from() + " "
                        + ((Step.StateChange) step.event()).to())
                .toList();
        assertThat(states)
                .containsSubsequence(
                        "client " + State.CLOSED + " " + State.ESTABLISHED,
                        "client " + State.ESTABLISHED + " " + State.FIN_WAIT_1,
                        "client " + State.FIN_WAIT_1 + " " + State.CLOSING)
                .containsSubsequence(
                        "server " + State.CLOSED + " " + State.ESTABLISHED,
                        "server " + State.ESTABLISHED + " " + State.FIN_WAIT_1,
                        "server " + State.FIN_WAIT_1 + " " + State.CLOSING);
    }

    /** Who waits for an answer sends again; it is not over because the network lost something. */
    @Test
    void tellsOfTheRetransmissionWhereALostSegmentIsNotAnswered() {
        LegalOrders.Task task = task(
                plan("client connect"),
                NO_TALE,
                null,
                null,
                "client > server [S] lost",
                "client > server [S]",
                "server > client [S.]");

        Narration told = Narrator.tell(task, new int[] {0, 2, 1}, 1, "server").orElseThrow();

        assertThat(told.state()).isEqualTo(State.LISTEN);
        assertThat(told.sentInstead()).hasValueSatisfying(sent -> {
            assertThat(sent.host()).isEqualTo("client");
            assertThat(sent.segment().flags().names()).isEqualTo("SYN");
        });
    }

    @Test
    void tellsThatNothingIsSentWhereEverythingIsAcknowledged() {
        LegalOrders.Task task = task(
                plan("client connect"),
                NO_TALE,
                null,
                null,
                "client > server [S]",
                "server > client [S.]",
                "client > server [.]",
                "client > server [F.]");

        Narration told =
                Narrator.tell(task, new int[] {0, 1, 2, 3}, 3, "client").orElseThrow();

        assertThat(told.sentInstead()).isEmpty();
    }

    @Test
    void beginsWithNothingWhereTheHostsHaveYetToConnect() {
        LegalOrders.Task task =
                task(plan("client connect"), NOTHING_LOST, null, null, "client > server [S]", "server > client [S.]");
        Trace trace = Narrator.run(task, new int[] {0, 1}).orElseThrow();
        assertThat(trace.steps().getFirst().event()).isInstanceOf(Step.Call.class);
    }
}
