package org.syntofin.simulation.packetdrill;

/** Ends the playing of a script: the engine did something else than expected. */
final class Deviation extends RuntimeException {

    private final String expected;
    private final String got;

    Deviation(String expected, String got) {
        super("expected " + expected + " got " + got);
        this.expected = expected;
        this.got = got;
    }

    String expected() {
        return expected;
    }

    String got() {
        return got;
    }
}
