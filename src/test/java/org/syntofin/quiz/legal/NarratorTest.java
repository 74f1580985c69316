package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.legal.Plans.NOTHING_LOST;
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

    @Test
    void beginsWithNothingWhereTheHostsHaveYetToConnect() {
        LegalOrders.Task task =
                task(plan("client connect"), NOTHING_LOST, null, null, "client > server [S]", "server > client [S.]");
        Trace trace = Narrator.run(task, new int[] {0, 1}).orElseThrow();
        assertThat(trace.steps().getFirst().event()).isInstanceOf(Step.Call.class);
    }
}
