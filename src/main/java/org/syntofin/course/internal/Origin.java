package org.syntofin.course.internal;

/** Who made a revision. */
public enum Origin {
    /** It came with a release. */
    BUILT_IN,
    /** Somebody at this school wrote or imported it. */
    SCHOOL
}
