package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.Collections;
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
            }
            shown.addAll(mixed);
        }
        return shown;
    }

    /** Ids that stay beside each other: an item with its wrong twins; elsewhere each id alone. */
    private List<List<String>> blocks() {
        if (!(question instanceof OrderQuestion order)) {
            return question.shuffled().stream().map(List::of).toList();
        }
        List<List<String>> blocks = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String id : order.own()) {
            List<String> block = new ArrayList<>(List.of(id));
            for (OrderQuestion.Distractor distractor : order.distractors()) {
                if (id.equals(distractor.twin())) {
                    block.add(distractor.id());
                }
            }
            placed.addAll(block);
            blocks.add(block);
        }
        order.ids().stream().filter(id -> !placed.contains(id)).forEach(id -> blocks.add(List.of(id)));
        return blocks;
    }
}
