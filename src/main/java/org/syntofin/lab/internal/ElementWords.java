package org.syntofin.lab.internal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The translations as the elements need them: many at once, with {@code {name}} places that the browser fills. */
public final class ElementWords {

    private static final String BUNDLE = "vaadin-i18n.translations";

    private ElementWords() {}

    /** All words whose key starts with this prefix, by what follows it. */
    public static Map<String, String> startingWith(String prefix, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        Map<String, String> words = new TreeMap<>();
        Enumeration<String> keys = bundle.getKeys();
        while (keys.hasMoreElements()) {
            String key = keys.nextElement();
            if (key.startsWith(prefix)) {
                words.put(key.substring(prefix.length()), bundle.getString(key));
            }
        }
        return Collections.unmodifiableMap(words);
    }

    /** The words of this key, if there are any. */
    public static Optional<String> of(String key, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The language that is spoken to who asks for this one: Chinese where Chinese is asked for, else English. */
    public static Locale spoken(Locale asked) {
        return asked.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                spoken(locale),
                ElementWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
