package org.syntofin.study;

import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Answer;
import org.syntofin.progress.Attempt;
import org.syntofin.progress.Draft;
import org.syntofin.progress.DraftOutcome;
import org.syntofin.progress.Handed;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;

/** Keeps one question of a sitting, which has the numbers that it was begun with. */
final class SittingNotebook implements Notebook {

    private final KeptNotebook.Desk desk;
    private final Attempt attempt;
    private final Grading grading;
    private final Manner manner;
    private final double hintCost;
    private Leaf leaf;

    /**
     * A question of a sitting.
     *
     * @param told of its answer; null where there is none, or nothing is told yet
     */
    SittingNotebook(
            KeptNotebook.Desk desk,
            Attempt attempt,
            Question question,
            Variant variant,
            Grading grading,
            Manner manner,
            double hintCost,
            Leaf.@Nullable Told told) {
        this.desk = desk;
        this.attempt = attempt;
        this.grading = grading;
        this.manner = manner;
        this.hintCost = hintCost;
        grading.prepare(question, variant);
        this.leaf = new Leaf(question, attempt.id(), variant, attempt.draft(), told, attempt.help());
    }

    @Override
    public Manner manner() {
        return manner;
    }

    @Override
    public double hintCost() {
        return hintCost;
    }

    @Override
    public Leaf open(Question question) {
        return leaf;
    }

    @Override
    public Leaf renew(Question question) {
        throw new IllegalStateException("a question of a sitting keeps its numbers: " + attempt.id());
    }

    @Override
    public Saved save(Leaf now, int base, String writer, String response) {
        return switch (desk.attempts().saveDraft(attempt.id(), base, writer, response)) {
            case DraftOutcome.Saved(Draft draft) -> new Saved(kept(now.with(draft)), false);
            case DraftOutcome.Overtaken(Draft newer) -> new Saved(kept(now.with(newer)), true);
            case DraftOutcome.LeftBehind() ->
                throw new IllegalStateException("left behind in a sitting: " + attempt.id());
        };
    }

    @Override
    public Leaf reread(Leaf now) {
        return desk.answers()
                .newest(attempt.id())
                .flatMap(answer -> desk.answering()
                        .verdict(answer, now.question(), grading)
                        .map(verdict -> Leaf.Told.of(answer, verdict)))
                .map(told -> kept(now.with(told)))
                .orElse(now);
    }

    @Override
    public Leaf help(Leaf now, int opened) {
        return kept(now.helped(desk.attempts().help(attempt.id(), opened).help()));
    }

    @Override
    public Marked submit(Leaf now, SubmissionId submission, Response response) {
        return switch (desk.answering().submit(attempt.id(), submission, now.question(), response, grading)) {
            case Handed.Judged(Answer answer, Verdict verdict) -> {
                Marked.Judged judged = Marked.Judged.of(now, Leaf.Told.of(answer, verdict));
                kept(judged.leaf());
                yield judged;
            }
            case Handed.Declined(var why) -> new Marked.Declined(now, why);
        };
    }

    @Override
    public boolean reportable() {
        return true;
    }

    @Override
    public void report(Leaf now, String words) {
        desk.reports()
                .report(
                        attempt.question(),
                        attempt.revision(),
                        attempt.drawn(),
                        now.draft().response(),
                        words);
    }

    private Leaf kept(Leaf now) {
        leaf = now;
        return now;
    }
}
