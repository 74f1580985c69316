package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.legal.Plans.NOTHING_LOST;
import static org.syntofin.quiz.legal.Plans.NO_TALE;
import static org.syntofin.quiz.legal.Plans.deaf;
import static org.syntofin.quiz.legal.Plans.injecting;
import static org.syntofin.quiz.legal.Plans.orders;
import static org.syntofin.quiz.legal.Plans.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;

/** Figures and scenarios of RFC 9293, with the RFC's numbers. */
class LegalOrdersTest {

    private static final String SYN = "client > server [S] seq 100";
    private static final String SYN_ACK = "server > client [S.] seq 300 ack 101";
    private static final String ACK = "client > server [.] seq 101 ack 301";
    private static final String UP = "server enters ESTABLISHED";
    private static final String FIN = "client > server [F.] seq 101 ack 301";
    private static final String ACK_FIN = "server > client [.] seq 301 ack 102";
    private static final String FIN_BACK = "server > client [F.] seq 301 ack 102";
    private static final String LAST = "client > server [.] seq 102 ack 302";

    @Test
    void knowsOneOrderOfTheHandshake() {
        LegalOrders orders = orders(plan("client connect"), NOTHING_LOST, null, null, SYN, SYN_ACK, ACK);
        assertThat(orders.count(true)).isEqualTo(1);
        assertThat(orders.accepts(order(0, 1, 2), true)).isTrue();
        assertThat(orders.prefix(order(0, 2, 1))).isEqualTo(1);
        assertThat(orders.prefix(order(2, 0, 1))).isZero();
    }

    @Test
    void mergesFinAndAckWhereTheApplicationIsQuick() {
        LegalOrders orders = orders(
                plan("client connect", "client close", "server close"),
                NO_TALE,
                UP,
                null,
                FIN,
                ACK_FIN,
                FIN_BACK,
                LAST);
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(0, 2, 3), true)).isTrue();
        assertThat(orders.count(false)).isEqualTo(2);
    }

    @Test
    void letsFinsCross() {
        LegalOrders orders = orders(
                plan("client connect", "client close", "server close"),
                NO_TALE,
                UP,
                null,
                FIN,
                "server > client [F.] seq 301 ack 101",
                "client > server [.] seq 102 ack 302",
                "server > client [.] seq 302 ack 102");
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(1, 0, 3, 2), true)).isTrue();
        assertThat(orders.count(false)).isEqualTo(4);
        assertThat(orders.some(10))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allSatisfy(order -> assertThat(orders.accepts(
                                order.stream().mapToInt(item -> item).toArray(), true))
                        .isTrue());
        assertThat(orders.some(3)).hasSize(3);
    }

    @Test
    void letsDataComeBeforeAndAfterTheOthersFinAndNeverAfterItsOwn() {
        LegalOrders orders = orders(
                plan("client connect", "client close", "server send 10", "server close"),
                NO_TALE,
                UP,
                null,
                "client > server [F.]",
                "server > client [P.]",
                "client > server [.] len 0",
                "server > client [.] len 0",
                "server > client [F.]",
                "client > server [.] len 0");
        assertThat(orders.accepts(order(0, 3, 1, 2, 4, 5), true)).isTrue();
        assertThat(orders.accepts(order(1, 2, 0, 3, 4, 5), true)).isTrue();
        // They cross, and the FIN is acknowledged with what comes after the data.
        assertThat(orders.accepts(order(1, 0, 2, 3, 4, 5), true)).isTrue();
        assertThat(orders.prefix(order(0, 3, 4, 1))).isEqualTo(2);
        assertThat(orders.prefix(order(0, 3, 1, 4, 1))).isEqualTo(4);
    }

    @Test
    void letsSynsCross() {
        Scenario both = deaf(plan("client connect", "server connect"));
        LegalOrders orders = orders(
                both,
                NO_TALE,
                null,
                null,
                SYN,
                "server > client [S] seq 300",
                "client > server [S.] seq 100 ack 301",
                "server > client [S.] seq 300 ack 101");
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(1, 0, 3, 2), true)).isTrue();
        assertThat(orders.accepts(order(0, 2, 1, 3), true)).isFalse();
    }

    @Test
    void recoversFromAnOldDuplicateSynAsInFigure8() {
        Scenario figure = injecting(plan("client connect"), "client > server [S] seq 90")
                .withFaults(List.of(FaultSpec.of(
                        SegmentName.parse("client SYN 1").orElseThrow(), FaultSpec.Effect.DELAY, 300_000)));
        LegalOrders orders = orders(
                figure,
                NOTHING_LOST,
                null,
                null,
                SYN,
                "client > server [S] seq 90",
                "server > client [S.] seq 300 ack 91",
                "client > server [R] seq 91",
                "server > client [S.] seq 400 ack 101",
                "client > server [.] seq 101 ack 401");
        assertThat(orders.accepts(order(0, 1, 2, 3, 4, 5), true)).isTrue();
        assertThat(orders.accepts(order(1, 0, 2, 3, 4, 5), true)).isTrue();
        assertThat(orders.prefix(order(0, 1, 3))).isEqualTo(2);
    }

    @Test
    void losesOnlyWhatIsMarked() {
        LegalOrders orders = orders(plan("client connect"), NO_TALE, null, null, SYN + " lost", SYN, SYN_ACK, ACK);
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(0, 2, 3), true)).isFalse();
    }

    /** The second FIN looks like the first, and may be lost as well. */
    @Test
    void losesTheSameSegmentAgain() {
        LegalOrders orders = orders(
                plan("client connect", "client close"), NO_TALE, UP, null, FIN + " lost", FIN + " lost", FIN, ACK_FIN);
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(2, 3), true)).isTrue();
        assertThat(orders.prefix(order(0, 3))).isEqualTo(1);
    }

    @Test
    void knowsWhichOrdersLeaveTheStory() {
        Tale tale = new Tale(List.of(new Tale.CallBefore("client", "close", "server", "close")));
        LegalOrders orders = orders(
                plan("client connect", "client close", "server close"),
                tale,
                UP,
                null,
                "client > server [F.]",
                "server > client [.]",
                "server > client [F.]",
                "client > server [.]");
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(2, 3, 0, 1), true)).isFalse();
        assertThat(orders.accepts(order(2, 3, 0, 1), false)).isTrue();
    }

    @Test
    void letsALossBeTold() {
        Tale tale =
                new Tale(List.of(new Tale.Lost(SegmentName.parse("client SYN 1").orElseThrow())));
        LegalOrders orders = orders(plan("client connect"), tale, null, null, SYN + " lost", SYN, SYN_ACK, ACK);
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(1, 2, 3), true)).isFalse();
        assertThat(orders.accepts(order(1, 2, 3), false)).isTrue();
    }

    /** TIME-WAIT and CLOSED are one goal: the last ACK comes after it. */
    @Test
    void endsWithTimeWaitWhereClosedIsTheGoal() {
        for (String goal : List.of("client enters CLOSED", "client enters TIME-WAIT")) {
            LegalOrders orders = orders(
                    plan("client connect", "client close", "server close"), NO_TALE, UP, goal, FIN, ACK_FIN, FIN_BACK);
            assertThat(orders.accepts(order(0, 1, 2), true)).as(goal).isTrue();
            assertThat(orders.accepts(order(0, 1), true)).as(goal).isFalse();
        }
    }

    @Test
    void doesNotEndBeforeWhatIsInjectedHasCome() {
        LegalOrders orders = orders(
                injecting(plan("client connect"), "client > server [R] seq 5"),
                NOTHING_LOST,
                null,
                null,
                SYN,
                SYN_ACK,
                ACK,
                "client > server [R] seq 5");
        assertThat(orders.accepts(order(0, 1, 2, 3), true)).isTrue();
        assertThat(orders.accepts(order(3, 0, 1, 2), true)).isTrue();
        assertThat(orders.accepts(order(0, 1, 2), false)).isFalse();
    }

    /** What the story tells must have happened by the end. */
    @Test
    void tellsNoStoryWhoseLossNeverCame() {
        Tale tale =
                new Tale(List.of(new Tale.Lost(SegmentName.parse("client SYN 2").orElseThrow())));
        LegalOrders orders = orders(plan("client connect"), tale, null, null, SYN, SYN_ACK, ACK);
        assertThat(orders.accepts(order(0, 1, 2), true)).isFalse();
        assertThat(orders.accepts(order(0, 1, 2), false)).isTrue();
        assertThat(orders.keepsStory(order(0, 1, 2), 1)).isTrue();
    }

    @Test
    void knowsFromWhereOnTheStoryIsLeft() {
        Tale tale = new Tale(List.of(new Tale.CallBefore("client", "close", "server", "close")));
        LegalOrders orders = orders(
                plan("client connect", "client close", "server close"), tale, UP, null, "server > client [F.]", FIN);
        assertThat(orders.keepsStory(order(0), 0)).isTrue();
        assertThat(orders.keepsStory(order(0), 1)).isFalse();
    }

    @Test
    void refusesTooMuchFreedom() {
        LegalOrders.Task task = new LegalOrders.Task(
                plan("client connect", "client send 5", "server send 10", "client close", "server close"),
                Plans.items(
                        "client > server [S]",
                        "server > client [S.]",
                        "client > server [.]",
                        "client > server [P.]",
                        "server > client [.]",
                        "server > client [P.]",
                        "client > server [.] win 65535",
                        "client > server [F.]",
                        "server > client [.] win 65535",
                        "server > client [F.]",
                        "client > server [.] len 0",
                        "client > server [.] win 65535 len 0",
                        "server > client [.] len 0"),
                NO_TALE,
                null,
                null);
        assertThat(LegalOrders.of(task)).isInstanceOf(LegalOrders.TooMany.class);
    }

    private static int[] order(int... items) {
        return items;
    }
}
