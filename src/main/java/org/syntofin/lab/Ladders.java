package org.syntofin.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.lab.internal.Captures;
import org.syntofin.lab.internal.Predictions;
import org.syntofin.lab.internal.RunRefused;
import org.syntofin.lab.internal.Runs;
import org.syntofin.lab.internal.ToldRuns;
import org.syntofin.simulation.Trace;

/** Makes ladders for the ways in which a lesson shows a run. */
@Component
public class Ladders {

    private final Predictions predictions;
    private final ToldRuns told;
    private final Captures captures;
    private final Runs runs;

    public Ladders(Predictions predictions, ToldRuns told, Captures captures, Runs runs) {
        this.runs = runs;
        this.predictions = predictions;
        this.told = told;
        this.captures = captures;
    }

    /** A capture file, read and shown; what cannot be read is said instead. */
    public CapturePanel capture(byte[] file, Locale locale) {
        return panel(read(file, locale), false);
    }

    /** Reads a capture file; may be called outside the session's lock. */
    public Captures.Reading read(byte[] file, Locale locale) {
        return captures.read(file, locale);
    }

    /** What is said of a capture file that is too large to be read. */
    public Captures.Reading tooLarge(long bytes, Locale locale) {
        return captures.tooLarge(bytes, locale);
    }

    /** The scenario of a run with what was changed in it, to be kept; empty where there is none, or a change is not possible. */
    public Optional<ScenarioText> scenario(RunAddress address, List<String> edits) {
        try {
            return runs.changed(address, edits);
        } catch (RunRefused notPossible) {
            return Optional.empty();
        }
    }

    /** The connections of a capture as scenarios to be kept, by their names; those without a beginning are left out. */
    public List<ScenarioText> scenarios(byte[] capture, Locale locale) {
        return captures.read(capture, locale).connections().stream()
                .flatMap(
                        connection -> captures
                                .simulation(connection)
                                .map(kept -> new ScenarioText(
                                        connection.name(), kept.text().toml()))
                                .stream())
                .toList();
    }

    /** Shows what was read; where it may be changed, a connection can be made a simulation. */
    public CapturePanel panel(Captures.Reading reading, boolean changeable) {
        return new CapturePanel(reading, captures, changeable);
    }

    /** Plays, as soon as it is there, a run that no scenario gives: what an answer would mean. */
    public SegmentLadder tell(Trace trace, String title) {
        SegmentLadder ladder = new ToldLadder(told.keep(trace, title));
        ladder.setAutoplay(true);
        return ladder;
    }

    /** A run that no scenario gives, as far as it may be seen: at its end. */
    public SegmentLadder seen(Trace trace, String title) {
        SegmentLadder ladder = new ToldLadder(told.keep(trace, title));
        ladder.setStep(Integer.MAX_VALUE);
        return ladder;
    }

    /** A run that no scenario gives, from its beginning. */
    public SegmentLadder watch(Trace trace, String title) {
        return new ToldLadder(told.keep(trace, title));
    }

    /** Plays by itself; the learner may step as well. */
    public SegmentLadder watch(RunAddress address) {
        return new SegmentLadder(address);
    }

    /** The learner steps. */
    public SegmentLadder step(RunAddress address) {
        SegmentLadder ladder = new SegmentLadder(address);
        ladder.setStepping(true);
        return ladder;
    }

    /** The learner changes calls and faults. */
    public SegmentLadder free(RunAddress address) {
        SegmentLadder ladder = new SegmentLadder(address);
        ladder.setFree(true);
        return ladder;
    }

    /** The learner is this host and composes its segments. */
    public PlayEnd play(RunAddress address, String host) {
        return new PlayEnd(address, host);
    }

    /**
     * The run stops at most three times, and the learner says what comes next. What comes after a stop is in no answer of
     * the server before the learner has said something.
     *
     * @param causes what is told about a guess that a misconception explains
     */
    public SegmentLadder predict(RunAddress address, AskFor asked, CauseWords causes) {
        return new PredictLadder(predictions.begin(address, asked, causes), predictions);
    }
}
