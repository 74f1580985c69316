package org.syntofin.lab.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syntofin.lab.internal.StateMachine.Transition;
import org.syntofin.tcp.connection.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StateMachineTest {

    /** RFC 9293, figure 5 with its notes: state, what leads on / what is sent, state. */
    private static final List<String> FIGURE_5 = List.of(
            "CLOSED listen / LISTEN",
            "CLOSED connect / SYN SYN-SENT",
            "LISTEN SYN / SYN+ACK SYN-RECEIVED",
            "LISTEN connect / SYN SYN-SENT",
            "LISTEN close / CLOSED",
            "SYN-SENT SYN / SYN+ACK SYN-RECEIVED",
            "SYN-SENT SYN+ACK / ACK ESTABLISHED",
            "SYN-SENT close / CLOSED",
            "SYN-RECEIVED ACK / ESTABLISHED",
            "SYN-RECEIVED close / FIN+ACK FIN-WAIT-1",
            "SYN-RECEIVED RST / LISTEN",
            "ESTABLISHED close / FIN+ACK FIN-WAIT-1",
            "ESTABLISHED FIN+ACK / ACK CLOSE-WAIT",
            "FIN-WAIT-1 ACK / FIN-WAIT-2",
            "FIN-WAIT-1 FIN+ACK / ACK CLOSING",
            "FIN-WAIT-1 FIN+ACK / ACK TIME-WAIT",
            "FIN-WAIT-2 FIN+ACK / ACK TIME-WAIT",
            "CLOSING ACK / TIME-WAIT",
            "CLOSE-WAIT close / FIN+ACK LAST-ACK",
            "LAST-ACK ACK / CLOSED",
            "TIME-WAIT time-wait / CLOSED");

    @Test
    void makesTheTransitionsOfTheRfcsFigureAndNoOtherWithoutABreak() {
        assertThat(StateMachine.ofEngine().transitions())
                .filteredOn(transition -> !transition.broken())
                .extracting(StateMachineTest::line)
                .containsExactlyInAnyOrderElementsOf(FIGURE_5);
    }

    @Test
    void breaksOffFromEveryStateThatCanBeReset() {
        assertThat(StateMachine.ofEngine().transitions())
                .filteredOn(Transition::broken)
                .allSatisfy(transition -> assertThat(transition.to()).isEqualTo(State.CLOSED))
                .extracting(Transition::from)
                .containsAll(EnumSet.range(State.SYN_SENT, State.TIME_WAIT));
    }

    @Test
    void namesARuleForEveryTransition() {
        assertThat(StateMachine.ofEngine().transitions())
                .filteredOn(transition -> !transition.name().equals("crash"))
                .allSatisfy(transition -> assertThat(transition.rule()).isNotNull());
    }

    @Test
    void tellsNothingOfBlankedStates() {
        String document = StateDiagram.write(Set.of("a", "h", "l"), Locale.ENGLISH);
        JsonNode read = JsonMapper.shared().readTree(document);

        assertThat(read.path("states"))
                .filteredOn(state -> state.path("name").isNull())
                .extracting(state -> state.path("id").stringValue())
                .containsExactly("a", "h", "l");
        assertThat(read.path("edges").toString()).doesNotContain("fin-wait-2").contains("fifth.syn-received");
        assertThat(read.path("words").path("rule").toString()).doesNotContain("FIN-WAIT-2");
    }

    private static String line(Transition transition) {
        String sent = String.join(" ", transition.sent());
        return transition.from() + " " + transition.name() + " / " + (sent.isEmpty() ? "" : sent + " ")
                + transition.to();
    }
}
