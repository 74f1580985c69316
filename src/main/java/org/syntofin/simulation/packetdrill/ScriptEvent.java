package org.syntofin.simulation.packetdrill;

/**
 * One line of a script.
 *
 * @param line where it begins, from 1
 * @param time when it happens, or must happen
 * @param action what happens, or must happen
 */
public record ScriptEvent(int line, EventTime time, Action action) {}
