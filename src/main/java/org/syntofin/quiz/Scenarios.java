package org.syntofin.quiz;

import java.util.Optional;
import org.syntofin.simulation.Scenario;

/** The scenarios that a lesson's questions may name. */
@FunctionalInterface
public interface Scenarios {

    /** No scenarios. */
    Scenarios NONE = _ -> Optional.empty();

    /** The scenario of that name. */
    Optional<Scenario> named(String name);
}
