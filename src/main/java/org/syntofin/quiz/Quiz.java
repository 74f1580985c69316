package org.syntofin.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.simulation.Position;

/**
 * The questions of one {@code quiz.toml}, in its order, and what they refer to elsewhere.
 *
 * @param questions those that could be read
 * @param positions where each of them begins, by id
 * @param references skills, causes and scenarios that are named, for whoever knows which exist
 */
public record Quiz(List<Question> questions, Map<String, Position> positions, List<Reference> references) {

    public Quiz {
        questions = List.copyOf(questions);
        positions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(positions));
        references = List.copyOf(references);
    }

    /** The same questions with the scenarios that they name, without which orders cannot be judged by running. */
    public Quiz with(Scenarios scenarios) {
        List<Question> resolved = questions.stream()
                .map(question -> question instanceof OrderQuestion order ? order.with(scenarios) : question)
                .toList();
        return new Quiz(resolved, positions, references);
    }

    /** The question of that id. */
    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** What kind of thing a reference names. */
    public enum Kind {
        SKILL,
        CAUSE,
        SCENARIO
    }

    /**
     * A name that must exist elsewhere.
     *
     * @param question whose it is
     */
    public record Reference(Kind kind, String name, String question, Position position) {}
}
