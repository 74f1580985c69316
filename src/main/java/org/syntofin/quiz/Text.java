package org.syntofin.quiz;

import java.util.Map;

/**
 * Words of an author in the languages that he wrote, with arithmetic between braces.
 *
 * @param byLanguage at least one language tag ({@code en}, {@code zh-CN}) with its words
 */
public record Text(Map<String, Template> byLanguage) {

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * The words in a language, with the drawn values. Where the language is missing, a related one ({@code zh} for
     * {@code zh-CN}), then English, then any serves.
     */
    public String in(String language, Map<String, Long> values) {
        return template(language).fill(values);
    }

    /** The same with the arithmetic as it is written, where no values are drawn. */
    public String written(String language) {
        return template(language).written();
    }

    private Template template(String language) {
        Template exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        String family = language.split("-", 2)[0];
        return byLanguage.entrySet().stream()
                .filter(entry -> entry.getKey().split("-", 2)[0].equals(family))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElseGet(() -> {
                    Template english = byLanguage.get("en");
                    return english != null
                            ? english
                            : byLanguage.entrySet().stream()
                                    .min(Map.Entry.comparingByKey())
                                    .orElseThrow()
                                    .getValue();
                });
    }
}
