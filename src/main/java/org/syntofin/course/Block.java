package org.syntofin.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlValue;

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
     * @param name of the scenario as written: {@code NAME} or {@code LESSON/NAME}
     * @param ask what a learner predicts, in mode {@link SimMode#PREDICT}
     * @param answer how the learner says it
     * @param host which end the learner plays, in mode {@link SimMode#PLAY}; null elsewhere
     * @param goal a goal over the trace, in mode {@link SimMode#FREE}; null for none
     * @param caption words under the picture; null for none
     */
    record Sim(
            Position position,
            TomlValue.Text name,
            SimMode mode,
            List<String> ask,
            SimAnswer answer,
            @Nullable String host,
            @Nullable String goal,
            @Nullable String caption)
            implements Block {
        public Sim {
            ask = List.copyOf(ask);
        }

        /** The scenario as written: {@code NAME} or {@code LESSON/NAME}. */
        public String scenario() {
            return name.value();
        }

        @Override
        public String structure() {
            String how = answer == SimAnswer.OPTIONS ? "" : " " + answer.word();
            return "sim " + scenario() + " " + mode.word() + how + " " + String.join(",", ask);
        }
    }

    /** Questions on the lesson's path. */
    record Quiz(Position position, List<TomlValue.Text> uses) implements Block {
        public Quiz {
            uses = List.copyOf(uses);
        }

        /** The questions' ids. */
        public List<String> use() {
            return uses.stream().map(TomlValue.Text::value).toList();
        }

        @Override
        public String structure() {
            return "quiz " + String.join(",", use());
        }
    }

    /**
     * A real capture.
     *
     * @param path in the lesson's folder
     * @param besides the scenario that tells the same story; null for none
     * @param caption words under the picture; null for none
     */
    record Capture(
            Position position,
            TomlValue.Text path,
            TomlValue.@Nullable Text besides,
            @Nullable String caption) implements Block {
        /** A path in the lesson's folder. */
        public String file() {
            return path.value();
        }

        /** The scenario that tells the same story, as written; null for none. */
        public @Nullable String beside() {
            return besides == null ? null : besides.value();
        }

        @Override
        public String structure() {
            return "capture " + file() + (besides == null ? "" : " " + besides.value());
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
