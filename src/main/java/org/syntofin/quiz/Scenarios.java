package org.syntofin.quiz;

import java.util.Optional;
import org.syntofin.simulation.Scenario;

/** The scenarios that a lesson's questions may name. */
@FunctionalInterface
public interface Scenarios {

    /** The scenario of that name. */
    Optional<Scenario> named(String name);
}
