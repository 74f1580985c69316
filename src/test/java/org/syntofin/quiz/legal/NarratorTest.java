package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.legal.Plans.NOTHING_LOST;
import static org.syntofin.quiz.legal.Plans.NO_TALE;
import static org.syntofin.quiz.legal.Plans.plan;
import static org.syntofin.quiz.legal.Plans.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Payload;

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

    /** As the lesson's own simulation shows it (RFC 9293, 3.10.1): whoever has sent its SYN waits for the number after it. */
    @Test
    void showsTheControlBlocksAsTheyAreAtEachStep() {
        LegalOrders.Task task = task(
                plan("client connect"),
                NOTHING_LOST,
                null,
                null,
                "client > server [S]",
                "server > client [S.]",
                "client > server [.]");

        Trace trace = Narrator.run(task, new int[] {0, 1, 2}).orElseThrow();

        assertThat(numbers(trace, "client", "SYN-SENT"))
                .containsEntry("SND.UNA", 100L)
                .containsEntry("SND.NXT", 101L);
        assertThat(numbers(trace, "server", "SYN-RECEIVED"))
                .containsEntry("SND.UNA", 300L)
                .containsEntry("SND.NXT", 301L)
                .containsEntry("RCV.NXT", 101L);
        assertThat(numbers(trace, "client", "ESTABLISHED"))
                .containsEntry("SND.UNA", 101L)
                .containsEntry("RCV.NXT", 301L);
    }

    /** Data that are taken without a word, and what they change, belong to their arrival. */
    @Test
    void showsWhatAnArrivalAloneHasChanged() {
        LegalOrders.Task task = task(
                plan("client connect", "client send 5"),
                NOTHING_LOST,
                "server enters ESTABLISHED",
                null,
                "client > server [P.]",
                "server > client [.]");

        Trace trace = Narrator.run(task, new int[] {0, 1}).orElseThrow();

        assertThat(after(trace, "client", step -> step.event() instanceof Step.Call))
                .containsEntry("SND.NXT", 106L);
        assertThat(after(trace, "server", step -> step.event() instanceof Step.Send))
                .containsEntry("RCV.NXT", 106L);
    }

    /** What a program does only once it is connected, it does not do before where the order can be told without. */
    @Test
    void callsWhenTheScenarioDoes() {
        LegalOrders.Task task = task(
                sendingOnceConnected(),
                NO_TALE,
                null,
                null,
                "client > server [S] lost",
                "client > server [S]",
                "server > client [S.]",
                "client > server [.]");

        Narration told = Narrator.tell(task, new int[] {0, 2}, 1, "server").orElseThrow();
        Trace further = Narrator.run(task, new int[] {0, 1, 2}).orElseThrow();

        assertThat(calls(told.run())).doesNotContain("send");
        assertThat(told.sentInstead())
                .hasValueSatisfying(
                        sent -> assertThat(sent.segment().flags().names()).isEqualTo("SYN"));
        assertThat(calls(further)).doesNotContain("send");
    }

    private static Scenario sendingOnceConnected() {
        Scenario plan = plan("client connect", "client send 5");
        return plan.withCalls(List.of(
                plan.calls().getFirst(),
                new CallSpec(
                        new Trigger.When("client", State.ESTABLISHED, 0),
                        "client",
                        CallSpec.Kind.SEND,
                        1,
                        Payload.letters(5),
                        0,
                        0,
                        null,
                        false)));
    }

    private static List<String> calls(Trace trace) {
        return trace.steps().stream()
                .filter(step -> step.event() instanceof Step.Call)
                .map(step -> ((Step.Call) step.event()).call())
                .toList();
    }

    private static Map<String, Long> numbers(Trace trace, String host, String state) {
        return after(
                trace,
                host,
                step -> step.event() instanceof Step.StateChange change
                        && change.to().rfcName().equals(state));
    }

    /** What is known of a host's control block once it has done the first such step, and what followed in that instant. */
    private static Map<String, Long> after(Trace trace, String host, Predicate<Step> wanted) {
        Map<String, Long> known = new HashMap<>();
        long at = -1;
        for (Step step : trace.steps()) {
            if (at >= 0 && step.at() > at) {
                break;
            }
            if (step.host().equals(host)) {
                known.putAll(step.tcb());
                at = at < 0 && wanted.test(step) ? step.at() : at;
            }
        }
        return known;
    }

    @Test
    void beginsWithNothingWhereTheHostsHaveYetToConnect() {
        LegalOrders.Task task =
                task(plan("client connect"), NOTHING_LOST, null, null, "client > server [S]", "server > client [S.]");
        Trace trace = Narrator.run(task, new int[] {0, 1}).orElseThrow();
        assertThat(trace.steps().getFirst().event()).isInstanceOf(Step.Call.class);
    }
}
