package org.syntofin.simulation.packetdrill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.packetdrill.Action.Direction;
import org.syntofin.simulation.packetdrill.Action.Packet;
import org.syntofin.simulation.packetdrill.EventTime.Base;
import org.syntofin.simulation.packetdrill.EventTime.Span;
import org.syntofin.simulation.packetdrill.Expression.Numeral;
import org.syntofin.simulation.packetdrill.Stack.Departure;
import org.syntofin.tcp.connection.IcmpError;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;

/** Plays a script: makes its events happen on a virtual clock, and compares what comes of them. */
public final class ScriptPlayer {

    private static final long DEFAULT_TOLERANCE = 10_000;
    private static final long LONGEST_WAIT = 3_600_000_000L;

    private final Script script;
    private final Machine machine;
    private final long tolerance;
    private final List<Waiting> waiting = new ArrayList<>();
    private long previous;
    private int line = 1;

    /** A call that has not returned yet. */
    private record Waiting(int line, Action.Call call, long latest) {}

    private ScriptPlayer(Script script, Profile profile, Comparison comparison) {
        this.script = script;
        machine = new Machine(profile, script, comparison);
        String written = script.options().get("tolerance_usecs");
        tolerance = written != null && written.matches("\\d{1,9}") ? Long.parseLong(written) : DEFAULT_TOLERANCE;
    }

    /** Plays the script against the engine with this profile, as far as the script's own commands leave it. */
    public static PlayResult play(Script script, Profile profile, Comparison comparison) {
        ScriptPlayer player = new ScriptPlayer(script, profile, comparison);
        try {
            player.play();
            return new PlayResult.Passed(player.machine.passedOver());
        } catch (Deviation deviation) {
            return new PlayResult.Failed(
                    player.line, deviation.expected(), deviation.got(), player.machine.passedOver());
        } catch (Unplayable unplayable) {
            return new PlayResult.Skipped(player.line, unplayable.why(), player.machine.passedOver());
        }
    }

    private void play() {
        for (ScriptEvent event : script.events()) {
            if (event.action() instanceof Action.Foreign foreign) {
                line = event.line();
                throw new Unplayable(foreign.what());
            }
        }
        for (ScriptEvent event : script.events()) {
            line = event.line();
            play(event);
        }
        for (Waiting call : List.copyOf(waiting)) {
            line = call.line();
            advance(call.latest() + tolerance);
            if (waiting.contains(call)) {
                throw new Deviation(expected(call.call()), "a call that does not return");
            }
        }
    }

    private void play(ScriptEvent event) {
        long start = event.time().base() == Base.RELATIVE
                ? previous + event.time().micros()
                : event.time().micros();
        long end = start + event.time().endMicros() - event.time().micros();
        if (event.action() instanceof Packet packet && packet.direction() == Direction.LEAVES) {
            leaves(packet, event.time(), start, end);
            return;
        }
        long at = event.time().base() == Base.ANY ? machine.now() : Math.max(start, machine.now());
        advance(at);
        previous = event.time().base() == Base.ANY ? at : start;
        switch (event.action()) {
            case Packet packet -> machine.deliver(packet);
            case Action.Icmp icmp -> icmp(icmp);
            case Action.Call call -> call(call, event.time().span() == Span.BLOCKING, end);
            case Action.Command command -> new Commands(machine).run(command.text());
            case Action.Code code -> new Assertions(machine).check(code.text());
            case Action.Foreign foreign -> throw new Unplayable(foreign.what());
        }
        answerWaiting();
    }

    private void icmp(Action.Icmp message) {
        if (message.direction() == Direction.LEAVES) {
            throw new Unplayable("icmp that must leave");
        }
        Optional<IcmpError> error = IcmpMessages.of(message, machine.isFreeBsd());
        Endpoint local = machine.judge().local();
        Endpoint remote = machine.judge().remote();
        Long seq = message.seq();
        // As both systems do, an error about a segment that is not in flight is not believed (RFC 5927, 4.1).
        boolean believed = machine.stack()
                .host()
                .connection(local.port(), remote)
                .filter(_ -> machine.tunnel().isOurs(message.tunnel()))
                .map(connection -> seq == null || machine.judge().isInFlight(connection.tcb(), seq))
                .orElse(false);
        boolean tooLarge = message.mtu() > 0 && error.isEmpty();
        if (tooLarge && believed) {
            machine.stack().deliverTooLarge(machine.roomIn(message.mtu()), local, remote);
        } else if (believed && error.isPresent()) {
            String name = IcmpMessages.name(message, machine.isFreeBsd());
            machine.stack().deliver(error.get(), name, local, remote);
        } else if (error.isEmpty() && !tooLarge) {
            machine.passOver();
        }
    }

    private void call(Action.Call call, boolean mayBlock, long latest) {
        Optional<Answer> answer = machine.programs().call(call);
        if (answer.isPresent()) {
            compare(call, answer.get());
        } else if (mayBlock) {
            waiting.add(new Waiting(line, call, latest));
        } else {
            throw new Deviation(expected(call), "a call that blocks");
        }
    }

    /** Lets time pass in the steps in which something happens, so that waiting calls return in time. */
    private void advance(long to) {
        while (!waiting.isEmpty() && machine.stack().host().nextTimer() <= to) {
            machine.advance(machine.stack().host().nextTimer());
            answerWaiting();
        }
        machine.advance(to);
    }

    private void answerWaiting() {
        for (Waiting call : List.copyOf(waiting)) {
            Optional<Answer> answer = machine.programs().call(call.call());
            if (answer.isPresent()) {
                waiting.remove(call);
                int current = line;
                line = call.line();
                compare(call.call(), answer.get());
                if (machine.now() > call.latest() + tolerance) {
                    throw new Deviation(
                            expected(call.call()) + " at " + seconds(call.latest()), "at " + seconds(machine.now()));
                }
                line = current;
            } else if (machine.now() > call.latest() + tolerance) {
                line = call.line();
                throw new Deviation(expected(call.call()), "a call that does not return");
            }
        }
    }

    private void leaves(Packet expected, EventTime time, long start, long end) {
        boolean anyTime = time.base() == Base.ANY;
        long latest = anyTime ? machine.now() + LONGEST_WAIT : end + tolerance;
        Departure departure = departure(latest)
                .orElseThrow(() -> new Deviation(machine.judge().write(expected), "nothing"));
        Segment segment = whole(expected, departure, latest);
        boolean same =
                machine.judge().matches(expected, segment) && segment.payload().length() == expected.length();
        if (!same) {
            throw new Deviation(machine.judge().write(expected), machine.judge().write(segment));
        }
        if (!anyTime && (departure.at() < start - tolerance || departure.at() > end + tolerance)) {
            throw new Deviation(
                    machine.judge().write(expected) + " at " + seconds(start), "it at " + seconds(departure.at()));
        }
        previous = anyTime || time.span() == Span.RANGE ? departure.at() : start;
    }

    private Optional<Departure> departure(long latest) {
        Stack stack = machine.stack();
        while (stack.firstDeparture().isEmpty()
                && !waiting.isEmpty()
                && stack.host().nextTimer() <= latest) {
            advance(stack.host().nextTimer());
        }
        stack.awaitDeparture(latest);
        Optional<Departure> departure = stack.firstDeparture();
        departure.ifPresent(_ -> stack.removeDeparture());
        if (departure.isPresent()
                && machine.judge().isOfAnEarlierConnection(departure.get().segment())) {
            return departure(latest);
        }
        return departure;
    }

    /** Data that follows at once may be written as one packet, as a host leaves the cutting to its network card. */
    private Segment whole(Packet expected, Departure first, long latest) {
        Segment segment = first.segment();
        while (segment.payload().length() < expected.length()
                && !segment.flags().syn()) {
            @Nullable Departure next = machine.stack().firstDeparture().orElse(null);
            if (next == null
                    || next.at() > latest
                    || !next.segment().seq().equals(segment.end())
                    || next.segment().payload().isEmpty()) {
                return segment;
            }
            machine.stack().removeDeparture();
            Flags flags = segment.flags().and(next.segment().flags());
            segment = new Segment(
                    segment.from(),
                    segment.to(),
                    flags,
                    segment.seq(),
                    next.segment().ack(),
                    next.segment().window(),
                    segment.urgentPointer(),
                    next.segment().options(),
                    segment.payload().plus(next.segment().payload()));
        }
        return segment;
    }

    private void compare(Action.Call call, Answer answer) {
        if (call.result() instanceof Numeral number) {
            boolean same = number.value() == answer.value()
                    && (call.error() == null || sameError(call.error(), answer.error()));
            if (!same) {
                throw new Deviation(expected(call), answer.toString());
            }
        }
    }

    private static boolean sameError(String wanted, @Nullable String got) {
        return canonical(wanted).equals(got == null ? "" : canonical(got));
    }

    private static String canonical(String error) {
        return error.equals("EWOULDBLOCK") ? "EAGAIN" : error;
    }

    private static String expected(Action.Call call) {
        String error = call.error() == null ? "" : " " + call.error();
        return call.name() + " = " + (call.result() instanceof Numeral number ? number.value() + error : "...");
    }

    private static String seconds(long micros) {
        return micros / 1_000_000 + "." + String.format(java.util.Locale.ROOT, "%06d", micros % 1_000_000);
    }
}
