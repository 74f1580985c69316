package org.syntofin.simulation.toml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.syntofin.simulation.Position;

/** What stands without quotes: numbers, truth values, dates and times. */
final class TomlNumbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)");
    private static final Pattern BASED =
            Pattern.compile("0x[0-9a-fA-F](_?[0-9a-fA-F])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*");
    private static final Pattern REAL =
            Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)(\\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?");
    private static final Pattern SPECIAL = Pattern.compile("[+-]?(inf|nan)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?");
    private static final Pattern OFFSET = Pattern.compile("Z|[+-][0-9]{2}:[0-9]{2}");
    private static final Pattern BEGINS_AS_MOMENT = Pattern.compile("[0-9]{4}-.*|[0-9]{2}:.*");
    private static final int LONGEST = 200;

    private final TomlScanner in;

    TomlNumbers(TomlScanner in) {
        this.in = in;
    }

    TomlValue value() throws TomlSyntaxException {
        int start = in.offset();
        String word = word();
        Position position = in.position(start);
        if (word.isEmpty()) {
            throw new TomlSyntaxException(start, "toml.value", "found", in.found());
        }
        if (word.equals("true") || word.equals("false")) {
            return new TomlValue.Truth(position, word.equals("true"));
        }
        if (BEGINS_AS_MOMENT.matcher(word).matches()) {
            return moment(start, position, word);
        }
        if (word.length() <= LONGEST) {
            if (DECIMAL.matcher(word).matches()) {
                return new TomlValue.Whole(position, whole(start, word, word, 10));
            }
            if (BASED.matcher(word).matches()) {
                int base = word.charAt(1) == 'x' ? 16 : word.charAt(1) == 'o' ? 8 : 2;
                return new TomlValue.Whole(position, whole(start, word, word.substring(2), base));
            }
            if (SPECIAL.matcher(word).matches()) {
                double size = word.endsWith("inf") ? Double.POSITIVE_INFINITY : Double.NaN;
                return new TomlValue.Real(position, word.startsWith("-") ? -size : size);
            }
            if (REAL.matcher(word).matches()) {
                return new TomlValue.Real(position, Double.parseDouble(word.replace("_", "")));
            }
        }
        throw new TomlSyntaxException(start, "toml.value", "found", shortened(word));
    }

    private static long whole(int start, String word, String digits, int base) throws TomlSyntaxException {
        try {
            return Long.parseLong(digits.replace("_", ""), base);
        } catch (NumberFormatException tooLarge) {
            throw new TomlSyntaxException(start, "toml.number-range", "number", shortened(word));
        }
    }

    /** Everything up to white space or punctuation; a date may go on after one blank with a time. */
    private String word() {
        int start = in.offset();
        skipWord();
        if (DATE.matcher(in.between(start, in.offset())).matches() && in.peek() == ' ') {
            int date = in.offset();
            in.next();
            int time = in.offset();
            skipWord();
            if (!in.between(time, in.offset()).matches("[0-9]{2}:.*")) {
                in.moveTo(date);
            }
        }
        return in.between(start, in.offset());
    }

    private void skipWord() {
        while (in.peek() != TomlScanner.END && " \t\r\n,]}[{#=\"'".indexOf(in.peek()) < 0) {
            in.next();
        }
    }

    private static TomlValue moment(int start, Position position, String word) throws TomlSyntaxException {
        String upper = word.toUpperCase(Locale.ROOT).replace(' ', 'T');
        int split = upper.indexOf('T');
        String date = split < 0 && !upper.startsWith(":", 2) ? upper : upper.substring(0, Math.max(split, 0));
        String rest = split < 0 ? (date.isEmpty() ? upper : "") : upper.substring(split + 1);
        int zone = Math.max(rest.indexOf('Z'), Math.max(rest.indexOf('+'), rest.indexOf('-')));
        String time = zone < 0 ? rest : rest.substring(0, zone);
        String offset = zone < 0 ? "" : rest.substring(zone);
        boolean shaped =
                (date.isEmpty() ? split < 0 && zone < 0 : DATE.matcher(date).matches())
                        && (time.isEmpty() ? split < 0 : TIME.matcher(time).matches())
                        && (zone < 0 || OFFSET.matcher(offset).matches());
        if (!shaped || !exists(date, time, offset)) {
            throw new TomlSyntaxException(start, "toml.date", "found", shortened(word));
        }
        return new TomlValue.Moment(position, word);
    }

    private static boolean exists(String date, String time, String offset) {
        String shortTime = time.length() > 18 ? time.substring(0, 18) : time;
        try {
            if (date.isEmpty()) {
                return !LocalTime.parse(shortTime).toString().isEmpty();
            }
            if (time.isEmpty()) {
                return LocalDate.parse(date).getYear() >= 0;
            }
            return offset.isEmpty()
                    ? LocalDateTime.parse(date + "T" + shortTime).getYear() >= 0
                    : OffsetDateTime.parse(date + "T" + shortTime + offset).getYear() >= 0;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }
}
