package org.syntofin.quiz.legal;

/** One thing that can happen next in a run. */
sealed interface Move {

    /** A host's application makes its next call. */
    record Call(int host) implements Move {}

    /** The oldest segment on its way to a host arrives. */
    record Deliver(int host) implements Move {}

    /** An injected segment shows up. */
    record Inject(int number) implements Move {}

    /** An injected segment arrives. */
    record Arrive(int number) implements Move {}

    /** A segment that the scenario delays or doubles arrives, in whatever order. */
    record Stray(int number) implements Move {}

    /** A host sends the acknowledgments that it held back; only when nothing else can happen. */
    record Release(int host) implements Move {}

    /** A host's earliest timer fires; only when nothing else can happen at all. */
    record Fire(int host) implements Move {}
}
