package org.syntofin.quiz.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syntofin.quiz.Asked;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Flags;

/** Reads what a learner says about a segment's fields into the one form in which they are compared. */
final class FieldEntry {

    private static final List<String> NOTHING = List.of("", "-", "–", "none", "无", "没有", "無");
    private static final Flags[] FLAGS = {
        Flags.SYN, Flags.FIN, Flags.RST, Flags.PSH, Flags.ACK, Flags.URG, Flags.ECE, Flags.CWR
    };

    private FieldEntry() {}

    /**
     * The common form: names of flags in their order, decimal numbers, a host's or state's name; empty text for no
     * number.
     *
     * @param hosts those of the run
     */
    static Optional<String> read(Asked asked, String said, List<String> hosts) {
        String text = said.strip();
        return switch (asked.kind()) {
            case SENDER -> Optional.of(text).filter(hosts::contains);
            case FLAGS -> flags(text).map(flags -> flags.without(Flags.PSH).names());
            case SEQ, LEN -> number(text);
            case ACK -> NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? Optional.of("") : number(text);
            case STATE -> State.ofRfcName(text).map(State::rfcName);
        };
    }

    /** Flags by their names, as in {@code SYN,ACK}; empty where one is none. */
    static Optional<Flags> flags(String text) {
        Flags flags = Flags.NONE;
        for (String name : text.toUpperCase(Locale.ROOT).split("[,+ ]+", -1)) {
            Optional<Flags> flag = name.isEmpty() ? Optional.of(Flags.NONE) : flag(name);
            if (flag.isEmpty()) {
                return Optional.empty();
            }
            flags = flags.and(flag.get());
        }
        return Optional.of(flags);
    }

    private static Optional<Flags> flag(String name) {
        for (Flags flag : FLAGS) {
            if (flag.names().equals(name)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /** A whole number from 0 to 2^32 - 1. */
    private static Optional<String> number(String text) {
        return TypedNumber.read(text)
                .flatMap(typed -> typed.in(null))
                .filter(FieldEntry::fits)
                .map(number -> number.toBigInteger().toString());
    }

    private static boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && !TypedNumber.outOfRange(number);
    }
}
