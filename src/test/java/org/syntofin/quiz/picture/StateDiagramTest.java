package org.syntofin.quiz.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.syntofin.quiz.picture.StateDiagram.Arrow;
import org.syntofin.tcp.connection.State;

class StateDiagramTest {

    /** The arrows of Figure 5 of RFC 9293, with what it says beside them; SEND from LISTEN included. */
    private static final List<String> FIGURE_5 = List.of(
            "CLOSED > LISTEN on listen sends []",
            "CLOSED > SYN-SENT on connect sends [SYN]",
            "LISTEN > CLOSED on close sends []",
            "LISTEN > SYN-SENT on send sends [SYN]",
            "LISTEN > SYN-RECEIVED on SYN sends [SYN,ACK]",
            "SYN-SENT > CLOSED on close sends []",
            "SYN-SENT > SYN-RECEIVED on SYN sends [SYN,ACK]",
            "SYN-SENT > ESTABLISHED on SYN,ACK sends [ACK]",
            "SYN-RECEIVED > ESTABLISHED on ACK sends []",
            "SYN-RECEIVED > FIN-WAIT-1 on close sends [FIN,ACK]",
            "ESTABLISHED > FIN-WAIT-1 on close sends [FIN,ACK]",
            "ESTABLISHED > CLOSE-WAIT on FIN sends [ACK]",
            "FIN-WAIT-1 > FIN-WAIT-2 on ACK sends []",
            "FIN-WAIT-1 > CLOSING on FIN sends [ACK]",
            "FIN-WAIT-1 > TIME-WAIT on FIN,ACK sends [ACK]",
            "FIN-WAIT-2 > TIME-WAIT on FIN sends [ACK]",
            "CLOSE-WAIT > LAST-ACK on close sends [FIN,ACK]",
            "CLOSING > TIME-WAIT on ACK sends []",
            "LAST-ACK > CLOSED on ACK sends []",
            "TIME-WAIT > CLOSED on time-wait sends []");

    @Test
    void hasTheArrowsOfFigure5() {
        List<String> arrows = StateDiagram.ofEngine().arrows().stream()
                .map(StateDiagramTest::text)
                .toList();
        assertThat(arrows).containsExactlyInAnyOrderElementsOf(FIGURE_5);
    }

    @Test
    void comesToEveryState() {
        assertThat(StateDiagram.ofEngine().arrows().stream().map(Arrow::to).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(State.values()));
    }

    private static String text(Arrow arrow) {
        return arrow.from() + " > " + arrow.to() + " on " + arrow.event() + " sends "
                + arrow.sent().stream().map(flags -> flags.names()).toList();
    }
}
