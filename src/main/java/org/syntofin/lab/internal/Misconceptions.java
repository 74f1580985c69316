package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.lab.Ask;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/**
 * Where a run goes another way than listed misconceptions would: rules over what was sent and received before. What a
 * segment really is only the engine says; these say what a learner who holds the misconception expects instead.
 */
final class Misconceptions {

    private static final String FIN_ACK = "FIN+ACK";
    private static final Set<State> ACTIVE = Set.of(State.FIN_WAIT_1, State.FIN_WAIT_2, State.CLOSING, State.TIME_WAIT);
    private static final Set<State> PASSIVE = Set.of(State.CLOSE_WAIT, State.LAST_ACK);
    private static final Map<State, Map<State, String>> STATES = Map.of(
            State.SYN_RECEIVED, Map.of(State.ESTABLISHED, "both-established-at-once"),
            State.TIME_WAIT, Map.of(State.CLOSED, "both-closed-at-once"),
            State.LAST_ACK, Map.of(State.TIME_WAIT, "timewait-on-wrong-side"));

    private final Moment moment;
    private final List<Mistake> found = new ArrayList<>();

    private Misconceptions(Moment moment) {
        this.moment = moment;
    }

    /** What misconceptions say of what comes next, the truth left out; without doubles. */
    static List<Mistake> at(Moment moment) {
        Misconceptions misconceptions = new Misconceptions(moment);
        misconceptions.collect();
        return misconceptions.found.stream()
                .filter(mistake -> !mistake.value().equals(moment.truth(mistake.part())))
                .distinct()
                .toList();
    }

    /** The only misconception that says this; empty where none or several do. */
    static Optional<String> behind(Moment moment, Ask part, String said) {
        List<String> causes = at(moment).stream()
                .filter(mistake -> mistake.part() == part && mistake.value().equals(said))
                .map(Mistake::cause)
                .distinct()
                .toList();
        return causes.size() == 1 ? Optional.of(causes.getFirst()) : Optional.empty();
    }

    private void collect() {
        moment.lastArrival().ifPresent(this::afterReset);
        moment.before(i -> moment.trace().steps().get(i).event() instanceof Step.Call)
                .ifPresent(this::afterCrash);
        moment.segment().ifPresent(segment -> {
            opening(segment);
            refusing(segment);
            closing(segment);
            again(segment);
            states();
            new NumberMistakes(moment, segment, found).add();
        });
    }

    /** A RST is confirmed by nobody. */
    private void afterReset(Step arrival) {
        boolean reset =
                moment.segmentOf(arrival).map(segment -> segment.flags().rst()).orElse(false);
        if (!reset) {
            return;
        }
        if (moment.sender().equals(arrival.host())) {
            // It answers, so the RST was not believed.
            nobody("any-rst-kills");
        } else {
            add(Ask.SENDER, arrival.host(), "rst-is-a-quick-fin");
            add(Ask.FLAGS, "ACK", "rst-is-a-quick-fin");
        }
    }

    private void afterCrash(Step call) {
        if (call.event() instanceof Step.Call crash
                && crash.call().equals("crash")
                && !call.host().equals(moment.sender())) {
            add(Ask.SENDER, call.host(), "crash-says-goodbye");
            add(Ask.FLAGS, FIN_ACK, "crash-says-goodbye");
            add(Ask.FLAGS, "RST", "crash-says-goodbye");
        }
    }

    private void opening(Segment segment) {
        Optional<Segment> arrived = moment.lastArrived(moment.sender());
        boolean answersSynAck =
                arrived.map(last -> last.flags().syn() && last.flags().ack()).orElse(false);
        if (answersSynAck && segment.isPureAck() && !moment.retransmission()) {
            nobody("two-would-do");
        }
    }

    private void refusing(Segment segment) {
        Optional<Segment> arrived = moment.lastArrived(moment.sender());
        if (!segment.flags().rst() || arrived.isEmpty()) {
            return;
        }
        Segment last = arrived.get();
        State state = moment.state(moment.sender());
        if (last.flags().syn() && !last.flags().ack()) {
            add(Ask.SENDER, last.from().host(), "refused-equals-timeout");
            add(Ask.FLAGS, "SYN", "refused-equals-timeout");
        } else if (moment.before(i -> moment.trace().steps().get(i).event() instanceof Step.StateChange change
                        && change.to() == State.SYN_RECEIVED
                        && moment.trace().steps().get(i).host().equals(moment.sender()))
                .isPresent()) {
            add(Ask.FLAGS, "ACK", "two-would-do");
            nobody("two-would-do");
        } else if (state == State.CLOSED) {
            add(Ask.FLAGS, "ACK", "established-means-alive");
        }
    }

    private void closing(Segment segment) {
        Optional<Segment> arrived = moment.lastArrived(moment.sender());
        State state = moment.state(moment.sender());
        boolean afterFin = arrived.map(last -> last.flags().fin()).orElse(false);
        if (segment.flags().fin()) {
            add(Ask.FLAGS, "FIN", "fin-without-ack");
            if (afterFin && moment.lastSent(moment.sender()).stream().noneMatch(Segment::isPureAck)) {
                add(Ask.FLAGS, "ACK", "always-four");
            }
            if (crosses()) {
                add(Ask.FLAGS, "ACK", "simultaneous-is-impossible");
            } else if (state == State.LAST_ACK && !moment.retransmission()) {
                nobody("fin-closes-both");
            }
        } else if (afterFin && segment.isPureAck() && state == State.CLOSE_WAIT) {
            add(Ask.FLAGS, FIN_ACK, "stack-sends-fin-back");
        } else if (state == State.CLOSE_WAIT && !segment.payload().isEmpty()) {
            nobody("fin-closes-both");
            add(Ask.FLAGS, FIN_ACK, "fin-closes-both");
        }
    }

    /** Whether the other end's FIN is under way towards this one. */
    private boolean crosses() {
        return moment.before(i -> moment.trace().steps().get(i).event() instanceof Step.Send sent
                        && sent.segment().flags().fin()
                        && !moment.trace().steps().get(i).host().equals(moment.sender()))
                .filter(fin -> moment.before(i -> moment.trace().steps().get(i).event() instanceof Step.Receive(int id)
                                && fin.event() instanceof Step.Send sent
                                && id == sent.id())
                        .isEmpty())
                .isPresent();
    }

    /** What was lost comes again from who needs it confirmed. */
    private void again(Segment segment) {
        Optional<Segment> lost = moment.justLost();
        if (!moment.retransmission() || lost.isEmpty()) {
            return;
        }
        if (!lost.get().payload().isEmpty()) {
            nobody("established-means-alive");
        }
        if (!lost.get().isPureAck()) {
            return;
        }
        add(Ask.SENDER, lost.get().from().host(), "ack-is-retransmitted");
        add(Ask.FLAGS, "ACK", "ack-is-retransmitted");
        if (segment.flags().syn()) {
            nobody("third-ack-lost-fails");
        }
    }

    private void states() {
        for (Ask part : List.of(Ask.STATE, Ask.CLIENT_STATE, Ask.SERVER_STATE)) {
            State.ofRfcName(moment.truth(part)).ifPresent(truth -> {
                STATES.getOrDefault(truth, Map.of()).forEach((state, cause) -> add(part, state.rfcName(), cause));
                swapped(truth).forEach(state -> add(part, state.rfcName(), "close-states-swapped"));
            });
        }
    }

    private static List<State> swapped(State truth) {
        Set<State> others = ACTIVE.contains(truth) ? PASSIVE : PASSIVE.contains(truth) ? ACTIVE : Set.of();
        return others.stream()
                .filter(other -> !STATES.getOrDefault(truth, Map.of()).containsKey(other))
                .sorted()
                .toList();
    }

    /** Nothing more is sent. */
    private void nobody(String cause) {
        add(Ask.SENDER, Moment.NOTHING, cause);
    }

    private void add(Ask part, String value, String cause) {
        found.add(new Mistake(part, value, cause));
    }
}
