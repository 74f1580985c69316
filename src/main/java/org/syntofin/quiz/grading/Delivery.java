package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Template;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.InjectSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentText;

/**
 * What comes of a segment that a learner sends in a host's place: the scenario run once more, with all that the host's
 * own TCP would send from then on lost, and the learner's segment instead.
 *
 * @param trace the run
 * @param peer the end that gets the segment
 * @param arrival index of the step at which it arrives; -1 where none was sent
 * @param stop how many steps had happened before it was sent
 */
record Delivery(Trace trace, String peer, int arrival, int stop) {

    /** So many of the host's own segments are lost: more than any run of a lesson sends. */
    private static final int SILENCED = 200;

    static Delivery of(ComposeQuestion question, Running running, @Nullable Segment segment) {
        List<Step> before = running.seen(question.step()).steps();
        int sent = (int) before.stream()
                .filter(step -> step.host().equals(question.host())
                        && step.event() instanceof Step.Send send
                        && !send.injected())
                .count();
        long at = before.isEmpty() ? 0 : before.getLast().at() + 1;
        Scenario scenario = running.scenario();
        List<FaultSpec> faults = new ArrayList<>(scenario.faults());
        for (int i = 1; i <= SILENCED; i++) {
            SegmentName name = new SegmentName(question.host(), SegmentName.Kind.ANY, sent + i);
            faults.add(FaultSpec.of(name, FaultSpec.Effect.LOSE, 0));
        }
        List<InjectSpec> injects = new ArrayList<>(scenario.injects());
        if (segment != null) {
            injects.add(InjectSpec.of(new Trigger.At(at), pattern(segment)));
        }
        Trace trace = Simulator.run(scenario.withFaults(faults).withInjects(injects));
        String peer = trace.hosts().stream()
                .filter(host -> !host.equals(question.host()))
                .findFirst()
                .orElse("");
        return new Delivery(trace, peer, segment == null ? -1 : arrival(trace, question.host(), at), before.size());
    }

    /** Ports that are known stay: a second connection of the same hosts has others. */
    private static SegmentPattern pattern(Segment segment) {
        return new SegmentPattern(
                segment.from(),
                segment.to(),
                segment.flags(),
                segment.seq(),
                segment.ack(),
                segment.window(),
                segment.payload().length(),
                List.of(),
                segment.payload());
    }

    private static int arrival(Trace trace, String host, long at) {
        int id = -1;
        for (int i = 0; i < trace.steps().size(); i++) {
            Step step = trace.steps().get(i);
            if (id < 0
                    && step.at() == at
                    && step.host().equals(host)
                    && step.event() instanceof Step.Send send
                    && send.injected()) {
                id = send.id();
            }
            if (id > 0 && step.event() instanceof Step.Receive(int received) && received == id) {
                return i;
            }
        }
        return -1;
    }

    /** The arrival and what it causes at once. */
    List<Step> event() {
        List<Step> event = new ArrayList<>();
        for (int i = Math.max(arrival, 0); arrival >= 0 && i < trace.steps().size(); i++) {
            Step step = trace.steps().get(i);
            boolean other = step.at() != trace.steps().get(arrival).at()
                    || !step.host().equals(peer)
                    || step.event() instanceof Step.Call
                    || (step.event() instanceof Step.Timer timer && timer.action() == Step.TimerAction.FIRED)
                    || (i > arrival && step.event() instanceof Step.Receive);
            if (other) {
                break;
            }
            event.add(step);
        }
        return event;
    }

    boolean discarded() {
        return event().stream().anyMatch(step -> step.event() instanceof Step.Discard);
    }

    boolean reset() {
        return event().stream()
                .anyMatch(step -> step.event() instanceof Step.Send send
                        && send.segment().flags().rst());
    }

    /** The other end's state when it arrives. */
    State before() {
        return stateAt(arrival < 0 ? trace.steps().size() : arrival);
    }

    /** The other end's state once it has dealt with it. */
    State after() {
        return stateAt(arrival < 0 ? trace.steps().size() : arrival + event().size());
    }

    private State stateAt(int end) {
        State state = State.CLOSED;
        for (Step step : trace.steps().subList(0, end)) {
            if (step.host().equals(peer) && step.event() instanceof Step.StateChange change) {
                state = change.to();
            }
        }
        return state;
    }

    /** Whether everything that is asked comes about after the arrival and before any timer fires. */
    boolean reaches(List<ItemContent> goals, Map<String, Long> values) {
        if (discarded()) {
            return false;
        }
        List<Step> later = new ArrayList<>();
        int from = arrival < 0 ? Math.min(stop, trace.steps().size()) : arrival;
        for (Step step : trace.steps().subList(from, trace.steps().size())) {
            if (step.event() instanceof Step.Timer timer && timer.action() == Step.TimerAction.FIRED) {
                break;
            }
            later.add(step);
        }
        return goals.stream().allMatch(goal -> later.stream().anyMatch(step -> shows(step, goal, values)));
    }

    private static boolean shows(Step step, ItemContent goal, Map<String, Long> values) {
        return switch (goal) {
            case ItemContent.StateEntered(String host, String state) ->
                step.host().equals(host)
                        && step.event() instanceof Step.StateChange change
                        && change.to().rfcName().equals(state);
            case ItemContent.SignalTold(String host, String signal) ->
                step.host().equals(host)
                        && step.event() instanceof Step.Signal told
                        && told.signal().equals(signal);
            case ItemContent.SegmentSent(Template pattern, boolean _) ->
                step.event() instanceof Step.Send send
                        && SegmentText.parsePattern(pattern.fill(values)).matches(send.segment());
            case ItemContent.CallMade _, ItemContent.Wording _ -> false;
        };
    }
}
