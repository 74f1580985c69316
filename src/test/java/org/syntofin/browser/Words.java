package org.syntofin.browser;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/** The application's words in one language, as a reader sees them. */
record Words(String language) {

    String of(String key, Object... arguments) {
        Locale locale = Locale.forLanguageTag(language);
        String words = ResourceBundle.getBundle(
                        "vaadin-i18n.translations", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
        return arguments.length == 0 ? words : new MessageFormat(words, locale).format(arguments);
    }

    /** A sentence, as it is written in this language. */
    static Pattern sentence(String language) {
        return Pattern.compile(language.startsWith("zh") ? "[\\u4e00-\\u9fff].*。" : "[A-Za-z]+ .*[a-z].*\\.");
    }
}
