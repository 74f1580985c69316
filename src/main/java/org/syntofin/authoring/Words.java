package org.syntofin.authoring;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an author writes in each language. */
public record Words(Map<String, String> byLanguage) {

    public Words {
        byLanguage = new LinkedHashMap<>(byLanguage);
    }

    public static Words of(String english, String chinese) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("zh-CN", chinese);
        return new Words(words);
    }

    public String in(String language) {
        return byLanguage.getOrDefault(language, "");
    }

    /** Where a language has no words yet, it begins with those of another. */
    public Words filled() {
        String first = byLanguage.values().stream()
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        Map<String, String> filled = new LinkedHashMap<>();
        byLanguage.forEach((language, words) -> filled.put(language, words.isBlank() ? first : words));
        return new Words(filled);
    }

    /** Without the languages in which nothing is said. */
    public Words said() {
        Map<String, String> said = new LinkedHashMap<>(byLanguage);
        said.values().removeIf(String::isBlank);
        return new Words(said);
    }

    /** Whether it says nothing in any language. */
    public boolean blank() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}
