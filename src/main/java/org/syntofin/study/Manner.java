package org.syntofin.study;

/** In what manner questions are answered. */
public enum Manner {
    /** Judged at once, with new numbers on every try, as often as wanted. */
    PRACTICE,
    /** Judged at once and counted: one answer, no more. */
    ONCE,
    /** Only saved; judged when all is handed in. */
    LATER,
    /** Over: what was answered is shown, and can no longer be changed. */
    OVER
}
