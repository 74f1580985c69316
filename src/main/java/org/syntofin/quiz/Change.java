package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.Durations;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.InjectSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentSyntaxException;
import org.syntofin.tcp.wire.SegmentText;

/**
 * What a learner changes in a scenario, in the words of a run's address: {@code lose client 3}, {@code delay client 3 by
 * 3s}, {@code call client close at 61ms}, {@code inject 2s client > server [S] seq 90}; and for calls that the scenario
 * makes itself {@code drop call 2}, {@code move call 2 to 3s}, counted as the scenario lists them.
 */
public sealed interface Change {

    /** Longest written form. */
    int MAX_CHARACTERS = 200;

    /** Most octets that one call sends. */
    int MAX_BYTES = 1_000_000;

    /** Latest moment of a change: a day. */
    long LATEST_MICROS = 86_400_000_000L;

    /** The words with which changes begin. */
    enum Kind {
        LOSE,
        CORRUPT,
        DELAY,
        DUPLICATE,
        CALL,
        DROP,
        MOVE,
        INJECT;

        /** As authors write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** What is done. */
    Kind kind();

    /** The changed scenario; empty where the scenario has no such host or call. */
    Optional<Scenario> apply(Scenario scenario);

    /** Something happens to one segment. */
    record Fault(Kind kind, SegmentName segment, long byMicros) implements Change {
        @Override
        public Optional<Scenario> apply(Scenario scenario) {
            if (scenario.host(segment.host()).isEmpty()) {
                return Optional.empty();
            }
            FaultSpec.Effect effect = FaultSpec.Effect.ofText(kind.word()).orElseThrow();
            List<FaultSpec> faults = new ArrayList<>(scenario.faults());
            faults.add(FaultSpec.of(segment, effect, byMicros));
            return Optional.of(scenario.withFaults(faults));
        }
    }

    /** A program makes one more call. */
    record Call(String host, CallSpec.Kind call, int bytes, long atMicros) implements Change {
        @Override
        public Kind kind() {
            return Kind.CALL;
        }

        @Override
        public Optional<Scenario> apply(Scenario scenario) {
            if (scenario.host(host).isEmpty()) {
                return Optional.empty();
            }
            Payload data = call == CallSpec.Kind.SEND ? Payload.letters(Math.max(1, bytes)) : Payload.EMPTY;
            int most = call == CallSpec.Kind.RECEIVE ? bytes : 0;
            List<CallSpec> calls = new ArrayList<>(scenario.calls());
            calls.add(new CallSpec(new Trigger.At(atMicros), host, call, 1, data, most, 0, null, false));
            return Optional.of(scenario.withCalls(calls));
        }
    }

    /** A call of the scenario is not made. */
    record Drop(int call) implements Change {
        @Override
        public Kind kind() {
            return Kind.DROP;
        }

        @Override
        public Optional<Scenario> apply(Scenario scenario) {
            if (call > scenario.calls().size()) {
                return Optional.empty();
            }
            List<CallSpec> calls = new ArrayList<>(scenario.calls());
            calls.remove(call - 1);
            return Optional.of(scenario.withCalls(calls));
        }
    }

    /** A call of the scenario is made at another time. */
    record Move(int call, long atMicros) implements Change {
        @Override
        public Kind kind() {
            return Kind.MOVE;
        }

        @Override
        public Optional<Scenario> apply(Scenario scenario) {
            if (call > scenario.calls().size()) {
                return Optional.empty();
            }
            List<CallSpec> calls = new ArrayList<>(scenario.calls());
            CallSpec old = calls.get(call - 1);
            calls.set(
                    call - 1,
                    new CallSpec(
                            new Trigger.At(atMicros),
                            old.host(),
                            old.call(),
                            old.connection(),
                            old.data(),
                            old.bytes(),
                            old.port(),
                            old.to(),
                            old.listener(),
                            old.urgent()));
            return Optional.of(scenario.withCalls(calls));
        }
    }

    /** A segment comes from nowhere. */
    record Inject(SegmentPattern segment, long atMicros) implements Change {
        @Override
        public Kind kind() {
            return Kind.INJECT;
        }

        @Override
        public Optional<Scenario> apply(Scenario scenario) {
            if (scenario.host(segment.to().host()).isEmpty()) {
                return Optional.empty();
            }
            List<InjectSpec> injects = new ArrayList<>(scenario.injects());
            injects.add(InjectSpec.of(new Trigger.At(atMicros), segment));
            return Optional.of(scenario.withInjects(injects));
        }
    }

    /** Reads the written form; empty if it is none. */
    static Optional<Change> parse(String text) {
        return text.length() > MAX_CHARACTERS ? Optional.empty() : Grammar.read(text.strip());
    }

    /** The written forms. */
    final class Grammar {

        private static final String HOST = "(?<host>[\\p{L}\\p{N}_.-]{1,63})";
        private static final String TIME = "\\d{1,9}(?:\\.\\d{1,6})?(?:us|ms|s|min|h)";
        private static final Pattern FAULT = Pattern.compile(
                "(?<effect>lose|corrupt|delay|duplicate) (?<segment>.{1,80}?)(?: by (?<by>" + TIME + "))?");
        private static final Pattern CALL = Pattern.compile(
                "call " + HOST + " (?<call>[a-z]{1,12})(?: (?<bytes>\\d{1,7}))? at (?<at>" + TIME + ")");
        private static final Pattern DROP = Pattern.compile("drop call (?<number>\\d{1,4})");
        private static final Pattern MOVE = Pattern.compile("move call (?<number>\\d{1,4}) to (?<at>" + TIME + ")");
        private static final Pattern INJECT = Pattern.compile("inject (?<at>" + TIME + ") (?<segment>.{1,160})");

        private Grammar() {}

        private static Optional<Change> read(String text) {
            Matcher fault = FAULT.matcher(text);
            Matcher call = CALL.matcher(text);
            Matcher drop = DROP.matcher(text);
            Matcher move = MOVE.matcher(text);
            Matcher inject = INJECT.matcher(text);
            if (fault.matches()) {
                return fault(fault);
            }
            if (call.matches()) {
                return call(call);
            }
            if (drop.matches()) {
                return number(drop).map(Drop::new);
            }
            if (move.matches()) {
                return number(move).flatMap(number -> time(move.group("at")).map(at -> new Move(number, at)));
            }
            return inject.matches() ? inject(inject) : Optional.empty();
        }

        private static Optional<Change> fault(Matcher fault) {
            Kind kind = Kind.named(fault.group("effect")).orElseThrow();
            boolean timed = kind == Kind.DELAY || kind == Kind.DUPLICATE;
            String by = fault.group("by");
            if ((by != null) != timed) {
                return Optional.empty();
            }
            Optional<SegmentName> segment = SegmentName.parse(fault.group("segment"));
            Optional<Long> micros = by == null ? Optional.of(0L) : time(by);
            return segment.filter(name -> name.ordinal() > 0)
                    .flatMap(name -> micros.map(later -> new Fault(kind, name, later)));
        }

        private static Optional<Change> call(Matcher call) {
            int bytes = call.group("bytes") == null ? 0 : Integer.parseInt(call.group("bytes"));
            if (bytes > MAX_BYTES) {
                return Optional.empty();
            }
            return CallSpec.Kind.ofText(call.group("call"))
                    .flatMap(kind -> time(call.group("at")).map(at -> new Call(call.group("host"), kind, bytes, at)));
        }

        private static Optional<Change> inject(Matcher inject) {
            try {
                SegmentPattern segment = SegmentText.parsePattern(inject.group("segment"));
                return time(inject.group("at")).map(at -> new Inject(segment, at));
            } catch (SegmentSyntaxException _) {
                return Optional.empty();
            }
        }

        private static Optional<Integer> number(Matcher matcher) {
            return Optional.of(Integer.parseInt(matcher.group("number"))).filter(number -> number > 0);
        }

        private static Optional<Long> time(String text) {
            return Durations.parse(text, LATEST_MICROS);
        }
    }
}
