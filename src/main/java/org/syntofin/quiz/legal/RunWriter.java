package org.syntofin.quiz.legal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.legal.Narrator.Link;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Outcome;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SimulatedHost;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;

/** Writes a found run as a trace that the ladder can play. Its times only tell the order: ten milliseconds a move. */
final class RunWriter {

    private static final long MOVE_MICROS = 10_000;

    private final Scenario scenario;
    private final ControlBlocks blocks;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, State> states = new HashMap<>();
    /** Segments on their way to each host, by their numbers in the trace. */
    private final List<Deque<Integer>> towards = List.of(new ArrayDeque<>(), new ArrayDeque<>());

    /** Segments that keep no order, in the order of the situation's own list. */
    private final List<Integer> strays = new ArrayList<>();

    private final Map<Integer, Integer> injected = new HashMap<>();
    private long now;
    private int segments;
    /** Where the steps of the last move begin. */
    private int begun;

    RunWriter(Scenario scenario, ControlBlocks blocks) {
        this.scenario = scenario;
        this.blocks = blocks;
    }

    Trace write(List<Link> path, Explorer explorer) {
        for (Link link : path) {
            Link before = link.before();
            if (before == null) {
                connected(link.node());
                continue;
            }
            Move move = link.move();
            if (move != null) {
                settle(before.node().situation());
                now += MOVE_MICROS;
                arrival(move);
            } else {
                shown(before.node().pending().getFirst(), link, explorer);
            }
        }
        if (path.getLast().node().pending().isEmpty()) {
            settle(path.getLast().node().situation());
        }
        List<String> hosts = scenario.hosts().stream().map(HostSpec::name).toList();
        return new Trace(scenario.name(), Simulator.ENGINE, scenario.seed(), hosts, null, Outcome.QUIET, now, steps);
    }

    /** What a move has changed besides what it showed is told with the last that each host showed then. */
    private void settle(Situation situation) {
        for (SimulatedHost host : situation.hosts) {
            for (int i = steps.size() - 1; i >= begun; i--) {
                if (steps.get(i).host().equals(host.name())) {
                    steps.set(i, with(steps.get(i), blocks.changes(host.name(), connection(host))));
                    break;
                }
            }
        }
        begun = steps.size();
    }

    private static @Nullable Connection connection(SimulatedHost host) {
        Connection last = null;
        for (Connection connection : host.tcp().connections()) {
            last = connection;
        }
        return last;
    }

    private static Step with(Step step, Map<String, Long> more) {
        Map<String, Long> tcb = new LinkedHashMap<>(step.tcb());
        tcb.putAll(more);
        return new Step(
                step.n(),
                step.at(),
                step.host(),
                step.socket(),
                step.connection(),
                step.event(),
                step.rule(),
                step.why(),
                tcb,
                step.inferred());
    }

    /** A run that begins in the middle of a life begins in the states that its hosts are in. */
    private void connected(Node begin) {
        for (SimulatedHost host : begin.situation().hosts) {
            for (Connection connection : host.tcp().connections()) {
                states.put(host.name(), connection.state());
                add(
                        host.name(),
                        new Step.StateChange(State.CLOSED, connection.state()),
                        null,
                        blocks.changes(host.name(), connection));
            }
        }
    }

    private void arrival(Move move) {
        if (move instanceof Move.Deliver(int host)) {
            Integer id = towards.get(host).poll();
            if (id != null) {
                add(scenario.hosts().get(host).name(), new Step.Receive(id), null);
            }
        } else if (move instanceof Move.Stray(int number)) {
            receive(strays.remove(/* index */ number));
        } else if (move instanceof Move.Arrive(int number)) {
            Integer id = injected.get(number);
            if (id != null) {
                receive(id);
            }
        }
    }

    private void receive(int id) {
        Step sent = sent(id);
        if (sent != null && sent.event() instanceof Step.Send send) {
            add(send.segment().to().host(), new Step.Receive(id), null);
        }
    }

    private @Nullable Step sent(int id) {
        for (Step step : steps) {
            if (step.event() instanceof Step.Send send && send.id() == id) {
                return step;
            }
        }
        return null;
    }

    private void shown(Node.Pending pending, Link link, Explorer explorer) {
        String host = pending.shown().host();
        switch (pending.shown()) {
            case Shown.Called called -> add(host, new Step.Call(called.call(), 0), null);
            case Shown.Told told ->
                add(host, new Step.Signal(told.signal(), 0), pending.rule(), blocks.changes(host, pending));
            case Shown.Entered entered -> {
                State from = states.getOrDefault(host, State.CLOSED);
                states.put(host, entered.state());
                add(host, new Step.StateChange(from, entered.state()), pending.rule(), blocks.changes(host, pending));
            }
            case Shown.Sent sent -> {
                int id = ++segments;
                boolean fromNowhere = pending.injection() >= 0;
                add(
                        host,
                        new Step.Send(id, sent.segment(), false, fromNowhere),
                        pending.rule(),
                        blocks.changes(host, pending));
                if (explorer.loses(link.item())) {
                    add(host, new Step.Lose(id), null);
                } else if (fromNowhere) {
                    injected.put(pending.injection(), id);
                } else {
                    sent(link, sent.segment().to().host(), id);
                }
            }
        }
    }

    /** The network has put it into a direction's queue, among the strays, or both: the situations tell. */
    private void sent(Link link, String host, int id) {
        Link before = link.before();
        int to = link.node().situation().index(host);
        if (before == null || to < 0) {
            return;
        }
        Situation earlier = before.node().situation();
        Situation after = link.node().situation();
        if (after.strays.size() > earlier.strays.size()) {
            strays.add(id);
        }
        if (after.towards.get(to).size() > earlier.towards.get(to).size()) {
            towards.get(to).add(id);
        }
    }

    private void add(String host, Step.Event event, @Nullable Rule rule) {
        add(host, event, rule, Map.of());
    }

    private void add(String host, Step.Event event, @Nullable Rule rule, Map<String, Long> tcb) {
        steps.add(new Step(steps.size() + 1, now, host, 1, 1, event, rule, null, tcb, false));
    }
}
