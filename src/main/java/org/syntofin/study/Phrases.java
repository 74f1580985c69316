package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.syntofin.quiz.Phrase;
import org.syntofin.tcp.connection.Signal;

/** Words phrases in the language of a page, with the usual hosts, signals and segments by their names in it. */
final class Phrases {

    private Phrases() {}

    static String words(Phrase phrase, Component page) {
        Map<String, String> arguments = new HashMap<>(phrase.arguments());
        arguments.computeIfPresent("host", (name, host) -> host(host, page));
        arguments.computeIfPresent("signal", (name, signal) -> signal(signal, page));
        arguments.computeIfPresent("kind", (name, kind) -> kind(kind, "1".equals(arguments.get("count")), page));
        return new Phrase(phrase.key(), arguments).fill(page.getTranslation(phrase.key()));
    }

    /** Segments by what they carry, one of them or several. */
    private static String kind(String kind, boolean one, Component page) {
        String key = switch (kind) {
            case "ANY" -> "any";
            case "DATA" -> "data";
            default -> "flags";
        };
        return page.getTranslation("study.segments." + key + (one ? ".one" : ".several"))
                .replace("{flags}", kind);
    }

    /** What a program is told; what the engine never tells stays as the author wrote it. */
    private static String signal(String signal, Component page) {
        return Arrays.stream(Signal.values()).map(Signal::text).noneMatch(signal::equals)
                ? signal
                : page.getTranslation(
                        "lab.ladder.signal." + signal.replace(":", "").replace(' ', '-'));
    }

    /** The usual names are worded; others are an author's own. */
    static String host(String name, Component page) {
        return switch (name) {
            case "client", "server" -> page.getTranslation("study.host." + name);
            default -> name;
        };
    }
}
