package org.syntofin.quiz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question as its author wrote it, keys included. What may be shown of it is a {@link Presentation}. */
public sealed interface Question
        permits OrderQuestion,
                ChoiceQuestion,
                NumericQuestion,
                ClozeQuestion,
                LabelQuestion,
                PredictQuestion,
                TraceErrorQuestion,
                ComposeQuestion,
                MissionQuestion {

    /** What every kind has. */
    Head head();

    /** The id, unique within its lesson. */
    default String id() {
        return head().id();
    }

    /** The word after {@code type =} in the file. */
    default String type() {
        return switch (this) {
            case OrderQuestion _ -> "order";
            case ChoiceQuestion _ -> "choice";
            case NumericQuestion _ -> "numeric";
            case ClozeQuestion _ -> "cloze";
            case LabelQuestion _ -> "label";
            case PredictQuestion _ -> "predict";
            case TraceErrorQuestion _ -> "trace-error";
            case ComposeQuestion _ -> "compose";
            case MissionQuestion _ -> "mission";
        };
    }

    /**
     * What is shuffled for each variant: ids of items, options, words, names or alterations, in the author's order; empty
     * for other kinds.
     */
    default List<String> shuffled() {
        return switch (this) {
            case OrderQuestion order -> order.ids();
            case ChoiceQuestion choice -> choice.ids();
            case ClozeQuestion cloze ->
                cloze.choices().stream().map(ClozeQuestion.Choice::id).toList();
            case LabelQuestion label -> label.bank();
            case TraceErrorQuestion error -> error.ids();
            case NumericQuestion _, PredictQuestion _, ComposeQuestion _, MissionQuestion _ -> List.of();
        };
    }

    /** The places that are filled in, by the author's ids; empty for kinds without. */
    default List<String> blanks() {
        return switch (this) {
            case ClozeQuestion cloze ->
                cloze.gaps().stream().map(ClozeQuestion.Gap::id).toList();
            case LabelQuestion label -> label.blanks();
            case PredictQuestion predict ->
                predict.asked().stream().map(Asked::word).toList();
            case ComposeQuestion compose ->
                compose.build().stream().map(Asked::word).toList();
            case OrderQuestion _, ChoiceQuestion _, NumericQuestion _, TraceErrorQuestion _, MissionQuestion _ ->
                List.of();
        };
    }

    /**
     * Whether a wrong answer is mended where it stands, since what is told of it does not give the right one away. Of every
     * other kind an attempt has one answer, and the next try new numbers.
     */
    default boolean mended() {
        return this instanceof OrderQuestion || this instanceof MissionQuestion;
    }

    /** The scenario without which it cannot be judged and that was not found; empty where nothing is missing. */
    default Optional<String> unresolved() {
        if (this instanceof OrderQuestion order) {
            return order.grade() instanceof OrderQuestion.Traced traced && traced.resolved() == null
                    ? Optional.of(traced.scenario())
                    : Optional.empty();
        }
        return Running.story(this).filter(story -> story.resolved() == null).map(Story::scenario);
    }

    /**
     * What every kind has.
     *
     * @param id unique within the lesson
     * @param skill an id of the course's skills
     * @param variables drawn for each learner and attempt
     * @param prompt what is asked
     * @param hints from the gentlest to the plainest
     * @param explanation shown after the answer
     */
    record Head(
            String id,
            String skill,
            List<Variable> variables,
            Text prompt,
            List<Text> hints,
            @Nullable Text explanation) {
        public Head {
            variables = List.copyOf(variables);
            hints = List.copyOf(hints);
        }

        /** Shown after the answer, if the author wrote one. */
        public Optional<Text> explained() {
            return Optional.ofNullable(explanation);
        }
    }
}
