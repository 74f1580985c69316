package org.syntofin.simulation.toml;

import java.util.Collections;
import java.util.List;
import org.syntofin.simulation.Position;

/** A value of a TOML file with the place where it begins. */
public sealed interface TomlValue {

    Position position();

    /**
     * A string. {@code content} is where its first character stands, after the opening quote.
     */
    record Text(Position position, Position content, String value) implements TomlValue {

        /** Where the character at this index of the value stands; exact as long as no escape stands before it. */
        public Position at(int index) {
            int line = content.line();
            int column = content.column();
            for (int i = 0; i < Math.min(index, value.length()); i += Character.charCount(value.codePointAt(i))) {
                column = value.charAt(i) == '\n' ? 1 : column + 1;
                line += value.charAt(i) == '\n' ? 1 : 0;
            }
            return new Position(content.file(), line, column);
        }
    }

    /** An integer, in whichever base it was written. */
    record Whole(Position position, long value) implements TomlValue {}

    /** A number with a fraction or exponent, infinities and not-a-number included. */
    record Real(Position position, double value) implements TomlValue {}

    /** {@code true} or {@code false}. */
    record Truth(Position position, boolean value) implements TomlValue {}

    /** A date, a time, or both, as written. */
    record Moment(Position position, String value) implements TomlValue {}

    /** An array; an array of tables has tables only and came from {@code [[name]]} headers. */
    record Array(Position position, List<TomlValue> items) implements TomlValue {

        @Override
        public List<TomlValue> items() {
            return Collections.unmodifiableList(items);
        }
    }

    /** A table. */
    record Table(Position position, TomlTable table) implements TomlValue {}
}
