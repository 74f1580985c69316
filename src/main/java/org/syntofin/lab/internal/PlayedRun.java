package org.syntofin.lab.internal;

import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Trace;

/** A scenario and what happened in it. */
record PlayedRun(Scenario scenario, Trace trace) {}
