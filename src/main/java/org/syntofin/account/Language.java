package org.syntofin.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which everything can be read. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of this tag, such as {@code zh-CN}; empty for any other text. */
    public static Optional<Language> ofTag(String tag) {
        return List.of(values()).stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The language nearest to the locale: any Chinese is Chinese, all else English. */
    public static Language nearest(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    /** As its readers call it. */
    public String ownName() {
        return ownName;
    }

    public String tag() {
        return locale.toLanguageTag();
    }
}
