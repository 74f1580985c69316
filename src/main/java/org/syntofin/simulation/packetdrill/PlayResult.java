package org.syntofin.simulation.packetdrill;

/** What came of playing a script. */
public sealed interface PlayResult {

    /** How many commands, options and assertions of the script name nothing that the engine has. */
    int passedOver();

    /** The engine did all that the script expects. */
    record Passed(int passedOver) implements PlayResult {}

    /**
     * The engine did something else.
     *
     * @param line of the event, from 1
     * @param expected what the script says, in its own notation
     * @param got what happened, in the same notation
     */
    record Failed(int line, String expected, String got, int passedOver) implements PlayResult {}

    /**
     * The script needs what the engine or this player does not have.
     *
     * @param line of the event, from 1
     * @param why what it needs
     */
    record Skipped(int line, String why, int passedOver) implements PlayResult {}
}
