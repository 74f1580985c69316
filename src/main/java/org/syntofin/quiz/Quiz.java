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

    /** The same questions with the scenarios that they name, without which nothing can be judged by running. */
    public Quiz with(Scenarios scenarios) {
        return with(scenarios, none -> Optional.empty());
    }

    /** The same questions with the scenarios and the glossary's terms that they name. */
    public Quiz with(Scenarios scenarios, Terms terms) {
        List<Question> resolved = questions.stream()
                .map(question -> switch (question) {
                    case OrderQuestion order -> order.with(scenarios);
                    case ClozeQuestion cloze -> cloze.with(terms);
                    case LabelQuestion label -> label.with(scenarios);
                    case PredictQuestion predict -> predict.with(scenarios);
                    case TraceErrorQuestion error -> error.with(scenarios);
                    case ComposeQuestion compose -> compose.with(scenarios);
                    case MissionQuestion mission -> mission.with(scenarios);
                    case NumericQuestion numeric -> numeric.with(scenarios);
                    case ChoiceQuestion _ -> question;
                })
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
        SCENARIO,
        TERM
    }

    /**
     * A name that must exist elsewhere.
     *
     * @param question whose it is
     */
    public record Reference(Kind kind, String name, String question, Position position) {}
}
