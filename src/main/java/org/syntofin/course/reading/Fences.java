package org.syntofin.course.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Block;
import org.syntofin.course.NoteKind;
import org.syntofin.course.ScenarioName;
import org.syntofin.course.SimAnswer;
import org.syntofin.course.SimMode;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** What stands inside a fence. */
final class Fences {

    /** What a learner can be asked about the next segment. */
    static final List<String> ASKED =
            List.of("sender", "flags", "seq", "ack", "len", "state", "client-state", "server-state");

    private final SourceText inside;
    private final Position position;
    private final Findings findings;

    Fences(SourceText inside, Position position, Findings findings) {
        this.inside = inside;
        this.position = position;
        this.findings = findings;
    }

    Optional<Block> sim() {
        int before = findings.errorCount();
        TomlTable table = Toml.read(inside, findings);
        Optional<TomlValue.Text> scenario = reference(table, "scenario", true);
        SimMode mode = table.word("mode", SimMode.WORDS).map(SimMode::of).orElse(SimMode.WATCH);
        List<String> ask = table.texts("ask").stream()
                .filter(field -> known(table, field))
                .map(TomlValue.Text::value)
                .toList();
        SimAnswer answer =
                table.word("answer", SimAnswer.WORDS).map(SimAnswer::of).orElse(SimAnswer.OPTIONS);
        String host = table.text("host").orElse(null);
        String goal = table.text("goal").orElse(null);
        String caption = table.text("caption").orElse(null);
        table.done();
        fits(table, "ask", mode == SimMode.PREDICT, "predict");
        fits(table, "answer", mode == SimMode.PREDICT, "predict");
        fits(table, "host", mode == SimMode.PLAY, "play");
        if (findings.errorCount() > before || scenario.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Sim(position, scenario.get(), mode, ask, answer, host, goal, caption));
    }

    Optional<Block> quiz() {
        TomlTable table = Toml.read(inside, findings);
        int before = findings.errorCount();
        List<TomlValue.Text> use = table.texts("use");
        if (use.isEmpty() && findings.errorCount() == before) {
            findings.error(position, "toml.missing", "key", "use");
        }
        table.done();
        return use.isEmpty() ? Optional.empty() : Optional.of(new Block.Quiz(position, use));
    }

    Optional<Block> capture() {
        TomlTable table = Toml.read(inside, findings);
        Optional<TomlValue.Text> file = table.requiredTextValue("file");
        TomlValue.@Nullable Text beside = reference(table, "beside", false).orElse(null);
        @Nullable String caption = table.text("caption").orElse(null);
        table.done();
        return file.map(path -> new Block.Capture(position, path, beside, caption));
    }

    Optional<Block> note(String kind, Markdown around, Reading reading) {
        if (!NoteKind.WORDS.contains(kind)) {
            findings.error(
                    position,
                    "lesson.note-kind",
                    "kind",
                    Ids.shortened(kind),
                    "known",
                    String.join(", ", NoteKind.WORDS));
            return Optional.empty();
        }
        Markdown note = around.inside(inside);
        reading.aside(note.document(), position);
        return Optional.of(new Block.Note(position, NoteKind.of(kind), note.html()));
    }

    private boolean known(TomlTable table, TomlValue.Text field) {
        if (!ASKED.contains(field.value())) {
            table.wordUnknown(field.position(), "ask", field.value(), ASKED);
            return false;
        }
        return true;
    }

    private void fits(TomlTable table, String key, boolean right, String mode) {
        if (table.has(key) && !right) {
            findings.error(table.keyPosition(key).orElse(position), "lesson.sim-key-mode", "key", key, "mode", mode);
        }
    }

    private Optional<TomlValue.Text> reference(TomlTable table, String key, boolean required) {
        Optional<TomlValue.Text> text = required ? table.requiredTextValue(key) : table.textValue(key);
        if (text.isPresent() && !ScenarioName.valid(text.get().value())) {
            findings.error(
                    text.get().position(),
                    "lesson.scenario-name",
                    "name",
                    Ids.shortened(text.get().value()));
            return Optional.empty();
        }
        return text;
    }
}
