/**
 * Scripts in the language of packetdrill, played against the engine: what the application calls and what it gets, what
 * arrives from the network and what must leave, and when.
 *
 * <p>{@link org.syntofin.simulation.packetdrill.ScriptParser} reads a script;
 * {@code ScriptPlayer} plays it and says whether the engine did what the script
 * expects. The engine is one host on a virtual clock, so playing takes no time and the same script always gives the
 * same answer. Whatever the text, the parser throws nothing but
 * {@link org.syntofin.simulation.packetdrill.ScriptException}.
 */
@NullMarked
package org.syntofin.simulation.packetdrill;

import org.jspecify.annotations.NullMarked;
