package org.syntofin.study;

import org.syntofin.quiz.Unit;

/** The words of units. */
final class Units {

    private Units() {}

    static String key(Unit unit) {
        return "quiz.unit."
                + switch (unit) {
                    case MICROSECONDS -> "us";
                    case PER_SECOND -> "per-second";
                    default -> unit.symbol();
                };
    }
}
