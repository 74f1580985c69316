package org.syntofin.simulation.packetdrill;

import java.util.Map;
import org.syntofin.simulation.Position;

/** The characters of a script with a place in them; comments count as white space. */
final class ScriptScanner {

    private final String file;
    private final String text;
    private int at;

    ScriptScanner(String file, String text) {
        this.file = file;
        this.text = text;
    }

    int mark() {
        return at;
    }

    boolean atEnd() {
        skipSpace();
        return at >= text.length();
    }

    /** The next character after white space, or NUL at the end. */
    char peek() {
        skipSpace();
        return here();
    }

    /** The next character, white space included, or NUL at the end. */
    char here() {
        return charAt(at);
    }

    boolean nextIs(String wanted) {
        skipSpace();
        return text.startsWith(wanted, at);
    }

    /** Takes the text where it stands next. */
    boolean take(String wanted) {
        boolean found = nextIs(wanted);
        if (found) {
            at += wanted.length();
        }
        return found;
    }

    /** Takes the word where it stands next and does not go on as a longer one. */
    boolean takeWord(String wanted) {
        if (!nextIs(wanted) || isWordPart(charAt(at + wanted.length()))) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    void expect(String wanted) {
        if (!take(wanted)) {
            throw error("packetdrill.expected", Map.of("expected", wanted, "found", rest()));
        }
    }

    /** Letters, digits and underscores; empty where none follow. */
    String word() {
        skipSpace();
        int start = at;
        while (isWordPart(here())) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands up to white space. */
    String token() {
        skipSpace();
        int start = at;
        while (at < text.length() && !Character.isWhitespace(here())) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Takes the rest of the line. */
    String line() {
        int start = at;
        while (at < text.length() && here() != '\n') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** Takes what stands between two marks, the first of which comes next. A backslash escapes. */
    String between(String opening, String closing) {
        int start = at;
        expect(opening);
        StringBuilder inside = new StringBuilder();
        while (!text.startsWith(closing, at)) {
            if (at >= text.length()) {
                at = start;
                throw error("packetdrill.unclosed", Map.of("expected", closing));
            }
            if (here() == '\\' && at + 1 < text.length()) {
                inside.append(here());
                at++;
            }
            inside.append(here());
            at++;
        }
        at += closing.length();
        return inside.toString();
    }

    /** Decimal or {@code 0x} hexadecimal, with or without a minus. */
    long number() {
        skipSpace();
        int start = at;
        boolean negative = take("-");
        boolean hexadecimal = text.startsWith("0x", at);
        at += hexadecimal ? 2 : 0;
        int digits = at;
        while (Character.digit(here(), hexadecimal ? 16 : 10) >= 0 && here() < 0x80) {
            at++;
        }
        String number = text.substring(digits, at);
        if (number.isEmpty() || number.length() > 15) {
            at = start;
            throw error("packetdrill.number", Map.of("found", rest()));
        }
        long value = Long.parseLong(number, hexadecimal ? 16 : 10);
        return negative ? -value : value;
    }

    /** Seconds with a fraction, in microseconds; a finer fraction is cut off. */
    long micros() {
        skipSpace();
        int start = at;
        long seconds = 0;
        long fraction = 0;
        int places = 0;
        int digits = 0;
        for (; isDigit(here()) && digits < 10; digits++, at++) {
            seconds = seconds * 10 + here() - '0';
        }
        if (here() == '.' && charAt(at + 1) != '.') {
            at++;
            for (; isDigit(here()); digits++, places++, at++) {
                fraction = places < 6 ? fraction * 10 + here() - '0' : fraction;
            }
        }
        if (digits == 0 || isDigit(here())) {
            at = start;
            throw error("packetdrill.time", Map.of("found", rest()));
        }
        for (; places < 6; places++) {
            fraction *= 10;
        }
        return seconds * 1_000_000 + fraction;
    }

    Position position() {
        return positionAt(Math.min(at, text.length()));
    }

    ScriptException error(String code, Map<String, String> arguments) {
        return new ScriptException(position(), code, arguments);
    }

    /** Some of what follows, for a message. */
    String rest() {
        int end = Math.min(text.length(), at + 20);
        int newline = text.indexOf('\n', at);
        return text.substring(at, newline >= 0 && newline < end ? newline : end);
    }

    /** What is left of the line, which is not taken. */
    String restOfLine() {
        int newline = text.indexOf('\n', at);
        return text.substring(at, newline < 0 ? text.length() : newline);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (Character.isWhitespace(here())) {
                at++;
            } else if (text.startsWith("//", at)) {
                line();
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private Position positionAt(int index) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Position(file, line, index - start + 1);
    }
}
