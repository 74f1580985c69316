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

    /** Whether it says nothing in any language. */
    public boolean blank() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}
