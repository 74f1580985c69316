/**
 * Runs of two or more hosts over a network with faults: a pure function from a scenario to {@link Trace}. The
 * clock is virtual (microseconds), all chance follows from the scenario's seed, and every run is bounded. Also the
 * readers and writers of scenarios and traces, and {@link Finding}, in which all readers report bad input.
 */
@NullMarked
package org.syntofin.simulation;

import org.jspecify.annotations.NullMarked;
