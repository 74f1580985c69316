package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Variable;
import org.syntofin.quiz.Variant;

/** Draws one variant after the other from a seed. */
public final class Drawing {

    private final Question question;
    private final Random random;

    public Drawing(Question question, long seed) {
        this.question = question;
        this.random = new Random(seed);
    }

    public Variant next() {
        Map<String, Long> values = new LinkedHashMap<>();
        for (Variable variable : question.head().variables()) {
            values.put(variable.name(), variable.draw(random));
        }
        return new Variant(values, shuffle());
    }

    private List<String> shuffle() {
        List<List<String>> blocks = new ArrayList<>(blocks());
        boolean fixed = question instanceof ChoiceQuestion choice && choice.fixed();
        List<String> shown = new ArrayList<>();
        if (!fixed) {
            Collections.shuffle(blocks, random);
        }
        for (List<String> block : blocks) {
            List<String> mixed = new ArrayList<>(block);
            if (!fixed) {
                Collections.shuffle(mixed, random);
                keepTogether(mixed);
            }
            shown.addAll(mixed);
        }
        return shown;
    }

    /** Nothing stands between the items of a group, not even the wrong twin of one. */
    private void keepTogether(List<String> block) {
        if (question instanceof OrderQuestion order
                && block.stream().filter(order.own()::contains).count() > 1) {
            block.sort(Comparator.comparing(id -> !order.own().contains(id)));
        }
    }

    /** Ids that stay beside each other: an item with its wrong twins, and the items of a group; elsewhere each id alone. */
    private List<List<String>> blocks() {
        if (!(question instanceof OrderQuestion order)) {
            return question.shuffled().stream().map(List::of).toList();
        }
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        Set<String> placed = new HashSet<>();
        for (OrderQuestion.Item item : order.items()) {
            String group = item.group();
            String name = group == null ? "item " + item.id() : "group " + group;
            List<String> block = blocks.computeIfAbsent(name, fresh -> new ArrayList<>());
            block.add(item.id());
            order.distractors().stream()
                    .filter(distractor -> item.id().equals(distractor.twin()))
                    .forEach(distractor -> block.add(distractor.id()));
            placed.addAll(block);
        }
        List<List<String>> all = new ArrayList<>(blocks.values());
        order.ids().stream().filter(id -> !placed.contains(id)).forEach(id -> all.add(List.of(id)));
        return all;
    }
}
