package org.syntofin.lab;

import org.syntofin.lab.internal.ToldRun;

/** A ladder that keeps its run known: the address is good as long as the ladder is there. */
class ToldLadder extends SegmentLadder {

    @SuppressWarnings("UnusedVariable") // holding it is the purpose
    private final transient ToldRun run;

    ToldLadder(ToldRun run) {
        super(run.address());
        this.run = run;
    }
}
