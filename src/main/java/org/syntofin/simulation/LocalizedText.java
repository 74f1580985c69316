package org.syntofin.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text in one or more languages, by language tag ({@code en}, {@code zh-CN}); never without any. */
public record LocalizedText(Map<String, String> byLanguage) {

    /** The languages in which content is written, the one that others fall back to first. */
    public static final List<String> LANGUAGES = List.of("en", "zh-CN");

    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text in no language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /** The text in that language, else in the first of {@link #LANGUAGES} that it has, else in any. */
    public String in(String language) {
        String text = byLanguage.get(language);
        for (String other : LANGUAGES) {
            text = text == null ? byLanguage.get(other) : text;
        }
        return text == null ? byLanguage.values().iterator().next() : text;
    }

    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }
}
