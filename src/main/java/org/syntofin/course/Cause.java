package org.syntofin.course;

import java.util.Optional;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlValue;

/**
 * A misconception, under one name everywhere.
 *
 * @param belief in the learner's words
 * @param run the scenario in which it breaks
 * @param breaks what one sees there
 * @param holds what holds instead, and why
 */
public record Cause(
        Position position,
        String id,
        LocalizedText belief,
        Optional<TomlValue.Text> run,
        Optional<LocalizedText> breaks,
        LocalizedText holds) {

    /** The id for an error that shows no belief. */
    public static final String SLIP = "slip";
}
