package org.syntofin.quiz.legal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.legal.Node.Pending;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SimulatedHost;
import org.syntofin.tcp.wire.Segment;

/** Makes moves on copies of the hosts, and tells what they show. One search, one mover. */
final class Mover {

    private final Scenario scenario;
    private final Choices choices;
    /** What the hosts' observers write down during one move. */
    private final List<Pending> written = new ArrayList<>();

    private final Recorder[] recorders;

    /** @param blocks takes what control blocks hold; null where nobody will ask */
    Mover(Scenario scenario, Choices choices, @Nullable ControlBlocks blocks) {
        this.scenario = scenario;
        this.choices = choices;
        recorders = new Recorder[] {
            new Recorder(scenario.hosts().get(0).name(), written, blocks),
            new Recorder(scenario.hosts().get(1).name(), written, blocks)
        };
    }

    /** Two hosts before all moves; those that listen from the start do so before all else. */
    Situation begin(List<Pending> shown) {
        Situation situation = Situation.begin(scenario, recorders);
        for (SimulatedHost host : situation.hosts) {
            if (host.listensFromTheStart()) {
                written.clear();
                host.listen(0);
                shown.add(new Pending(new Shown.Called(host.name(), "listen"), -1, null));
                shown.addAll(written);
            }
        }
        return situation;
    }

    /**
     * What a move leads to.
     *
     * @param acknowledgeNow whether an acknowledgment that the move calls for goes out at once
     * @param shown takes what the move shows
     */
    Situation made(Situation before, Move move, boolean acknowledgeNow, List<Pending> shown) {
        Situation situation = before.copy(touched(before, move));
        written.clear();
        int host = make(situation, move, shown);
        if (host >= 0 && acknowledgeNow && situation.hosts[host].tcp().holdsAcks()) {
            situation.hosts[host].tcp().sendHeldAcks(situation.now);
        }
        shown.addAll(written);
        return situation;
    }

    /** Whether a move leaves an acknowledgment to be sent, now or later. */
    static boolean owesAck(Situation situation, Move move) {
        return switch (move) {
            case Move.Deliver(int host) -> situation.hosts[host].tcp().holdsAcks();
            case Move.Arrive _, Move.Stray _ ->
                situation.hosts[0].tcp().holdsAcks() || situation.hosts[1].tcp().holdsAcks();
            case Move.Call _, Move.Inject _, Move.Release _, Move.Fire _ -> false;
        };
    }

    /** The only host to which a move does something; -1 where to none. */
    private int touched(Situation situation, Move move) {
        return switch (move) {
            case Move.Call(int host) -> host;
            case Move.Deliver(int host) -> host;
            case Move.Release(int host) -> host;
            case Move.Fire(int host) -> host;
            case Move.Inject _ -> -1;
            case Move.Arrive(int number) ->
                situation.index(choices.injected(number).to().host());
            case Move.Stray(int number) ->
                situation.index(situation.strays.get(number).to().host());
        };
    }

    private int make(Situation situation, Move move, List<Pending> shown) {
        return switch (move) {
            case Move.Call(int host) -> {
                CallSpec call = choices.call(situation, host);
                situation.calls[host]++;
                shown.add(new Pending(new Shown.Called(call.host(), call.call().text()), -1, null));
                situation.hosts[host].call(situation.now, call);
                yield host;
            }
            case Move.Deliver(int host) -> {
                Segment segment = situation.towards.get(host).removeFirst();
                situation.hosts[host].tcp().deliver(situation.now, segment);
                yield host;
            }
            case Move.Inject(int number) -> {
                Segment segment = choices.injected(number);
                shown.add(new Pending(new Shown.Sent(segment.from().host(), segment), number, null));
                yield -1;
            }
            case Move.Arrive(int number) -> {
                Segment segment = choices.injected(number);
                situation.arrived |= 1L << number;
                int host = situation.index(segment.to().host());
                situation.hosts[host].tcp().deliver(situation.now, segment);
                yield host;
            }
            case Move.Stray(int number) -> {
                Segment segment = situation.strays.remove(number);
                int host = situation.index(segment.to().host());
                situation.hosts[host].tcp().deliver(situation.now, segment);
                yield host;
            }
            case Move.Release(int host) -> {
                situation.hosts[host].tcp().sendHeldAcks(situation.now);
                yield -1;
            }
            case Move.Fire(int host) -> {
                situation.now = situation.hosts[host].tcp().nextTimer();
                situation.timers++;
                situation.hosts[host].tcp().runTimers(situation.now);
                yield host;
            }
        };
    }
}
