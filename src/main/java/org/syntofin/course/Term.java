package org.syntofin.course;

import java.util.List;
import java.util.Optional;
import org.syntofin.quiz.Terms;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;

/**
 * A word of the trade.
 *
 * @param group the heading under which the glossary shows it
 * @param name the preferred word
 * @param also what else it is called
 */
public record Term(
        Position position,
        String id,
        Optional<String> group,
        LocalizedText name,
        List<Also> also,
        Optional<LocalizedText> note) {

    public Term {
        also = List.copyOf(also);
    }

    /** What it is called in answers: words that are marked as wrong or misspelt are not taken. */
    public Terms.Names names() {
        return new Terms.Names(
                name.byLanguage(),
                also.stream()
                        .filter(other -> other.mark() == Mark.FINE)
                        .map(Also::text)
                        .toList());
    }

    /**
     * Another word for it.
     *
     * @param where where it is met, if the author says so
     * @param mark whether answers that use it are taken
     */
    public record Also(String text, Optional<String> where, Mark mark) {}

    /** How good another word is. */
    public enum Mark {
        FINE,
        WRONG,
        MISSPELT
    }
}
