package org.syntofin.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something wrong with what an author or operator wrote: data, so that it can be said in any language.
 *
 * @param code as in {@code scenario.unknown-key}; the words, with how to mend it, are {@code finding.CODE}
 * @param arguments for the words' placeholders, by name
 */
public record Finding(Severity severity, Position position, String code, Map<String, String> arguments) {

    /** How bad it is. */
    public enum Severity {
        /** The thing cannot be used. */
        ERROR,
        /** It works, but probably not as meant. */
        WARNING
    }

    public Finding {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public static Finding error(Position position, String code, Map<String, String> arguments) {
        return new Finding(Severity.ERROR, position, code, arguments);
    }

    public static Finding warning(Position position, String code, Map<String, String> arguments) {
        return new Finding(Severity.WARNING, position, code, arguments);
    }

    /** The key of this finding's words. */
    public String key() {
        return "finding." + code;
    }

    /** Puts the arguments into the words of {@link #key()}: {@code {name}} becomes the argument of that name. */
    public String fill(String words) {
        StringBuilder filled = new StringBuilder(words.length() + 32);
        int from = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', from)) {
            int close = words.indexOf('}', open);
            String value = close < 0 ? null : arguments.get(words.substring(open + 1, close));
            filled.append(words, from, open).append(value == null ? "{" : value);
            from = value == null ? open + 1 : close + 1;
        }
        return filled.append(words, from, words.length()).toString();
    }
}
