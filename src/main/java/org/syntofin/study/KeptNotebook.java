package org.syntofin.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Answer;
import org.syntofin.progress.Answering;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Attempt;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.Draft;
import org.syntofin.progress.DraftOutcome;
import org.syntofin.progress.Handed;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Grading;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;

/** Keeps everything for whoever acts. An attempt of somebody unknown is stored with the first thing that they do. */
final class KeptNotebook implements Notebook {

    private final Desk desk;
    private final LessonKey lesson;
    private final int revision;
    private final Grading grading;
    private final boolean known;
    private final Map<String, Attempt> attempts;
    private final Map<AttemptId, Answer> newest = new HashMap<>();
    /** The questions as they lie open by now, by id: a change of language opens them again. */
    private final Map<String, Leaf> leaves = new HashMap<>();

    KeptNotebook(Desk desk, LessonKey lesson, int revision, Grading grading) {
        this.desk = desk;
        this.lesson = lesson;
        this.revision = revision;
        this.grading = grading;
        this.known = desk.journey().known();
        this.attempts = desk.attempts().current(lesson);
        desk.answers().of(lesson).forEach(answer -> newest.put(answer.attempt(), answer));
    }

    @Override
    public Leaf open(Question question) {
        return leaves.computeIfAbsent(question.id(), id -> read(question));
    }

    private Leaf read(Question question) {
        Attempt attempt = attempts.get(question.id());
        Optional<Variant> variant = Optional.ofNullable(attempt)
                .flatMap(kept -> AnswerJson.variant(kept.drawn()))
                .filter(drawn -> drawn.fits(question));
        if (attempt != null && variant.isPresent()) {
            return new Leaf(
                    question, attempt.id(), variant.get(), attempt.draft(), told(question, attempt), attempt.help());
        }
        return fresh(question, known);
    }

    @Override
    public Leaf renew(Question question) {
        return kept(fresh(question, true));
    }

    @Override
    public Saved save(Leaf leaf, int base, String writer, String response) {
        Leaf stored = stored(leaf);
        AttemptId attempt = attemptOf(stored);
        return switch (desk.attempts().saveDraft(attempt, base, writer, response)) {
            case DraftOutcome.Saved(Draft draft) -> new Saved(kept(stored.with(draft)), false);
            case DraftOutcome.Overtaken(Draft newer) -> new Saved(kept(stored.with(newer)), true);
        };
    }

    @Override
    public Leaf help(Leaf leaf, int opened) {
        Leaf stored = stored(leaf);
        return kept(
                stored.helped(desk.attempts().help(attemptOf(stored), opened).help()));
    }

    @Override
    public Marked submit(Leaf leaf, SubmissionId submission, Response response) {
        Leaf stored = stored(leaf);
        return switch (desk.answering().submit(attemptOf(stored), submission, leaf.question(), response, grading)) {
            case Handed.Judged(Answer answer, Verdict verdict) ->
                new Marked.Judged(
                        kept(stored.with(new Leaf.Told(
                                verdict, response, answer.marking().help()))),
                        verdict);
            case Handed.Declined(var why) -> new Marked.Declined(stored, why);
        };
    }

    private Leaf kept(Leaf leaf) {
        leaves.put(leaf.question().id(), leaf);
        return leaf;
    }

    private Leaf fresh(Question question, boolean keep) {
        Variant variant = grading.draw(question, desk.dice().nextLong());
        Leaf leaf = new Leaf(question, null, variant, new Draft(null, 0), null, 0);
        return keep ? stored(leaf) : leaf;
    }

    private Leaf stored(Leaf leaf) {
        if (leaf.attempt() != null) {
            return leaf;
        }
        QuestionKey key = new QuestionKey(
                lesson.course(), lesson.lesson(), leaf.question().id());
        Attempt attempt = desk.attempts().open(key, revision, AnswerJson.write(leaf.variant()));
        desk.journey().see(lesson);
        return leaf.with(attempt.id());
    }

    private Leaf.@Nullable Told told(Question question, Attempt attempt) {
        Answer answer = newest.get(attempt.id());
        if (answer == null) {
            return null;
        }
        Optional<Verdict> verdict = desk.answering().verdict(answer, question, grading);
        Optional<Response> response = AnswerJson.response(answer.response());
        return verdict.isEmpty() || response.isEmpty()
                ? null
                : new Leaf.Told(verdict.get(), response.get(), answer.marking().help());
    }

    private static AttemptId attemptOf(Leaf leaf) {
        AttemptId attempt = leaf.attempt();
        if (attempt == null) {
            throw new IllegalStateException(
                    "an attempt without a place: " + leaf.question().id());
        }
        return attempt;
    }

    /** What a kept notebook works with. */
    record Desk(Attempts attempts, Answers answers, Answering answering, Journey journey, RandomGenerator dice) {}
}
