package org.syntofin.quiz.grading;

import org.syntofin.quiz.Goal;
import org.syntofin.quiz.Phrase;
import org.syntofin.simulation.SegmentName;

/** Goals as phrases for learners. */
public final class GoalWords {

    private GoalWords() {}

    public static Phrase of(Goal goal) {
        return switch (goal) {
            case Goal.InState in ->
                in.forMicros() == 0
                        ? Phrase.of(
                                "quiz.goal.in",
                                "host",
                                in.host(),
                                "state",
                                in.state().rfcName())
                        : Phrase.of(
                                "quiz.goal.in-for",
                                "host",
                                in.host(),
                                "state",
                                in.state().rfcName(),
                                "time",
                                time(in.forMicros()));
            case Goal.NeverIn never ->
                Phrase.of(
                        "quiz.goal.never-in",
                        "host",
                        never.host(),
                        "state",
                        never.state().rfcName());
            case Goal.EndsIn ends ->
                Phrase.of(
                        "quiz.goal.ends-in",
                        "host",
                        ends.host(),
                        "state",
                        ends.state().rfcName());
            case Goal.Sends sends -> sends(sends);
            case Goal.Lost(int most) ->
                most == 0
                        ? Phrase.of("quiz.goal.nothing-lost")
                        : Phrase.of("quiz.goal.lost", "most", Integer.toString(most));
            case Goal.Told told -> Phrase.of("quiz.goal.told", "host", told.host(), "signal", told.signal());
        };
    }

    private static Phrase sends(Goal.Sends sends) {
        String bound = sends.least() == sends.most() ? "exactly" : sends.least() == 0 ? "at-most" : "at-least";
        int count = sends.least() == 0 ? sends.most() : sends.least();
        boolean any = sends.kind() == SegmentName.Kind.ANY;
        String name = new SegmentName(sends.host(), sends.kind(), 0).toString();
        String kind = any ? "ANY" : name.substring(sends.host().length() + 1);
        return Phrase.of(
                "quiz.goal.sends-" + bound, "host", sends.host(), "count", Integer.toString(count), "kind", kind);
    }

    /** A time in the largest unit in which it is whole, up to three decimals below. */
    static String time(long micros) {
        if (micros >= 3_600_000_000L && micros % 60_000_000 == 0) {
            return decimal(micros, 3_600_000_000L) + " h";
        }
        if (micros >= 60_000_000L && micros % 1_000_000 == 0) {
            return decimal(micros, 60_000_000L) + " min";
        }
        return micros >= 1_000_000 ? decimal(micros, 1_000_000) + " s" : decimal(micros, 1_000) + " ms";
    }

    private static String decimal(long micros, long unit) {
        return java.math.BigDecimal.valueOf(micros)
                .divide(java.math.BigDecimal.valueOf(unit), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
