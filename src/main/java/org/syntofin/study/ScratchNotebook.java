package org.syntofin.study;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Draft;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;

/** Forgets everything: for trying a question out. */
final class ScratchNotebook implements Notebook {

    private final Grading grading;
    private final RandomGenerator dice;
    private final @Nullable Leaf first;

    /**
     * A notebook.
     *
     * @param first what lies open first; null where that is drawn
     */
    ScratchNotebook(Grading grading, RandomGenerator dice, @Nullable Leaf first) {
        this.grading = grading;
        this.dice = dice;
        this.first = first;
    }

    @Override
    public Leaf open(Question question) {
        if (first == null) {
            return renew(question);
        }
        grading.prepare(question, first.variant());
        return first;
    }

    @Override
    public Leaf renew(Question question) {
        return new Leaf(question, null, grading.draw(question, dice.nextLong()), new Draft(null, 0), null, 0);
    }

    @Override
    public Saved save(Leaf leaf, int base, String writer, String response) {
        return new Saved(leaf.with(new Draft(response, leaf.draft().number() + 1)), false);
    }

    @Override
    public Leaf help(Leaf leaf, int opened) {
        return leaf.helped(opened);
    }

    @Override
    public Marked submit(Leaf leaf, SubmissionId submission, Response response) {
        return switch (grading.judge(leaf.question(), leaf.variant(), response)) {
            case Refusal refusal -> new Marked.Declined(leaf, refusal.why());
            case Verdict verdict -> Marked.Judged.of(leaf, new Leaf.Told(verdict, response, leaf.help()));
        };
    }
}
