package org.syntofin.quiz;

import java.util.Map;

/**
 * Something to tell a learner, as a key and named arguments; the words stand elsewhere, in each language.
 *
 * @param key of the translations: {@code quiz.…}, or {@code rule.ID} where a rule of the engine is told
 * @param arguments by the names that stand between braces in the words
 */
public record Phrase(String key, Map<String, String> arguments) {

    public Phrase {
        arguments = Map.copyOf(arguments);
    }

    /** A phrase from alternating names and values. */
    public static Phrase of(String key, String... namesAndValues) {
        Map<String, String> arguments = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Phrase(key, arguments);
    }

    /** The words of this phrase's key with the arguments in their places: {@code {host}} becomes the host. */
    public String fill(String words) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int open = words.indexOf('{', at);
            int close = open < 0 ? -1 : words.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = words.substring(open + 1, close);
            filled.append(words, at, open).append(arguments.getOrDefault(name, words.substring(open, close + 1)));
            at = close + 1;
        }
        return filled.append(words.substring(at)).toString();
    }
}
