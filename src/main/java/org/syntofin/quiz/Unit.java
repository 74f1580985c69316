package org.syntofin.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Units of numeric answers. A learner may answer in any unit of the same family. */
public enum Unit {
    /** 10^-6 seconds. */
    MICROSECONDS("µs", "time", "0.000001", "us|μs|microseconds|微秒"),
    /** 10^-3 seconds. */
    MILLISECONDS("ms", "time", "0.001", "millisecond|milliseconds|毫秒"),
    /** Seconds. */
    SECONDS("s", "time", "1", "sec|second|seconds|秒|秒钟"),
    /** 60 seconds. */
    MINUTES("min", "time", "60", "minute|minutes|分|分钟"),
    /** 3600 seconds. */
    HOURS("h", "time", "3600", "hour|hours|小时"),
    /** Octets. */
    BYTES("bytes", "size", "1", "b|byte|octet|octets|字节"),
    /** 1024 octets. */
    KIBIBYTES("KiB", "size", "1024", ""),
    /** Segments. */
    SEGMENTS("segments", "segments", "1", "segment|报文段|个报文段"),
    /** A rate, as of a flood. */
    PER_SECOND("/s", "rate", "1", "per second|个/秒|每秒");

    private final String symbol;
    private final String family;
    private final BigDecimal factor;
    private final String otherNames;

    Unit(String symbol, String family, String factor, String otherNames) {
        this.symbol = symbol;
        this.family = family;
        this.factor = new BigDecimal(factor);
        this.otherNames = otherNames;
    }

    /** The key of its name in the page's language. */
    public String key() {
        return switch (this) {
            case MICROSECONDS -> "quiz.unit.us";
            case PER_SECOND -> "quiz.unit.per-second";
            default -> "quiz.unit." + symbol;
        };
    }

    /** As it is written in {@code quiz.toml}. */
    public String symbol() {
        return symbol;
    }

    /** The unit of that name, in English or Chinese. */
    public static Optional<Unit> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (Unit unit : values()) {
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            if (unit.symbol.toLowerCase(Locale.ROOT).equals(wanted)
                    || List.of(unit.otherNames.split("\\|", -1)).contains(wanted)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** A number of this unit in another one of the same family. */
    public Optional<BigDecimal> convert(BigDecimal number, Unit to) {
        if (!family.equals(to.family)) {
            return Optional.empty();
        }
        return Optional.of(number.multiply(factor).divide(to.factor, java.math.MathContext.DECIMAL64));
    }
}
