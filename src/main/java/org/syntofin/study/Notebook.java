package org.syntofin.study;

import java.util.Optional;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;

/** What becomes of the answers that are given in a {@link LessonPanel}. One page's, used by one thread at a time. */
public interface Notebook {

    /** In what manner the questions of this notebook are answered. */
    default Manner manner() {
        return Manner.PRACTICE;
    }

    /** What an opened hint takes from the question's score, 0 to 1. */
    default double hintCost() {
        return 0;
    }

    /** The question as it was left, or with numbers drawn for the first time. */
    Leaf open(Question question);

    /** The question with new numbers. */
    Leaf renew(Question question);

    /**
     * Saves what is being answered.
     *
     * @param base the number of the draft that the change was made from
     * @param writer the browser tab's own name
     * @param response as the browser told it, in handles
     */
    Saved save(Leaf leaf, int base, String writer, String response);

    /**
     * The learner has opened so many hints; what is answered from now on is answered with help.
     *
     * @param opened the explanation counts as one more than all hints
     */
    Leaf help(Leaf leaf, int opened);

    /**
     * Whether the numbers that lie open are those of a sheet.
     *
     * @param sheet as the browser told it
     */
    default boolean liesOn(Leaf leaf, String sheet) {
        return false;
    }

    /**
     * The question with the numbers of another sheet, if nothing was done yet on the one that lies open: what was answered
     * on a page whose session is gone belongs to the sheet that lay open then.
     *
     * @param sheet as the browser told it
     */
    default Optional<Leaf> restore(Leaf leaf, String sheet) {
        return Optional.empty();
    }

    /** What the browser keeps an answer under before anything is stored of it. */
    default Sheet sheet(Question question) {
        return new Sheet("", "");
    }

    /** The same question as it was begun in another place, with an answer that was never handed in. */
    default Optional<Leaf> elsewhere(Question question) {
        return Optional.empty();
    }

    /** Goes on with what was begun in another place. */
    default Leaf goOnElsewhere(Leaf elsewhere) {
        throw new IllegalStateException("nothing was begun elsewhere: " + elsewhere.attempt());
    }

    /** Whether what is wrong with a question can be told from here. */
    default boolean reportable() {
        return false;
    }

    /** Tells the instructors what is wrong with the question, with its numbers and the answer. */
    default void report(Leaf leaf, String words) {
        throw new IllegalStateException("not reportable: " + leaf.question().id());
    }

    /** The question as it is stored by now, since another page has done something to it. */
    default Leaf reread(Leaf leaf) {
        return leaf;
    }

    /** Judges an answer; a submission that comes twice counts once. */
    Marked submit(Leaf leaf, SubmissionId submission, Response response);

    /**
     * The sheet that numbers follow from before anything is stored.
     *
     * @param question the question's name in the browser's storage; empty where nothing is kept there
     * @param id of the sheet
     */
    record Sheet(String question, String id) {}

    /**
     * A draft was dealt with.
     *
     * @param leaf the question with the draft that is stored now; with other numbers where another tab has gone on to those
     * @param overtaken whether that is another tab's, since it came first
     */
    record Saved(Leaf leaf, boolean overtaken) {}

    /** An answer was dealt with. */
    sealed interface Marked {

        Leaf leaf();

        /** Judged; the leaf carries what is told. */
        record Judged(Leaf leaf, Leaf.Told told) implements Marked {

            static Judged of(Leaf answered, Leaf.Told told) {
                return new Judged(answered.with(told), told);
            }
        }

        /** Refused, for a reason to be told; nothing has changed. */
        record Declined(Leaf leaf, Phrase why) implements Marked {}
    }
}
