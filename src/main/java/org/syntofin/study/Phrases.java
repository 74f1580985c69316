package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;
import org.syntofin.quiz.Phrase;

/** Words phrases in the language of a page, with the usual hosts by their names in it. */
final class Phrases {

    private Phrases() {}

    static String words(Phrase phrase, Component page) {
        Map<String, String> arguments = new HashMap<>(phrase.arguments());
        arguments.computeIfPresent("host", (name, host) -> host(host, page));
        return new Phrase(phrase.key(), arguments).fill(page.getTranslation(phrase.key()));
    }

    /** The usual names are worded; others are an author's own. */
    static String host(String name, Component page) {
        return switch (name) {
            case "client", "server" -> page.getTranslation("study.host." + name);
            default -> name;
        };
    }
}
