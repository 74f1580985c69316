package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.List;

/** Finds the statements of a table in a TOML text that is known to be right, each with the places of its parts. */
final class TomlStatements {

    private final String text;
    private int at;

    private TomlStatements(String text) {
        this.text = text;
    }

    /**
     * A key and its value, or the header of a table.
     *
     * @param key from the outermost table on
     * @param under how many parts of the key a header above it gives
     * @param from where it begins
     * @param valueFrom where its value begins
     * @param valueTo where that ends
     * @param to where the next line begins
     */
    record Statement(List<String> key, int under, int from, int valueFrom, int valueTo, int to, boolean header) {

        boolean within(List<String> other) {
            return key.size() >= other.size() && key.subList(0, other.size()).equals(other);
        }
    }

    /** The statements; a header's own name is left out of the keys below it, so {@code [question.gap]} gives {@code gap}. */
    static List<Statement> of(String text) {
        return new TomlStatements(text).all();
    }

    private List<Statement> all() {
        List<Statement> found = new ArrayList<>();
        List<String> under = List.of();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                at = lineEnd();
            } else if (c == '[') {
                int from = at;
                int to = lineEnd();
                List<String> name =
                        key(text.substring(from, text.indexOf(']', from)).replace("[", ""));
                under = name.subList(1, name.size());
                at = Math.min(to + 1, text.length());
                found.add(new Statement(under, under.size(), from, to, to, at, true));
            } else {
                found.add(assignment(under));
            }
        }
        return found;
    }

    private Statement assignment(List<String> under) {
        int from = at;
        int equals = from;
        while (text.charAt(equals) != '=') {
            equals = isQuote(text.charAt(equals)) ? stringEnd(equals) : equals + 1;
        }
        List<String> key = new ArrayList<>(under);
        key.addAll(key(text.substring(from, equals)));
        int valueFrom = equals + 1;
        while (text.charAt(valueFrom) == ' ' || text.charAt(valueFrom) == '\t') {
            valueFrom++;
        }
        int valueTo = valueEnd(valueFrom);
        at = valueTo;
        at = Math.min(lineEnd() + 1, text.length());
        return new Statement(key, under.size(), from, valueFrom, valueTo, at, false);
    }

    private int valueEnd(int from) {
        int depth = 0;
        int last = from;
        for (int i = from; i < text.length(); ) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                i = stringEnd(i);
                last = i;
                continue;
            }
            if (c == '#') {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
                continue;
            }
            if (c == '\n' && depth == 0) {
                break;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            i++;
            last = Character.isWhitespace(c) ? last : i;
        }
        return last;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private int stringEnd(int from) {
        String quote = text.substring(from, from + 1);
        String triple = quote.repeat(3);
        String close = text.startsWith(triple, from) ? triple : quote;
        int i = from + close.length();
        while (i < text.length() && !text.startsWith(close, i)) {
            i += quote.equals("\"") && text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + close.length(), text.length());
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The parts of a key: bare ones and quoted ones, between dots. */
    private static List<String> key(String written) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (char c : written.strip().toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    part.append(c);
                }
            } else if (isQuote(c)) {
                quote = c;
            } else if (c == '.') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
