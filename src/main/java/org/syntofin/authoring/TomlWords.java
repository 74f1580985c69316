package org.syntofin.authoring;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes values as TOML. */
final class TomlWords {

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

    /** Words in both languages as an inline table; a language without words is left out. */
    static String both(Words words) {
        return words.byLanguage().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + " = " + quote(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
