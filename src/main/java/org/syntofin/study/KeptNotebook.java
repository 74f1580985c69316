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
import org.syntofin.progress.FirstDraws;
import org.syntofin.progress.Handed;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.Reports;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;

/** Keeps everything for whoever acts. An attempt of somebody unknown is stored with the first thing that they do. */
final class KeptNotebook implements Notebook {

    private final Desk desk;
    private final LessonKey lesson;
    private final int revision;
    private final Grading grading;
    private final boolean known;
    private final Map<String, Attempt> attempts;
    private final Map<String, Attempt> elsewhere;
    /** The sheets that first draws were made on, by question. */
    private final Map<String, String> sheets = new HashMap<>();

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
        this.elsewhere = new HashMap<>(desk.attempts().elsewhere(lesson));
        desk.answers().of(lesson).forEach(answer -> newest.put(answer.attempt(), answer));
    }

    @Override
    public Leaf open(Question question) {
        return leaves.computeIfAbsent(question.id(), id -> read(question));
    }

    private Leaf read(Question question) {
        return Optional.ofNullable(attempts.get(question.id()))
                .flatMap(attempt -> leaf(question, attempt))
                .orElseGet(() -> {
                    Leaf first = first(question, desk.firstDraws().sheet()).orElseThrow();
                    return known ? begun(first) : first;
                });
    }

    /** Empty where the question has changed so much that the attempt's numbers no longer fit. */
    private Optional<Leaf> leaf(Question question, Attempt attempt) {
        return AnswerJson.variant(attempt.drawn())
                .filter(drawn -> drawn.fits(question))
                .map(variant -> {
                    grading.prepare(question, variant);
                    return new Leaf(
                            question, attempt.id(), variant, attempt.draft(), told(question, attempt), attempt.help());
                });
    }

    @Override
    public Leaf renew(Question question) {
        elsewhere.remove(question.id());
        Variant variant = grading.draw(question, desk.dice().nextLong());
        return kept(begun(untouched(question, variant)));
    }

    @Override
    public Optional<Leaf> restore(Leaf leaf, String sheet) {
        return leaf.draft().response() != null || leaf.told() != null
                ? Optional.empty()
                : first(leaf.question(), sheet).map(first -> kept(begun(first)));
    }

    @Override
    public boolean liesOn(Leaf leaf, String sheet) {
        Question question = leaf.question();
        return sheet.equals(sheets.get(question.id()))
                || desk.firstDraws()
                        .seed(sheet, key(question))
                        .filter(seed -> grading.draw(question, seed).equals(leaf.variant()))
                        .isPresent();
    }

    @Override
    public Sheet sheet(Question question) {
        QuestionKey key = key(question);
        return new Sheet(
                key.course() + "/" + key.lesson() + "/" + key.question(), sheets.getOrDefault(question.id(), ""));
    }

    @Override
    public Optional<Leaf> elsewhere(Question question) {
        return Optional.ofNullable(elsewhere.get(question.id())).flatMap(attempt -> leaf(question, attempt));
    }

    @Override
    public Leaf goOnElsewhere(Leaf other) {
        String id = other.question().id();
        Attempt taken = desk.attempts().goOn(attemptOf(other));
        Attempt left = desk.attempts().elsewhere(lesson).get(id);
        if (left == null) {
            elsewhere.remove(id);
        } else {
            elsewhere.put(id, left);
        }
        return kept(leaf(other.question(), taken).orElseThrow());
    }

    @Override
    public boolean reportable() {
        return true;
    }

    @Override
    public void report(Leaf leaf, String words) {
        desk.reports()
                .report(
                        key(leaf.question()),
                        revision,
                        AnswerJson.write(leaf.variant()),
                        leaf.draft().response(),
                        words);
    }

    @Override
    public Saved save(Leaf leaf, int base, String writer, String response) {
        Leaf stored = stored(leaf);
        AttemptId attempt = attemptOf(stored);
        DraftOutcome outcome = leaf.question().mended()
                ? desk.attempts().saveDraft(attempt, base, writer, response)
                : desk.attempts().saveDraftUnlessAnswered(attempt, base, writer, response);
        return switch (outcome) {
            case DraftOutcome.Saved(Draft draft) -> new Saved(kept(stored.with(draft)), false);
            case DraftOutcome.Overtaken(Draft newer) -> new Saved(kept(stored.with(newer)), true);
            case DraftOutcome.LeftBehind() -> new Saved(reread(stored), true);
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
            case Handed.Judged(Answer answer, Verdict verdict) -> {
                Marked.Judged judged = Marked.Judged.of(stored, Leaf.Told.of(answer, verdict));
                kept(judged.leaf());
                yield judged;
            }
            case Handed.Declined(var why) -> new Marked.Declined(stored, why);
        };
    }

    @Override
    public Leaf reread(Leaf leaf) {
        Question question = leaf.question();
        return current(question)
                .flatMap(attempt -> {
                    desk.answers().newest(attempt.id()).ifPresent(answer -> newest.put(attempt.id(), answer));
                    return leaf(question, attempt);
                })
                .map(this::kept)
                .orElse(leaf);
    }

    private Leaf kept(Leaf leaf) {
        leaves.put(leaf.question().id(), leaf);
        return leaf;
    }

    /** The first draw on a sheet; empty where that is none. */
    private Optional<Leaf> first(Question question, String sheet) {
        return desk.firstDraws().seed(sheet, key(question)).map(seed -> {
            sheets.put(question.id(), sheet);
            return untouched(question, grading.draw(question, seed));
        });
    }

    private static Leaf untouched(Question question, Variant variant) {
        return new Leaf(question, null, variant, new Draft(null, 0), null, 0);
    }

    private QuestionKey key(Question question) {
        return new QuestionKey(lesson.course(), lesson.lesson(), question.id());
    }

    /** With its attempt: the one that another page has stored since this one was drawn, or a new one. */
    private Leaf stored(Leaf leaf) {
        return leaf.attempt() != null
                ? leaf
                : current(leaf.question())
                        .filter(attempt -> AnswerJson.variant(attempt.drawn())
                                .filter(leaf.variant()::equals)
                                .isPresent())
                        .map(attempt -> leaf.with(attempt.id()))
                        .orElseGet(() -> begun(leaf));
    }

    private Optional<Attempt> current(Question question) {
        return Optional.ofNullable(desk.attempts().current(lesson).get(question.id()));
    }

    private Leaf begun(Leaf leaf) {
        Attempt attempt = desk.attempts().open(key(leaf.question()), revision, AnswerJson.write(leaf.variant()));
        return leaf.with(attempt.id());
    }

    private Leaf.@Nullable Told told(Question question, Attempt attempt) {
        Answer answer = newest.get(attempt.id());
        if (answer == null) {
            return null;
        }
        return desk.answering()
                .verdict(answer, question, grading)
                .map(verdict -> Leaf.Told.of(answer, verdict))
                .orElse(null);
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
    record Desk(
            Attempts attempts,
            Answers answers,
            Answering answering,
            Journey journey,
            FirstDraws firstDraws,
            Reports reports,
            RandomGenerator dice) {}
}
