/**
 * TOML 1.0 with a place for everything: the layer under every reader of content (scenarios, quizzes, lessons). Start
 * at {@link org.syntofin.simulation.toml.Toml}; it accepts any bytes and never throws, what is wrong becomes a
 * finding. {@link org.syntofin.simulation.toml.TomlTable} hands out values by type, reports what is missing or of the
 * wrong kind, and at the end every key that nobody asked for, with the nearest name that would have been right. Our
 * own parser, since the usual one keeps line and column for syntax errors only, not for values.
 */
@NullMarked
package org.syntofin.simulation.toml;

import org.jspecify.annotations.NullMarked;
