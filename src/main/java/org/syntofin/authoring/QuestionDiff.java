package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.course.ContentFiles;

/** What differs between two states of a lesson's questions, question by question, in the order of the later ones; what is gone comes last. */
public final class QuestionDiff {

    /** What a question is made of, as its form has it. */
    public enum Part {
        PROMPT,
        KIND,
        SKILL,
        NUMBERS,
        OPTIONS,
        ITEMS,
        RUN,
        STORY,
        HINTS,
        EXPLANATION,
        /** What is right, or wrong in a known way. */
        ANSWER;

        private static Part of(String key) {
            return switch (key) {
                case "prompt" -> PROMPT;
                case "type" -> KIND;
                case "skill" -> SKILL;
                case "vars" -> NUMBERS;
                case "option" -> OPTIONS;
                case "item", "distractor", "after" -> ITEMS;
                case "scenario", "trace", "stop", "proof", "set" -> RUN;
                case "given" -> STORY;
                case "hint" -> HINTS;
                case "explain" -> EXPLANATION;
                default -> ANSWER;
            };
        }
    }

    /**
     * A question that differs.
     *
     * @param was empty where it is new
     * @param now empty where it is gone
     * @param parts that differ, where it was and is
     */
    public record Change(String id, Optional<TableValues> was, Optional<TableValues> now, Set<Part> parts) {

        /** What is asked in a language, by its later state; in another one where there are no such words. */
        public String prompt(String language) {
            return now.or(() -> was).map(question -> prompt(question, language)).orElse(id);
        }

        /** The same of one of its states. */
        public String prompt(TableValues question, String language) {
            Words prompt = question.words("prompt");
            String own = prompt.in(language);
            return own.isBlank()
                    ? prompt.byLanguage().values().stream()
                            .filter(words -> !words.isBlank())
                            .findFirst()
                            .orElse(id)
                    : own;
        }
    }

    private QuestionDiff() {}

    /** Nothing where the questions are the same, or cannot be read. */
    public static List<Change> between(ContentFiles was, ContentFiles now) {
        Map<String, TableValues> before = questions(was);
        Map<String, TableValues> after = questions(now);
        List<Change> changes = new ArrayList<>();
        after.forEach((id, question) -> {
            Optional<TableValues> old = Optional.ofNullable(before.get(id));
            Set<Part> parts = old.map(other -> parts(other, question)).orElseGet(Set::of);
            if (old.isEmpty() || !parts.isEmpty()) {
                changes.add(new Change(id, old, Optional.of(question), parts));
            }
        });
        before.forEach((id, question) -> {
            if (!after.containsKey(id)) {
                changes.add(new Change(id, Optional.of(question), Optional.empty(), Set.of()));
            }
        });
        return changes;
    }

    private static Map<String, TableValues> questions(ContentFiles files) {
        Map<String, TableValues> questions = new LinkedHashMap<>();
        String quiz = files.bytes(OpenLesson.QUIZ).map(TrialContext::text).orElse("");
        TableList.QUESTIONS.values(quiz).forEach(question -> questions.putIfAbsent(question.text("id"), question));
        return questions;
    }

    private static Set<Part> parts(TableValues was, TableValues now) {
        Set<Part> parts = new LinkedHashSet<>();
        for (String key : keys(was, now)) {
            if (key.equals("grade")) {
                TableValues before = was.inside(key);
                TableValues after = now.inside(key);
                keys(before, after).stream()
                        .filter(inside -> isOther(before, after, inside))
                        .forEach(inside -> parts.add(Part.of(inside)));
            } else if (isOther(was, now, key)) {
                parts.add(Part.of(key));
            }
        }
        return parts;
    }

    private static Set<String> keys(TableValues was, TableValues now) {
        Set<String> keys = new LinkedHashSet<>(now.names());
        keys.addAll(was.names());
        return keys;
    }

    /** As it is written: items in another order are other ones. */
    private static boolean isOther(TableValues was, TableValues now, String key) {
        return !was.at(key).map(Object::toString).equals(now.at(key).map(Object::toString));
    }
}
