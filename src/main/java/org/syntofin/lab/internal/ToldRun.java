package org.syntofin.lab.internal;

import org.syntofin.lab.RunAddress;
import org.syntofin.simulation.Trace;

/**
 * A run that is told about an answer.
 *
 * @param title in the language of the page
 */
public record ToldRun(RunAddress address, Trace trace, String title) {}
