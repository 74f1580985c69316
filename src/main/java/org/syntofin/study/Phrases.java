package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.syntofin.quiz.Phrase;
import org.syntofin.simulation.SegmentName;
import org.syntofin.tcp.connection.Signal;

/** Words phrases in the language of a page, with the usual hosts, signals and segments by their names in it. */
final class Phrases {

    private Phrases() {}

    static String words(Phrase phrase, Component page) {
        Map<String, String> arguments = new HashMap<>(phrase.arguments());
        arguments.computeIfPresent("host", (name, host) -> host(host, page));
        arguments.computeIfPresent("signal", (name, signal) -> signal(signal, page));
        arguments.computeIfPresent("kind", (name, kind) -> kind(kind, "1".equals(arguments.get("count")), page));
        arguments.computeIfPresent("segment", (name, segment) -> segment(segment, page));
        return new Phrase(phrase.key(), arguments).fill(page.getTranslation(phrase.key()));
    }

    /** One segment of a host, written as in a scenario; what is no name of one stays. */
    private static String segment(String written, Component page) {
        return SegmentName.parse(written)
                .filter(name -> name.ordinal() > 0)
                .map(name -> {
                    String key = switch (name.kind()) {
                        case ANY -> "segment";
                        case DATA -> "data";
                        case SYN, SYN_ACK, ACK, FIN, RST -> "flagged";
                    };
                    String which = Phrase.of(
                                    "study.change.said." + key,
                                    "segment",
                                    name.kind().name().replace('_', ','),
                                    "number",
                                    Integer.toString(name.ordinal()))
                            .fill(page.getTranslation("study.change.said." + key));
                    return Phrase.of("study.segment.of", "segment", which, "host", host(name.host(), page))
                            .fill(page.getTranslation("study.segment.of"));
                })
                .orElse(written);
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
