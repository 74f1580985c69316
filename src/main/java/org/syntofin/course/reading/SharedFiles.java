package org.syntofin.course.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.syntofin.course.Cause;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Course;
import org.syntofin.course.Skill;
import org.syntofin.course.Term;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads what a course's lessons share: {@code course.toml}, skills, causes, glossary. */
final class SharedFiles {

    private final ContentFiles files;
    private final Findings findings;

    SharedFiles(ContentFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    Optional<Course> course() {
        Optional<TomlTable> read = table("course.toml");
        if (read.isEmpty()) {
            findings.error(Position.ofFile(files.name("course.toml")), "course.missing");
            return Optional.empty();
        }
        TomlTable table = read.get();
        String id = Ids.read(table);
        Optional<LocalizedText> title = table.requiredLocalized("title");
        Optional<LocalizedText> summary = table.localized("summary");
        List<Course.Part> parts = table.tables("part").stream()
                .map(this::part)
                .flatMap(Optional::stream)
                .toList();
        table.done();
        if (parts.isEmpty()) {
            findings.error(table.position(), "course.no-parts");
        }
        return id.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Course(id, title.get(), summary, parts));
    }

    private Optional<Course.Part> part(TomlTable table) {
        String id = Ids.read(table);
        Optional<LocalizedText> title = table.requiredLocalized("title");
        Optional<LocalizedText> summary = table.localized("summary");
        List<TomlValue.Text> lessons = table.texts("lessons");
        Optional<TomlValue.Text> test = table.textValue("test");
        table.done();
        return id.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Course.Part(id, title.get(), summary, lessons, test));
    }

    Map<String, Skill> skills() {
        return entries("skills.toml", "skill", SharedFiles::skill, Skill::id, Skill::position);
    }

    Map<String, Cause> causes() {
        return entries("causes.toml", "cause", SharedFiles::cause, Cause::id, Cause::position);
    }

    Map<String, Term> terms() {
        return entries("glossary.toml", "term", SharedFiles::term, Term::id, Term::position);
    }

    private static Optional<Skill> skill(TomlTable table) {
        String id = Ids.read(table);
        return table.requiredLocalized("title").map(title -> new Skill(table.position(), id, title));
    }

    private static Optional<Cause> cause(TomlTable table) {
        String id = Ids.read(table);
        Optional<LocalizedText> belief = table.requiredLocalized("belief");
        Optional<TomlValue.Text> run = table.textValue("run");
        Optional<LocalizedText> breaks = table.localized("breaks");
        Optional<LocalizedText> holds = table.requiredLocalized("holds");
        return belief.flatMap(said -> holds.map(so -> new Cause(table.position(), id, said, run, breaks, so)));
    }

    private static Optional<Term> term(TomlTable table) {
        String id = Ids.read(table);
        Optional<String> group = table.text("group");
        Optional<LocalizedText> names = table.words();
        List<Term.Also> also = table.tables("also").stream()
                .map(SharedFiles::also)
                .flatMap(Optional::stream)
                .toList();
        Optional<LocalizedText> note = table.localized("note");
        return names.map(words -> new Term(table.position(), id, group, words, also, note));
    }

    private static Optional<Term.Also> also(TomlTable table) {
        Optional<String> text = table.requiredText("text");
        Optional<String> where = table.text("in");
        Term.Mark mark = table.word("mark", List.of("wrong", "misspelt"))
                .map(word -> word.equals("wrong") ? Term.Mark.WRONG : Term.Mark.MISSPELT)
                .orElse(Term.Mark.FINE);
        table.done();
        return text.map(word -> new Term.Also(word, where, mark));
    }

    private <T> Map<String, T> entries(
            String path,
            String name,
            Function<TomlTable, Optional<T>> reader,
            Function<T, String> id,
            Function<T, Position> position) {
        Map<String, T> byId = new LinkedHashMap<>();
        Optional<TomlTable> file = table(path);
        for (TomlTable table : file.map(root -> root.tables(name)).orElse(List.of())) {
            Optional<T> entry = reader.apply(table);
            table.done();
            if (entry.isPresent() && !id.apply(entry.get()).isEmpty()) {
                T before = byId.putIfAbsent(id.apply(entry.get()), entry.get());
                if (before != null) {
                    findings.error(
                            table.valuePosition("id"),
                            "id.twice",
                            "id",
                            id.apply(before),
                            "first",
                            position.apply(before).toString());
                }
            }
        }
        file.ifPresent(TomlTable::done);
        return byId;
    }

    private Optional<TomlTable> table(String path) {
        return files.bytes(path).map(bytes -> Toml.read(files.name(path), bytes, findings));
    }
}
