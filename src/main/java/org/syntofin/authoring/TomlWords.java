package org.syntofin.authoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values as TOML. */
final class TomlWords {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");

    private TomlWords() {}

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.strip().codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> {
                    // a browser's line ends are \n here
                }
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (character < ' ' || character == 0x7f) {
                        quoted.append("\\u%04x".formatted(character));
                    } else {
                        quoted.appendCodePoint(character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(TomlWords::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text, a number, a truth value, or a list or table of such. */
    static String value(Object value) {
        return switch (value) {
            case String text -> quote(text);
            case Collection<?> list -> list.stream().map(TomlWords::value).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> table ->
                table.entrySet().stream()
                        .map(entry -> key(List.of(entry.getKey().toString())) + " = " + value(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw new IllegalArgumentException("no value of TOML: " + value);
        };
    }

    /** A key of one or several parts. */
    static String key(List<String> parts) {
        return parts.stream()
                .map(part -> BARE.matcher(part).matches() ? part : quote(part))
                .collect(Collectors.joining("."));
    }
}
