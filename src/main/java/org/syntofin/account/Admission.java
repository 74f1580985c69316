package org.syntofin.account;

import java.time.Duration;
import java.util.List;

/** How an attempt to get in ended. */
public sealed interface Admission {

    /** The device is theirs from now on. The page must be loaded afresh, in a new session. */
    record Admitted(LearnerId learner) implements Admission {}

    /** Nothing happened; each problem has words for the person. */
    record Declined(List<AccountProblem> problems) implements Admission {

        public Declined {
            problems = List.copyOf(problems);
        }

        public Declined(AccountProblem problem) {
            this(List.of(problem));
        }
    }

    /** Too many attempts: nothing was tried. */
    record Slowed(Duration delay) implements Admission {}
}
