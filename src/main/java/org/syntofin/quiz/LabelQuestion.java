package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.picture.HeaderField;
import org.syntofin.simulation.SegmentName;
import org.syntofin.tcp.connection.State;

/**
 * A picture in which some names are missing, and a bank of names with some that belong nowhere.
 *
 * @param blanks names that are missing, in the author's order
 * @param strays names of the bank that belong nowhere
 * @param mistakes names that wrong beliefs put into a blank
 */
public record LabelQuestion(
        Head head, Picture picture, List<String> blanks, List<String> strays, List<Mistake> mistakes)
        implements Question {

    public LabelQuestion {
        blanks = List.copyOf(blanks);
        strays = List.copyOf(strays);
        mistakes = List.copyOf(mistakes);
    }

    /** What is to be labelled. */
    public sealed interface Picture {

        /** Every name that the picture has. */
        List<String> names();
    }

    /** The state diagram, as the engine moves through it; its names are those of the states. */
    public record States() implements Picture {
        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (State state : State.values()) {
                names.add(state.rfcName());
            }
            return names;
        }
    }

    /**
     * The header of a segment; its names are those of the fields.
     *
     * @param story the run in which the segment is sent
     */
    public record Header(Story story, SegmentName segment) implements Picture {
        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (HeaderField field : HeaderField.values()) {
                names.add(field.id());
            }
            return names;
        }
    }

    /** A name in the wrong blank, and the belief that puts it there. */
    public record Mistake(
            String blank,
            String label,
            String cause,
            @Nullable Text why) {}

    /** All names of the bank. */
    public List<String> bank() {
        List<String> bank = new ArrayList<>(blanks);
        bank.addAll(strays);
        return bank;
    }

    public Optional<Mistake> mistake(String blank, String label) {
        return mistakes.stream()
                .filter(mistake ->
                        mistake.blank().equals(blank) && mistake.label().equals(label))
                .findFirst();
    }

    LabelQuestion with(Scenarios scenarios) {
        return picture instanceof Header(Story story, SegmentName segment)
                ? new LabelQuestion(head, new Header(story.with(scenarios), segment), blanks, strays, mistakes)
                : this;
    }
}
