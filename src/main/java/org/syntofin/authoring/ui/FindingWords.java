package org.syntofin.authoring.ui;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.syntofin.authoring.ui.run.ItemWords;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.LocalizedText;

/** What a finding says to a reader: languages and pieces of a lesson are called as the pages call them. */
public final class FindingWords {

    /** The pieces of a lesson by the first word of their structure, with the keys of their names. */
    private static final Map<String, String> PIECES = Map.of(
            "heading", "authoring.insert.heading",
            "sim", "authoring.insert.sim",
            "quiz", "authoring.insert.question",
            "capture", "authoring.insert.capture",
            "note", "authoring.insert.note",
            "paragraph", "authoring.blocks.paragraph",
            "list", "authoring.blocks.list",
            "table", "authoring.blocks.table",
            "other", "authoring.blocks.other");

    /** Of an order that is not the engine's: its steps are told in words. */
    private static final String ORDER = "content.model-order";

    /** Of a lesson that has no text in a language: its author need not know of files. */
    private static final Set<String> NO_TEXT = Set.of("content.language", "content.one-language");

    private FindingWords() {}

    /** @param words the reader's words by their key */
    public static String of(Finding finding, UnaryOperator<String> words) {
        Map<String, String> said = new LinkedHashMap<>(finding.arguments());
        said.computeIfPresent("values", (name, values) -> values(values, words));
        said.computeIfPresent(
                "found",
                (name, found) ->
                        found.equals("EOL") || found.equals("EOF") ? words.apply("authoring.finding.line-end") : found);
        said.computeIfPresent("language", (name, language) -> language(language, words));
        said.computeIfPresent("here", (name, structure) -> piece(structure, words));
        said.computeIfPresent("there", (name, structure) -> piece(structure, words));
        said.computeIfPresent("step", (name, step) -> ItemWords.of(step, words));
        if (finding.code().equals(ORDER)) {
            said.computeIfPresent("instead", (name, steps) -> steps(steps, words));
        }
        return new Finding(finding.severity(), finding.position(), finding.code(), said)
                .fill(words.apply(isOfNoText(finding) ? "authoring.finding.no-text" : finding.key()));
    }

    /** Whether it tells of a language in which a lesson has no text. */
    public static boolean isOfNoText(Finding finding) {
        return NO_TEXT.contains(finding.code());
    }

    /** What was drawn is told as {@code {x=1, y=2}}. */
    private static String values(String values, UnaryOperator<String> words) {
        return values.equals("{}")
                ? words.apply("authoring.finding.no-values")
                : values.replaceAll("[{}]", "").replace("=", " = ");
    }

    private static String steps(String steps, UnaryOperator<String> words) {
        return Stream.of(steps.split("; "))
                .map(step -> ItemWords.of(step, words))
                .collect(joining("; "));
    }

    private static String language(String language, UnaryOperator<String> words) {
        return LocalizedText.LANGUAGES.contains(language) ? words.apply("authoring.language." + language) : language;
    }

    private static String piece(String structure, UnaryOperator<String> words) {
        String kind = structure.split(" ", 2)[0];
        String key = PIECES.get(kind);
        return key == null ? structure : (words.apply(key) + structure.substring(kind.length())).strip();
    }
}
