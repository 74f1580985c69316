package org.syntofin.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Position;

/** A piece of a lesson, in the order of the text. The same place in the list is the same piece in every language. */
public sealed interface Block {

    /** Where it begins in the lesson's file. */
    Position position();

    /** What it is, without its words: equal in every language of a lesson. */
    String structure();

    /**
     * A heading.
     *
     * @param level 2 to 4; 1 is the lesson's title
     * @param anchor for links within the page, the same in every language
     */
    record Heading(Position position, int level, String anchor, Html text) implements Block {
        @Override
        public String structure() {
            return "heading " + level;
        }
    }

    /** A paragraph, list, table, quotation or listing. */
    record Prose(Position position, String structure, Html html) implements Block {}

    /**
     * A simulation.
     *
     * @param scenario as written: {@code NAME} or {@code LESSON/NAME}
     * @param ask what a learner predicts, in mode {@link SimMode#PREDICT}
     * @param host which end the learner plays, in mode {@link SimMode#PLAY}; null elsewhere
     * @param goal a goal over the trace, in mode {@link SimMode#FREE}; null for none
     * @param caption words under the picture; null for none
     */
    record Sim(
            Position position,
            String scenario,
            SimMode mode,
            List<String> ask,
            @Nullable String host,
            @Nullable String goal,
            @Nullable String caption)
            implements Block {
        public Sim {
            ask = List.copyOf(ask);
        }

        @Override
        public String structure() {
            return "sim " + scenario + " " + mode.word() + " " + String.join(",", ask);
        }
    }

    /** Questions on the lesson's path. */
    record Quiz(Position position, List<String> use) implements Block {
        public Quiz {
            use = List.copyOf(use);
        }

        @Override
        public String structure() {
            return "quiz " + String.join(",", use);
        }
    }

    /**
     * A real capture.
     *
     * @param file a path in the lesson's folder
     * @param beside the scenario that tells the same story; null for none
     * @param caption words under the picture; null for none
     */
    record Capture(
            Position position,
            String file,
            @Nullable String beside,
            @Nullable String caption) implements Block {
        @Override
        public String structure() {
            return "capture " + file + (beside == null ? "" : " " + beside);
        }
    }

    /** Something beside the path. */
    record Note(Position position, NoteKind kind, Html html) implements Block {
        @Override
        public String structure() {
            return "note " + kind.word();
        }
    }
}
