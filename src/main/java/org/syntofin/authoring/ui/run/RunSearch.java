package org.syntofin.authoring.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syntofin.authoring.OpenLesson;

/** Finds scenarios by what is typed: in their titles in every language and in their names. */
final class RunSearch {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Between words, of which those of Chinese need no space. */
    private static final Pattern WORDS =
            Pattern.compile("\\s+|(?<=\\p{IsHan})(?=[a-z0-9])|(?<=[a-z0-9])(?=\\p{IsHan})");

    private final OpenLesson lesson;
    private final List<List<String>> same;
    /** What each scenario is found by. */
    private final Map<String, String> texts = new HashMap<>();

    /** @param same words that mean the same, by commas; the groups by semicolons */
    RunSearch(OpenLesson lesson, String same) {
        this.lesson = lesson;
        this.same = Stream.of(same.split(";"))
                .map(group -> List.of(group.split(",")))
                .toList();
    }

    boolean finds(String name, String typed) {
        String text = texts.computeIfAbsent(name, this::text);
        return WORDS.splitAsStream(folded(typed).strip()).allMatch(word -> has(text, word));
    }

    /** How far what was typed is from what a scenario is called: 0 where a title begins so, with or without its article. */
    int distance(String name, String typed) {
        String text = texts.computeIfAbsent(name, this::text);
        String wanted = folded(typed).strip();
        boolean begins = text.lines().anyMatch(line -> line.startsWith(wanted) || line.startsWith("the " + wanted));
        return begins ? 0 : text.contains(wanted) ? 1 : 2;
    }

    private boolean has(String text, String word) {
        return text.contains(word)
                || same.stream().flatMap(group -> meanings(word, group)).anyMatch(other -> begins(text, other));
    }

    /** What a word becomes with another one of a group; words of Chinese stand in others. */
    private static Stream<String> meanings(String word, List<String> group) {
        return group.stream()
                .filter(known -> HAN.matcher(known).find() ? word.contains(known) : word.equals(known))
                .flatMap(known -> group.stream().map(other -> word.replace(known, other)));
    }

    private String text(String name) {
        return ScenarioChoice.read(lesson, name)
                .map(scenario ->
                        folded(name + "\n" + String.join("\n", scenario.titles().values())))
                .orElse(folded(name));
    }

    /** Where a word begins: an RST is not in "first". */
    private static boolean begins(String text, String word) {
        return Pattern.compile("(?<![a-z0-9])" + Pattern.quote(word))
                .matcher(text)
                .find();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
