package org.syntofin.quiz.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Laid;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Story;
import org.syntofin.quiz.Template;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads {@code scenario = "NAME"}, {@code set = { "host.client.isn" = "{x}" }} and {@code stop.step = 6}. */
final class StoryReader {

    private static final int MOST_STEPS = 100_000;

    private final TomlTable table;
    private final Texts texts;

    StoryReader(TomlTable table, Texts texts) {
        this.table = table;
        this.texts = texts;
    }

    Optional<Story> read() {
        Optional<TomlValue.Text> scenario = table.requiredTextValue("scenario");
        scenario.ifPresent(name -> texts.refer(Quiz.Kind.SCENARIO, name));
        Laid settings = settings(table, texts);
        return scenario.map(name -> new Story(name.value(), settings, null));
    }

    /** The step at which a run stands still. */
    Optional<Integer> step() {
        Optional<TomlTable> stop = table.requiredTable("stop");
        if (stop.isEmpty()) {
            return Optional.empty();
        }
        if (!stop.get().has("step")) {
            texts.findings()
                    .error(
                            stop.get().position(),
                            "toml.missing",
                            "key",
                            stop.get().path("step"));
        }
        Optional<Integer> step = stop.get().whole("step", 0, MOST_STEPS).map(Math::toIntExact);
        stop.get().done();
        return step;
    }

    /** What is laid into the scenario; a key that cannot be is a finding. */
    static Laid settings(TomlTable from, Texts texts) {
        Map<String, Template> settings = new LinkedHashMap<>();
        Optional<TomlTable> set = from.table("set");
        if (set.isEmpty()) {
            return Laid.NOTHING;
        }
        for (String key : set.get().names()) {
            if (!Laid.knows(key)) {
                texts.findings()
                        .error(
                                set.get().keyPosition(key).orElseThrow(),
                                "quiz.set",
                                "key",
                                key,
                                "known",
                                String.join(", ", Laid.keys()));
                continue;
            }
            set.get()
                    .requiredTextValue(key)
                    .ifPresent(text -> number(text, texts).ifPresent(value -> settings.put(key, value)));
        }
        return new Laid(settings);
    }

    private static Optional<Template> number(TomlValue.Text text, Texts texts) {
        Optional<Template> template = texts.template(text);
        if (template.isPresent() && !template.get().fill(texts.lowest()).matches("\\d{1,10}")) {
            texts.findings().error(text.position(), "quiz.numeric.value", "key", text.value());
            return Optional.empty();
        }
        return template;
    }
}
