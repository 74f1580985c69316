package org.syntofin.quiz.legal;

import java.util.List;
import org.syntofin.simulation.SegmentName;

/**
 * The story within which a run stays or not.
 *
 * @param sentences all of them must hold
 */
public record Tale(List<Sentence> sentences) {

    public Tale {
        sentences = List.copyOf(sentences);
    }

    /** Something that the story says. */
    public sealed interface Sentence {}

    /** No segment is lost. */
    public record NothingLost() implements Sentence {}

    /** One call is made before another. */
    public record CallBefore(String host, String call, String otherHost, String otherCall) implements Sentence {}

    /** A segment is lost, named as in a scenario's fault. */
    public record Lost(SegmentName segment) implements Sentence {}
}
