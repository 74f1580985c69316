package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with gaps, which are typed, picked from a few words each, or filled from one bank of words.
 *
 * @param text the text; {@code [[NAME]]} stands for a gap
 * @param input how gaps are filled
 * @param gaps in the order of the file
 * @param strays words of the bank that belong nowhere; empty unless words are dragged
 */
public record ClozeQuestion(Head head, Text text, Input input, List<Gap> gaps, List<Stray> strays) implements Question {

    public ClozeQuestion {
        gaps = List.copyOf(gaps);
        strays = List.copyOf(strays);
    }

    /** How gaps are filled. */
    public enum Input {
        /** By the keyboard. */
        TYPED,
        /** Each gap from some words of its own. */
        PICKED,
        /** All gaps from one bank of words. */
        DRAGGED
    }

    /**
     * A place to be filled.
     *
     * @param right what belongs there
     * @param mistakes what wrong beliefs put there
     */
    public record Gap(String id, Filling right, List<Mistake> mistakes) {
        public Gap {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** What is put into a gap. */
    public sealed interface Filling {}

    /**
     * Words; those of each language are taken in all of them.
     *
     * @param also other words that are taken
     */
    public record Words(Text words, List<Template> also) implements Filling {
        public Words {
            also = List.copyOf(also);
        }
    }

    /**
     * A term of the glossary, under all its names.
     *
     * @param term its id
     * @param names what it is called; null until {@link Quiz#with} has found it, and where there is none
     */
    public record Term(String term, Terms.@Nullable Names names) implements Filling {}

    /** A number, with or without a unit. */
    public record Amount(
            NumericQuestion.Span span, @Nullable Unit unit) implements Filling {}

    /** Something wrong with a name; {@code why} is told to who put it there. */
    public record Mistake(
            Filling filling, String cause, @Nullable Text why) {}

    /** A word of the bank that belongs nowhere. */
    public record Stray(
            String id,
            Text words,
            @Nullable String cause,
            @Nullable Text why) {}

    /**
     * A word to be picked or dragged.
     *
     * @param id for this question's own use
     * @param gap where it comes from; null for strays
     */
    public record Choice(
            String id,
            @Nullable Gap gap,
            Filling filling,
            @Nullable String cause,
            @Nullable Text why) {}

    /** All words to be picked or dragged; none where gaps are typed. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (input == Input.TYPED) {
            return choices;
        }
        for (Gap gap : gaps) {
            choices.add(new Choice(gap.id() + ".right", gap, gap.right(), null, null));
            for (int i = 0; i < gap.mistakes().size(); i++) {
                Mistake mistake = gap.mistakes().get(i);
                choices.add(new Choice(gap.id() + "." + i, gap, mistake.filling(), mistake.cause(), mistake.why()));
            }
        }
        for (Stray stray : strays) {
            Filling words = new Words(stray.words(), List.of());
            choices.add(new Choice("." + stray.id(), null, words, stray.cause(), stray.why()));
        }
        return choices;
    }

    public Optional<Choice> choice(String id) {
        return choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** The same with the glossary's names. */
    ClozeQuestion with(Terms terms) {
        List<Gap> found = gaps.stream()
                .map(gap -> new Gap(
                        gap.id(),
                        with(gap.right(), terms),
                        gap.mistakes().stream()
                                .map(one -> new Mistake(with(one.filling(), terms), one.cause(), one.why()))
                                .toList()))
                .toList();
        return new ClozeQuestion(head, text, input, found, strays);
    }

    private static Filling with(Filling filling, Terms terms) {
        return filling instanceof Term(String term, Terms.Names _)
                ? new Term(term, terms.named(term).orElse(null))
                : filling;
    }
}
