package org.syntofin.simulation.packetdrill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.packetdrill.Expression.Field;
import org.syntofin.simulation.packetdrill.Expression.Numeral;
import org.syntofin.simulation.packetdrill.Expression.Sequence;
import org.syntofin.simulation.packetdrill.Expression.Structure;
import org.syntofin.simulation.packetdrill.Expression.Whatever;
import org.syntofin.simulation.packetdrill.Expression.Word;

/** Looks into the arguments of a call; what is not there, or of another kind, is -1 or empty. */
final class Arguments {

    private static final int MOST_OCTETS = 4_000_000;

    private Arguments() {}

    static long number(Action.Call call, int index) {
        return index < call.arguments().size() ? value(call.arguments().get(index)) : -1;
    }

    static long value(@Nullable Expression expression) {
        return expression instanceof Numeral number ? number.value() : -1;
    }

    static List<String> names(Action.Call call, int index) {
        return index < call.arguments().size() ? words(call.arguments().get(index)) : List.of();
    }

    /** The flags of a call that sends or receives: a message stands for address and length. */
    static List<String> flags(Action.Call call) {
        return names(call, call.name().endsWith("msg") ? 2 : 3);
    }

    static List<String> words(@Nullable Expression expression) {
        return expression instanceof Word word ? word.names() : List.of();
    }

    static Map<String, Expression> fields(Expression expression) {
        Map<String, Expression> fields = new HashMap<>();
        if (expression instanceof Structure structure) {
            for (Field field : structure.fields()) {
                fields.put(field.name(), field.value());
            }
        }
        return fields;
    }

    /** How much is to be read or written: a count, or the sum of the parts of a message. */
    static int octets(Action.Call call) {
        long octets = number(call, 2);
        Expression message = call.arguments().size() > 1 ? call.arguments().get(1) : new Whatever();
        if (message instanceof Sequence parts) {
            octets = sum(parts);
        } else if (fields(message).get("msg_iov") instanceof Sequence parts) {
            octets = sum(parts);
        }
        if (octets < 0 || octets > MOST_OCTETS) {
            throw new Unplayable(call.name() + " without a count of octets");
        }
        return (int) octets;
    }

    /** Of the lengths in {@code [{..., 10}, {..., 20}]}. */
    private static long sum(Sequence parts) {
        long sum = 0;
        for (Expression part : parts.elements()) {
            if (part instanceof Structure structure && !structure.fields().isEmpty()) {
                sum += Math.clamp(value(structure.fields().getLast().value()), 0, MOST_OCTETS);
            }
        }
        return sum;
    }

    /** Whether the memory that a call names is none. */
    static boolean isNowhere(Action.Call call) {
        return names(call, 1).contains("NULL");
    }
}
