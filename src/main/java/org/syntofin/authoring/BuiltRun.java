package org.syntofin.authoring;

import org.syntofin.lab.RunAddress;
import org.syntofin.lab.ScenarioText;

/** A scenario that is being built, and where its run is for the time being. */
public record BuiltRun(RunAddress address, ScenarioText text) {}
