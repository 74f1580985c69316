package org.syntofin.simulation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** Section 12 of the catalogue, asked of one trace whose programs all close in the end. */
final class Invariants {

    private static final Set<State> RESTING = Set.of(State.CLOSED, State.LISTEN);
    private static final Map<State, Set<State>> LEAD_TO = Map.of(
            State.SYN_SENT, Set.of(State.ESTABLISHED, State.SYN_RECEIVED, State.CLOSED, State.LISTEN),
            State.SYN_RECEIVED, Set.of(State.ESTABLISHED, State.FIN_WAIT_1, State.CLOSED, State.LISTEN));

    private final Scenario scenario;
    private final Trace trace;
    private final List<String> broken = new ArrayList<>();
    private final Map<Integer, Segment> sent = new HashMap<>();
    private final Set<Integer> inFlight = new HashSet<>();
    private final Map<String, Map<String, Long>> variables = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Set<SequenceNumber>> fins = new HashMap<>();
    private final Received delivered;
    private boolean reset;
    private Segment cause;
    private boolean causeWasPlainAck;

    Invariants(Scenario scenario, Trace trace, Received delivered) {
        this.scenario = scenario;
        this.trace = trace;
        this.delivered = delivered;
    }

    /** Whether anybody sent RST: then not everything needs to arrive. */
    boolean wasReset() {
        return reset;
    }

    List<String> broken() {
        if (trace.outcome() != Outcome.QUIET) {
            broken.add("did not come to rest: " + trace.outcome());
        }
        Step last = null;
        for (Step step : trace.steps()) {
            if (last != null && (last.at() != step.at() || !last.host().equals(step.host()))) {
                between(last);
            }
            look(step);
            last = step;
        }
        states.forEach((socket, state) -> {
            if (!RESTING.contains(state)) {
                broken.add(socket + " stays in " + state + " for ever");
            }
        });
        arrived("client", "server");
        arrived("server", "client");
        return broken;
    }

    /** Nothing arrives but what was sent, octet by octet and in order; all of it where nobody reset. */
    private void arrived(String from, String to) {
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        scenario.calls().stream()
                .filter(call -> call.host().equals(from))
                .forEach(call -> given.writeBytes(call.data().toBytes()));
        byte[] all = given.toByteArray();
        int most = 0;
        for (Map.Entry<Integer, byte[]> socket : delivered.at(to).entrySet()) {
            byte[] got = socket.getValue();
            int differs = Arrays.mismatch(all, got);
            if (differs >= 0 && differs < got.length) {
                broken.add(to + "/" + socket.getKey() + " got another octet at " + differs);
            }
            most = Math.max(most, got.length);
        }
        boolean readsAll = scenario.host(to).orElseThrow().reads();
        if (!reset && readsAll && most != all.length) {
            broken.add(to + " got " + most + " of " + all.length + " octets");
        }
    }

    /** Between two events: what holds whenever nobody is in the middle of something. */
    private void between(Step last) {
        if (reset) {
            return;
        }
        State client = stateOf("client");
        State server = stateOf("server");
        boolean oneOnly = (client == State.ESTABLISHED) != (server == State.ESTABLISHED);
        if (oneOnly && (client == State.CLOSED || server == State.CLOSED)) {
            broken.add("after step " + last.n() + ": " + client + " while the other end is gone");
        }
        if (oneOnly && inFlight.isEmpty() && everythingAcknowledged()) {
            broken.add("after step " + last.n() + ": at rest with " + client + " and " + server);
        }
    }

    /** The state of the host's end of the connection as the other can know it; CLOSED where it has none. */
    private State stateOf(String host) {
        return states.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(host + "/") && !RESTING.contains(entry.getValue()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(state -> state == State.FIN_WAIT_1 && !fins.containsKey(host) ? State.ESTABLISHED : state)
                .orElse(State.CLOSED);
    }

    private boolean everythingAcknowledged() {
        return variables.values().stream()
                .allMatch(known -> Objects.equals(known.get("SND.UNA"), known.get("SND.NXT")));
    }

    private void look(Step step) {
        String socket = step.host() + "/" + step.socket();
        switch (step.event()) {
            case Step.Call call -> cause = null;
            case Step.Timer timer -> cause = timer.action() == Step.TimerAction.FIRED ? null : cause;
            case Step.Receive(int id) -> received(step, id, socket);
            case Step.Send send -> sends(step, send, socket);
            case Step.StateChange(State from, State to) -> {
                Set<State> allowed = LEAD_TO.get(from);
                if (allowed != null && !allowed.contains(to)) {
                    broken.add("step " + step.n() + ": from " + from + " to " + to);
                }
                states.put(socket, to);
            }
            case Step.Signal signal ->
                reset |= signal.signal().contains("reset") || signal.signal().contains("refused");
            case Step.Discard discard -> {}
            case Step.Lose(int id) -> inFlight.remove(id);
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

    private void received(Step step, int id, String socket) {
        Segment segment = sent.get(id);
        inFlight.remove(id);
        cause = segment;
        Map<String, Long> known = variables.getOrDefault(socket, Map.of());
        State state = states.get(socket);
        causeWasPlainAck = segment.isPureAck()
                && (state == State.ESTABLISHED || state == State.FIN_WAIT_1 || state == State.CLOSE_WAIT)
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
        inFlight.add(send.id());
        if (send.injected()) {
            return;
        }
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
        if (window == null || (segment.payload().isEmpty() && !segment.flags().fin())) {
            return;
        }
        long reach = segment.end().distanceFrom(SequenceNumber.of(known.get("SND.UNA")));
        if (reach > Math.max(1, window)) {
            broken.add("step " + step.n() + ": sent " + reach + " into a window of " + window);
        }
    }
}
