package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes questions into a {@code quiz.toml}, as an author would. */
public final class QuestionText {

    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]]+)\\]\\]");
    private static final Pattern START = Pattern.compile("^\\[\\[question\\]\\]", Pattern.MULTILINE);

    private QuestionText() {}

    /** What every kind has. */
    public record Head(String id, String skill, Words prompt, Words hint, Words explain) {}

    /** An option of a choice; a wrong one may name the belief behind it. */
    public record Option(Words text, boolean right, String cause) {}

    /** A value that a belief leads to. */
    public record Mistake(String value, String cause) {}

    public static String choice(Head head, List<Option> options) {
        StringBuilder text = head(head, "choice");
        for (int at = 0; at < options.size(); at++) {
            Option option = options.get(at);
            String name = "option." + (char) ('a' + at);
            option.text().byLanguage().forEach((language, words) -> {
                if (!words.isBlank()) {
                    text.append(name)
                            .append('.')
                            .append(language)
                            .append(" = ")
                            .append(TomlWords.quote(words))
                            .append('\n');
                }
            });
            if (option.right()) {
                text.append(name).append(".right = true\n");
            } else if (!option.cause().isBlank()) {
                text.append(name)
                        .append(".cause = ")
                        .append(TomlWords.quote(option.cause()))
                        .append('\n');
            }
        }
        return text.append(tail(head)).toString();
    }

    /**
     * A number.
     *
     * @param drawn from which range each variable is drawn, as {@code int(1000, 9000)}, by name
     * @param answer a number, or arithmetic on the variables
     */
    public static String numeric(
            Head head, Map<String, String> drawn, String answer, String unit, List<Mistake> mistakes) {
        StringBuilder text = head(head, "numeric");
        if (!drawn.isEmpty()) {
            text.append("vars = ")
                    .append(drawn.entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + TomlWords.quote(entry.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }")))
                    .append('\n');
        }
        text.append("answer = ").append(value(answer)).append('\n');
        if (!unit.isBlank()) {
            text.append("unit = ").append(TomlWords.quote(unit)).append('\n');
        }
        String wrong = mistakes.stream()
                .filter(mistake -> !mistake.value().isBlank())
                .map(mistake -> "{ value = " + value(mistake.value()) + ", cause = "
                        + TomlWords.quote(mistake.cause().isBlank() ? "slip" : mistake.cause()) + " }")
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            text.append("mistake = [").append(wrong).append("]\n");
        }
        return text.append(tail(head)).toString();
    }

    /** Segments and states of a run, judged by the engine; {@code items} are written as the run has them, in its order. */
    public static String order(Head head, String scenario, List<String> items, String from, String goal) {
        StringBuilder text = head(head, "order");
        for (int at = 0; at < items.size(); at++) {
            text.append("item.i")
                    .append(at + 1)
                    .append(" = ")
                    .append(TomlWords.quote(items.get(at)))
                    .append('\n');
        }
        if (items.stream().noneMatch(item -> item.endsWith(" lost"))) {
            text.append("given = [\"nothing is lost\"]\n");
        }
        text.append("grade = { by = \"trace\", scenario = ").append(TomlWords.quote(scenario));
        if (!from.isBlank()) {
            text.append(", from = ").append(TomlWords.quote(from));
        }
        if (!goal.isBlank()) {
            text.append(", goal = ").append(TomlWords.quote(goal));
        }
        return text.append(" }\n").append(tail(head)).toString();
    }

    /** A text whose gaps are written as {@code [[the right words]]}; the n-th gap is the same in every language. */
    public static String cloze(Head head, Words gapped, String input) {
        StringBuilder text = head(head, "cloze");
        if (!input.equals("typed")) {
            text.append("input = ").append(TomlWords.quote(input)).append('\n');
        }
        List<Map<String, String>> gaps = new ArrayList<>();
        gapped.byLanguage().forEach((language, words) -> {
            if (!words.isBlank()) {
                text.append("text.")
                        .append(language)
                        .append(" = ")
                        .append(TomlWords.quote(named(words, language, gaps)))
                        .append('\n');
            }
        });
        for (int at = 0; at < gaps.size(); at++) {
            Map<String, String> gap = gaps.get(at);
            boolean same = gap.values().stream().distinct().count() == 1;
            text.append("gap.g")
                    .append(at + 1)
                    .append(" = ")
                    .append(same ? TomlWords.quote(gap.values().iterator().next()) : TomlWords.both(new Words(gap)))
                    .append('\n');
        }
        return text.append(tail(head)).toString();
    }

    /** What comes next in a run; there is no key. */
    public static String predict(Head head, String scenario, int step, List<String> ask) {
        return head(head, "predict")
                .append("scenario = ")
                .append(TomlWords.quote(scenario))
                .append('\n')
                .append("stop.step = ")
                .append(step)
                .append('\n')
                .append("ask = ")
                .append(TomlWords.list(ask))
                .append('\n')
                .append(tail(head))
                .toString();
    }

    /** A question whose own part an author wrote as text, its type included. */
    public static String with(Head head, String own) {
        return head(head, "").toString().replaceFirst("type = \"\"\n", "") + own.strip() + "\n" + tail(head);
    }

    /** The quiz with a question more. */
    public static String append(String quiz, String question) {
        return (quiz.isBlank() ? "" : quiz.stripTrailing() + "\n\n") + question.strip() + "\n";
    }

    /** The quiz with the question that begins at a line (from 1) written otherwise. */
    public static String replace(String quiz, int line, String question) {
        int from = offset(quiz, line);
        Matcher next = START.matcher(quiz);
        int to = next.find(Math.min(from + 1, quiz.length())) ? next.start() : quiz.length();
        String rest = quiz.substring(to);
        return quiz.substring(0, from) + question.strip() + "\n" + (rest.isEmpty() ? "" : "\n" + rest);
    }

    private static int offset(String text, int line) {
        int at = 0;
        for (int now = 1; now < line; now++) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at;
    }

    private static String named(String words, String language, List<Map<String, String>> gaps) {
        Matcher gap = GAP.matcher(words);
        StringBuilder named = new StringBuilder();
        for (int at = 0; gap.find(); at++) {
            if (at == gaps.size()) {
                gaps.add(new LinkedHashMap<>());
            }
            gaps.get(at).put(language, gap.group(1).strip());
            gap.appendReplacement(named, Matcher.quoteReplacement("[[g" + (at + 1) + "]]"));
        }
        return gap.appendTail(named).toString();
    }

    private static StringBuilder head(Head head, String type) {
        return new StringBuilder("[[question]]\nid = ")
                .append(TomlWords.quote(head.id()))
                .append("\ntype = ")
                .append(TomlWords.quote(type))
                .append("\nskill = ")
                .append(TomlWords.quote(head.skill()))
                .append("\nprompt = ")
                .append(TomlWords.both(head.prompt()))
                .append('\n');
    }

    private static String tail(Head head) {
        return (head.hint().blank() ? "" : "hint = " + TomlWords.both(head.hint()) + "\n")
                + (head.explain().blank() ? "" : "explain = " + TomlWords.both(head.explain()) + "\n");
    }

    /** Arithmetic stands in braces; a plain number may stand without. */
    private static String value(String written) {
        String text = written.strip();
        return TomlWords.quote(text.startsWith("{") || text.matches("[0-9][0-9_.]*") ? text : "{" + text + "}");
    }
}
