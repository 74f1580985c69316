package org.syntofin.simulation.packetdrill;

import java.util.List;

/** An argument or the result of a call. */
public sealed interface Expression {

    /** {@code ...}: whatever. */
    record Whatever() implements Expression {}

    /** A number, decimal or hexadecimal. */
    record Numeral(long value) implements Expression {}

    /** A name, or several joined by {@code |}, which {@link #names} lists. */
    record Word(List<String> names) implements Expression {
        public Word {
            names = List.copyOf(names);
        }
    }

    /** A text in quotes. */
    record Text(String text) implements Expression {}

    /** {@code [a, b]}. */
    record Sequence(List<Expression> elements) implements Expression {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** {@code {a=1, b=2}}; an element without a name has an empty one. */
    record Structure(List<Field> fields) implements Expression {
        public Structure {
            fields = List.copyOf(fields);
        }
    }

    /** A field of a {@link Structure}. */
    record Field(String name, Expression value) {}

    /** {@code name(a, b)}. */
    record Application(String name, List<Expression> arguments) implements Expression {
        public Application {
            arguments = List.copyOf(arguments);
        }
    }
}
