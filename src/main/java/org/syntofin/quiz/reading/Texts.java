package org.syntofin.quiz.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.TemplateException;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Variable;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.Excerpt;
import org.syntofin.simulation.toml.Nearest;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads the texts of one question: their languages, their arithmetic, and whether its variables exist. */
final class Texts {

    private static final int MAX_CHARACTERS = 20_000;

    private final Findings findings;
    private final List<Variable> variables;
    private final Set<String> names;
    private final List<Quiz.Reference> references;
    private final String question;

    Texts(
            Findings findings,
            List<Variable> variables,
            Set<String> names,
            List<Quiz.Reference> references,
            String question) {
        this.findings = findings;
        this.variables = variables;
        this.names = names;
        this.references = references;
        this.question = question;
    }

    Findings findings() {
        return findings;
    }

    /** The variables' lowest values: good enough to see whether a text reads once they are filled in. */
    Map<String, Long> lowest() {
        Map<String, Long> values = new LinkedHashMap<>();
        variables.forEach(
                variable -> values.put(variable.name(), variable.edges().getFirst()));
        return values;
    }

    void refer(Quiz.Kind kind, TomlValue.Text name) {
        references.add(new Quiz.Reference(kind, name.value(), question, name.position()));
    }

    /** The cause that a key names, if there is one. */
    Optional<String> cause(TomlTable table) {
        Optional<TomlValue.Text> cause = table.textValue("cause");
        cause.ifPresent(name -> refer(Quiz.Kind.CAUSE, name));
        return cause.map(TomlValue.Text::value);
    }

    Optional<Text> required(TomlTable table, String name) {
        return table.requiredTable(name).flatMap(this::whole);
    }

    Optional<Text> optional(TomlTable table, String name) {
        return table.table(name).flatMap(this::whole);
    }

    /** A table that holds languages and nothing else. */
    Optional<Text> whole(TomlTable table) {
        Optional<Text> text = languages(table);
        table.done();
        return text;
    }

    /** The languages of a table that may hold other keys, too. */
    Optional<Text> languages(TomlTable table) {
        Map<String, Template> templates = new LinkedHashMap<>();
        String first = "";
        boolean any = false;
        for (String language : LocalizedText.LANGUAGES) {
            any |= table.has(language);
            Optional<TomlValue.Text> written =
                    table.has(language) ? table.requiredTextValue(language) : table.textValue(language);
            first = first.isEmpty() ? written.map(TomlValue.Text::value).orElse("") : first;
            written.flatMap(this::template).ifPresent(template -> templates.put(language, template));
        }
        if (!any) {
            findings.error(table.position(), "toml.missing", "key", table.path(LocalizedText.LANGUAGES.getFirst()));
            return Optional.empty();
        }
        for (String language : LocalizedText.LANGUAGES) {
            if (!table.has(language)) {
                findings.warning(
                        table.position(),
                        "language.missing",
                        "key",
                        table.path(),
                        "language",
                        language,
                        "missing",
                        inQuestion(table.path() + "." + language),
                        "words",
                        Excerpt.of(first));
            }
        }
        return templates.isEmpty() ? Optional.empty() : Optional.of(new Text(templates));
    }

    /** A key as it is written below {@code [[question]]}. */
    private static String inQuestion(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    /** A text with arithmetic, or a finding where it does not read. */
    Optional<Template> template(TomlValue.Text written) {
        if (written.value().length() > MAX_CHARACTERS) {
            String limit = Integer.toString(MAX_CHARACTERS);
            findings.error(written.position(), "quiz.text-long", "limit", limit);
            return Optional.empty();
        }
        try {
            Template template = Template.parse(written.value());
            return declared(template, written.content()) ? Optional.of(template) : Optional.empty();
        } catch (TemplateException fault) {
            findings.error(written.at(fault.offset()), fault.code(), pairs(fault.arguments()));
            return Optional.empty();
        }
    }

    private boolean declared(Template template, Position position) {
        boolean fine = true;
        for (String name : template.variables()) {
            if (!names.contains(name)) {
                Optional<String> nearest = Nearest.to(name, names);
                if (nearest.isPresent()) {
                    findings.error(position, "quiz.variable-near", "name", name, "nearest", nearest.get());
                } else {
                    findings.error(position, "quiz.variable", "name", name);
                }
                fine = false;
            }
        }
        for (Variable variable : variables) {
            if (template.divisors().contains(variable.name()) && variable.allows(0)) {
                findings.error(position, "quiz.expression.zero", "name", variable.name());
                fine = false;
            }
        }
        return fine;
    }

    static String[] pairs(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }
}
