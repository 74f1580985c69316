package org.syntofin.simulation.packetdrill;

/** How closely a segment is compared with what a script expects. */
public enum Comparison {
    /** Flags (without PSH, which says how data was buffered), numbers, length. */
    LIFECYCLE,
    /** All that, PSH, and the window and options where the script writes them. */
    FULL
}
