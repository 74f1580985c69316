package org.syntofin.simulation.packetdrill;

/** Ends the playing of a script: it needs something that is not there. */
final class Unplayable extends RuntimeException {

    Unplayable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
