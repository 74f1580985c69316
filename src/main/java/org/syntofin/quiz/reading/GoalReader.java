package org.syntofin.quiz.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.quiz.Goal;
import org.syntofin.simulation.Durations;
import org.syntofin.simulation.SegmentName;
import org.syntofin.tcp.connection.State;

/** Reads a goal over a run, as in {@code server in CLOSE-WAIT for 1h}; see {@link Goal} for all forms. */
final class GoalReader {

    private static final String HOST = "(?<host>[\\p{L}\\p{N}_.-]{1,63})";
    private static final Pattern IN = Pattern.compile(HOST + " in (?<state>[A-Z0-9-]+)(?: for (?<time>\\S+))?");
    private static final Pattern NEVER = Pattern.compile(HOST + " never in (?<state>[A-Z0-9-]+)");
    private static final Pattern ENDS = Pattern.compile(HOST + " ends in (?<state>[A-Z0-9-]+)");
    private static final Pattern SENDS =
            Pattern.compile(HOST + " sends (?<bound>at least |at most )?(?<count>\\d{1,5})(?: (?<kind>[A-Z,+]{2,7}))?");
    private static final Pattern LOST = Pattern.compile("at most (?<count>\\d{1,5}) (?:is|are) lost");
    private static final Pattern TOLD = Pattern.compile(HOST + " is told (?<signal>\\S.*)");
    private static final String NOTHING_LOST = "nothing is lost";
    private static final long LONGEST = 60L * 86_400 * 1_000_000;

    private GoalReader() {}

    /** The goal; empty if the text is none. */
    static Optional<Goal> read(String text) {
        String written = text.strip();
        Matcher in = IN.matcher(written);
        Matcher never = NEVER.matcher(written);
        Matcher ends = ENDS.matcher(written);
        Matcher sends = SENDS.matcher(written);
        Matcher lost = LOST.matcher(written);
        Matcher told = TOLD.matcher(written);
        if (written.equals(NOTHING_LOST)) {
            return Optional.of(new Goal.Lost(0));
        }
        if (in.matches()) {
            return in(in);
        }
        if (never.matches()) {
            return state(never).map(state -> new Goal.NeverIn(never.group("host"), state));
        }
        if (ends.matches()) {
            return state(ends).map(state -> new Goal.EndsIn(ends.group("host"), state));
        }
        if (sends.matches()) {
            return sends(sends);
        }
        if (lost.matches()) {
            return Optional.of(new Goal.Lost(Integer.parseInt(lost.group("count"))));
        }
        return told.matches()
                ? Optional.of(
                        new Goal.Told(told.group("host"), told.group("signal").strip()))
                : Optional.empty();
    }

    private static Optional<Goal> in(Matcher in) {
        String time = in.group("time");
        Optional<Long> micros = time == null ? Optional.of(0L) : Durations.parse(time, LONGEST);
        return state(in).flatMap(state -> micros.map(length -> new Goal.InState(in.group("host"), state, length)));
    }

    private static Optional<Goal> sends(Matcher sends) {
        String kind = sends.group("kind");
        String host = sends.group("host");
        int count = Integer.parseInt(sends.group("count"));
        int least = "at most ".equals(sends.group("bound")) ? 0 : count;
        int most = "at least ".equals(sends.group("bound")) ? Integer.MAX_VALUE : count;
        return SegmentName.parse(kind == null ? host : host + " " + kind)
                .map(name -> new Goal.Sends(host, name.kind(), least, most));
    }

    private static Optional<State> state(Matcher matcher) {
        return State.ofRfcName(matcher.group("state"));
    }
}
