package org.syntofin.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.presenting.Presenting;
import org.syntofin.simulation.Trace;

/**
 * What may go to the browser of a question: never a key, a seed, an explanation or an author's id, which may tell what
 * is right. Texts are Markdown in one language, filled with the drawn values.
 */
public sealed interface Presentation {

    /** What is asked, in Markdown. */
    String prompt();

    /** How many hints there are; {@link Presenting#hint} gives one when it is opened. */
    int hints();

    /**
     * Items to be put in order, shuffled; those that cannot be are set aside.
     *
     * @param spare whether some of them may belong in no order, beside another one or alone
     */
    record Ordering(String prompt, int hints, List<Item> items, boolean spare) implements Presentation {
        public Ordering {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing to be put in its place.
     *
     * @param handle its name in this variant
     * @param pair items of one pair stand beside each other, and one of them is to be used; null for none
     * @param group items of one group move together; null for none
     */
    record Item(
            String handle,
            Face face,
            @Nullable String pair,
            @Nullable String group) {}

    /** Options of which one or several are right. */
    record Choosing(String prompt, int hints, List<Option> options, boolean several) implements Presentation {
        public Choosing {
            options = List.copyOf(options);
        }
    }

    /** Something to choose, in Markdown. */
    record Option(String handle, String text) {}

    /**
     * A number to be typed.
     *
     * @param unit shown after the field; null for none
     */
    record Typing(String prompt, int hints, @Nullable Unit unit) implements Presentation {}

    /**
     * A text with gaps.
     *
     * @param pieces words and gaps, in order
     * @param bank words to be dragged into the gaps; empty where they are typed or picked
     */
    record Filling(String prompt, int hints, List<Piece> pieces, List<Option> bank) implements Presentation {
        public Filling {
            pieces = List.copyOf(pieces);
            bank = List.copyOf(bank);
        }
    }

    /** A piece of a text with gaps. */
    sealed interface Piece {}

    /** Words between gaps, inline Markdown. */
    record Words(String text) implements Piece {}

    /** A gap. */
    record Gap(Blank blank) implements Piece {}

    /**
     * A place to be filled in. A response names it by its handle.
     *
     * @param name what stands beside it, in words of ours; null where its place tells
     */
    record Blank(String handle, @Nullable Phrase name, Entry entry) {}

    /** How a blank is filled in, and what a response says for it. */
    sealed interface Entry {}

    /**
     * By the keyboard; the response is what was typed.
     *
     * @param number whether a number is meant; what is typed may still be anything
     * @param unit shown after the field; null for none
     */
    record Typed(boolean number, @Nullable Unit unit) implements Entry {}

    /** From a few words; the response is the handle of one. */
    record Picked(List<Option> options) implements Entry {
        public Picked {
            options = List.copyOf(options);
        }
    }

    /** From the bank that all blanks share; the response is the handle of a word of the bank. */
    record FromBank() implements Entry {}

    /** Any of these flags; the response lists them with commas, as in {@code SYN,ACK}; empty for none. */
    record Flagged(List<String> flags) implements Entry {
        public Flagged {
            flags = List.copyOf(flags);
        }
    }

    /** A picture with missing names. */
    record Labelling(String prompt, int hints, Picture picture, List<Label> bank) implements Presentation {
        public Labelling {
            bank = List.copyOf(bank);
        }
    }

    /**
     * A name of the bank.
     *
     * @param name in words of ours, or as it is where the phrase has the key {@code quiz.label.plain}
     */
    record Label(String handle, Phrase name) {}

    /** What is to be labelled. */
    sealed interface Picture {}

    /** The state diagram. */
    record Diagram(List<Node> nodes, List<Arrow> arrows) implements Picture {
        public Diagram {
            nodes = List.copyOf(nodes);
            arrows = List.copyOf(arrows);
        }
    }

    /**
     * A state.
     *
     * @param place which of the eleven places of the picture, from 0
     * @param state its name; null where it is missing
     * @param blank the handle of the blank; null where the name is there
     */
    record Node(int place, @Nullable String state, @Nullable String blank) {}

    /**
     * A way from one state to another.
     *
     * @param event what leads there
     * @param sent the chips of each segment that leaves with it
     */
    record Arrow(int from, int to, Phrase event, List<List<String>> sent) {
        public Arrow {
            sent = List.copyOf(sent);
        }
    }

    /** The header of a segment. */
    record Header(List<Field> fields) implements Picture {
        public Header {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a header.
     *
     * @param bits how wide it is, 32 to a line
     * @param name null where it is missing
     * @param value what the segment has in it
     * @param blank the handle of the blank; null where the name is there
     */
    record Field(
            int bits,
            @Nullable Phrase name,
            String value,
            @Nullable String blank) {}

    /**
     * A run up to a step; what comes next is asked.
     *
     * @param seen the run, and nothing of what follows; its seed is left out
     */
    record Predicting(String prompt, int hints, Trace seen, List<Blank> asked) implements Presentation {
        public Predicting {
            asked = List.copyOf(asked);
        }
    }

    /** A run's segments, of which one cannot be. A response is a {@link Response.Choice} of one line's handle. */
    record Spotting(String prompt, int hints, List<Line> lines) implements Presentation {
        public Spotting {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param handle its number, from 1
     * @param atMicros when it is sent
     */
    record Line(String handle, long atMicros, SegmentFace segment) {}

    /**
     * A run up to a step; a segment is to be built.
     *
     * @param seen the run, and nothing of what follows; its seed is left out
     * @param goals what the segment is to bring about
     */
    record Composing(String prompt, int hints, Trace seen, String from, String to, List<Blank> fields, List<Face> goals)
            implements Presentation {
        public Composing {
            fields = List.copyOf(fields);
            goals = List.copyOf(goals);
        }
    }

    /**
     * A run that is to be changed until it shows something. A response is {@link Response.Changes}.
     *
     * @param scenario its name; the drawn values are laid into it by {@link Running#scenario}
     * @param calls what the scenario's programs call, in its order: the numbers of {@code drop call 2}
     * @param allowed the words with which changes may begin
     * @param most how many changes at most
     */
    record Steering(
            String prompt,
            int hints,
            String scenario,
            List<Phrase> goals,
            List<PlannedCall> calls,
            List<String> allowed,
            int most)
            implements Presentation {
        public Steering {
            goals = List.copyOf(goals);
            calls = List.copyOf(calls);
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * A call of a scenario.
     *
     * @param atMicros when; -1 where it waits for a state
     */
    record PlannedCall(int number, String host, String call, int bytes, long atMicros) {}

    /** What an item looks like. */
    sealed interface Face {}

    /**
     * A segment.
     *
     * @param flags in the order of chips: {@code SYN}, {@code ACK}
     * @param fields the numbers that are written, as {@code seq=1000 ack=301}
     * @param lost whether it is marked as lost
     */
    record SegmentFace(String from, String to, List<String> flags, String fields, boolean lost) implements Face {
        public SegmentFace {
            flags = List.copyOf(flags);
        }
    }

    /** A step told in words of ours: a state entered, a call, a signal. */
    record StepFace(String host, Phrase phrase) implements Face {}

    /** An author's words. */
    record WordsFace(String text) implements Face {}
}
