package org.syntofin.simulation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as scenarios write them: {@code 20ms}, {@code 1.5s}, {@code 2min}, {@code 1h}; and percentages. */
public final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?) ?(us|µs|ms|s|m|min|h|d)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?%");
    private static final int MILLIONTHS_PER_PERCENT = 10_000;

    private Durations() {}

    /** In microseconds; empty if it is none, or longer than {@code most}. */
    public static Optional<Long> parse(String text, long most) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        BigDecimal micros = new BigDecimal(written.group(1)).multiply(BigDecimal.valueOf(unit(written.group(2))));
        if (micros.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Optional.empty();
        }
        return Optional.of(micros.longValue());
    }

    private static long unit(String name) {
        return switch (name) {
            case "us", "µs" -> 1;
            case "ms" -> 1_000;
            case "s" -> 1_000_000;
            case "m", "min" -> 60_000_000;
            case "h" -> 3_600_000_000L;
            default -> 86_400_000_000L;
        };
    }

    /** In millionths; -1 if it is none. */
    static int parsePercent(String text) {
        Matcher written = PERCENT.matcher(text.strip());
        return written.matches()
                ? new BigDecimal(written.group(1))
                        .multiply(BigDecimal.valueOf(MILLIONTHS_PER_PERCENT))
                        .intValue()
                : -1;
    }
}
