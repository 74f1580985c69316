package org.syntofin.course;

import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;

/** Something that a learner can do after the course; questions train it. */
public record Skill(Position position, String id, LocalizedText title) {}
