package org.syntofin.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Build the segment that a host is to send at a point of a run. The engine judges: whether the other end takes it, and
 * whether it does what is asked.
 *
 * @param step the last step that has happened
 * @param host which end sends
 * @param build the fields that are built: flags, seq, ack, len
 * @param goals what it is to bring about: states entered and signals told, after it arrives
 * @param model a segment that does it; null where the host's own TCP sends one next
 * @param mistakes segments that wrong beliefs build
 */
public record ComposeQuestion(
        Head head,
        Story story,
        int step,
        String host,
        List<Asked> build,
        List<ItemContent> goals,
        @Nullable Template model,
        List<Mistake> mistakes)
        implements Question {

    public ComposeQuestion {
        build = List.copyOf(build);
        goals = List.copyOf(goals);
        mistakes = List.copyOf(mistakes);
    }

    /** A wrong segment with a name. */
    public record Mistake(
            Template segment, String cause, @Nullable Text why) {}

    ComposeQuestion with(Scenarios scenarios) {
        return new ComposeQuestion(head, story.with(scenarios), step, host, build, goals, model, mistakes);
    }
}
