package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** Section 12 of the catalogue, asked of one trace whose programs all close in the end. */
final class Invariants {

    private static final Set<State> RESTING = Set.of(State.CLOSED, State.LISTEN);

    private final Scenario scenario;
    private final Trace trace;
    private final List<String> broken = new ArrayList<>();
    private final Map<Integer, Segment> sent = new HashMap<>();
    private final Map<String, Map<String, Long>> variables = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Set<SequenceNumber>> fins = new HashMap<>();
    private final Map<String, Integer> delivered = new HashMap<>();
    private boolean reset;
    private Segment cause;
    private boolean causeWasPlainAck;

    Invariants(Scenario scenario, Trace trace) {
        this.scenario = scenario;
        this.trace = trace;
    }

    List<String> broken() {
        if (trace.outcome() != Outcome.QUIET) {
            broken.add("did not come to rest: " + trace.outcome());
        }
        trace.steps().forEach(this::look);
        states.forEach((socket, state) -> {
            if (!RESTING.contains(state)) {
                broken.add(socket + " stays in " + state + " for ever");
            }
        });
        if (!reset) {
            everythingArrived("client", "server");
            everythingArrived("server", "client");
        }
        return broken;
    }

    private void everythingArrived(String from, String to) {
        int given = scenario.calls().stream()
                .filter(call -> call.host().equals(from))
                .mapToInt(call -> call.data().length())
                .sum();
        if (given != delivered.getOrDefault(to, 0)) {
            broken.add(to + " got " + delivered.getOrDefault(to, 0) + " of " + given + " octets");
        }
    }

    private void look(Step step) {
        String socket = step.host() + "/" + step.socket();
        switch (step.event()) {
            case Step.Call call -> cause = null;
            case Step.Timer timer -> cause = timer.action() == Step.TimerAction.FIRED ? null : cause;
            case Step.Receive(int id) -> received(step, sent.get(id), socket);
            case Step.Send send -> sends(step, send, socket);
            case Step.StateChange change -> states.put(socket, change.to());
            case Step.Signal signal -> {
                delivered.merge(step.host(), signal.bytes(), Integer::sum);
                reset |= signal.signal().contains("reset") || signal.signal().contains("refused");
            }
            case Step.Discard discard -> {}
            case Step.Lose lose -> {}
        }
        remember(step, socket);
    }

    private void remember(Step step, String socket) {
        Map<String, Long> known = variables.computeIfAbsent(socket, none -> new HashMap<>());
        Long before = known.get("RCV.NXT");
        Long after = step.tcb().get("RCV.NXT");
        if (before != null && after != null && SequenceNumber.of(after).isBefore(SequenceNumber.of(before))) {
            broken.add("step " + step.n() + ": RCV.NXT went back from " + before + " to " + after);
        }
        known.putAll(step.tcb());
    }

    private void received(Step step, Segment segment, String socket) {
        cause = segment;
        Map<String, Long> known = variables.getOrDefault(socket, Map.of());
        State state = states.get(socket);
        causeWasPlainAck = segment.isPureAck()
                && state == State.ESTABLISHED
                && Long.valueOf(segment.seq().value()).equals(known.get("RCV.NXT"))
                && segment.acknowledgment().isAtMost(SequenceNumber.of(known.getOrDefault("SND.NXT", 0L)))
                && segment.acknowledgment().isAtLeast(SequenceNumber.of(known.getOrDefault("SND.UNA", 0L)));
        if (step.host().isEmpty()) {
            broken.add("a segment arrived nowhere");
        }
    }

    private void sends(Step step, Step.Send send, String socket) {
        Segment segment = send.segment();
        sent.put(send.id(), segment);
        if (segment.flags().rst()) {
            reset = true;
            if (cause != null && cause.flags().rst()) {
                broken.add("step " + step.n() + ": RST in answer to RST");
            }
        }
        if (cause != null && causeWasPlainAck && segment.isPureAck() && step.rule() != Rule.PAWS) {
            broken.add("step " + step.n() + ": ACK in answer to an ACK");
        }
        if (segment.flags().fin()) {
            Set<SequenceNumber> ofHost = fins.computeIfAbsent(step.host(), none -> new HashSet<>());
            ofHost.add(segment.end());
            if (ofHost.size() > 1) {
                broken.add("step " + step.n() + ": a second, different FIN " + ofHost);
            }
        }
        if (!send.retransmission()) {
            withinWindow(step, segment, socket);
        }
    }

    private void withinWindow(Step step, Segment segment, String socket) {
        Map<String, Long> known = new HashMap<>(variables.getOrDefault(socket, Map.of()));
        known.putAll(step.tcb());
        Long window = known.get("SND.WND");
        if (window == null || segment.payload().isEmpty()) {
            return;
        }
        long reach = segment.end().distanceFrom(SequenceNumber.of(known.get("SND.UNA")));
        if (reach > Math.max(1, window)) {
            broken.add("step " + step.n() + ": sent " + reach + " into a window of " + window);
        }
    }
}
