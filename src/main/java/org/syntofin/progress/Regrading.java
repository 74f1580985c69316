package org.syntofin.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.LearnerId;
import org.syntofin.progress.internal.StoredAnswer;
import org.syntofin.progress.internal.StoredAnswers;
import org.syntofin.progress.internal.StoredJudgement;
import org.syntofin.progress.internal.StoredJudgements;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.simulation.Simulator;

/**
 * Judges the answers to a question as it stands now, after its key, a rule of the engine or the lesson has changed: first
 * to see who would gain or lose, then, if an instructor says so, for good. Answers and first judgements stay as they are;
 * the later judgement stands beside them and counts.
 */
@Service
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Regrading {

    private static final int PAGE = 300;
    private static final double EXACT = 1e-9;
    private static final Logger LOG = LoggerFactory.getLogger(Regrading.class);

    private final StoredAnswers answers;
    private final StoredJudgements judgements;
    private final Judged judged;
    private final Answering answering;
    private final CurrentLearner learner;
    private final Clock clock;

    Regrading(
            StoredAnswers answers,
            StoredJudgements judgements,
            Judged judged,
            Answering answering,
            CurrentLearner learner,
            Clock clock) {
        this.answers = answers;
        this.judgements = judgements;
        this.judged = judged;
        this.answering = answering;
        this.learner = learner;
        this.clock = clock;
    }

    /** Is told how many answers are judged by now, and of how many. */
    public interface Progress {

        /** For whoever does not want to know. */
        Progress UNTOLD = (_, _) -> {};

        void judged(int answers, int of);
    }

    /** Whether anybody has answered a question, be it in an earlier revision of its lesson. */
    @Transactional(readOnly = true)
    public boolean isAnswered(QuestionKey key) {
        return answers.countByQuestion(key.course(), key.lesson(), key.question()) > 0;
    }

    /**
     * What would change. Changes nothing.
     *
     * @param question as it stands now
     */
    @Transactional(readOnly = true)
    public Comparison compare(QuestionKey key, Question question, Grading grading, Progress progress) {
        int all = answers.countByQuestion(key.course(), key.lesson(), key.question());
        List<Comparison.Change> changes = new ArrayList<>();
        int count = 0;
        int unjudgeable = 0;
        List<StoredAnswer> page;
        do {
            page = answers.ofQuestion(key.course(), key.lesson(), key.question(), count, PAGE);
            List<Answer> now = judged.answers(page);
            for (int at = 0; at < page.size(); at++) {
                Optional<Marking> marking = marking(now.get(at), question, grading);
                if (marking.isEmpty()) {
                    unjudgeable++;
                } else if (differs(now.get(at).marking(), marking.get())) {
                    changes.add(change(page.get(at), now.get(at), marking.get()));
                }
            }
            count += page.size();
            progress.judged(count, Math.max(count, all));
        } while (page.size() == PAGE);
        return new Comparison(count, unjudgeable, changes);
    }

    /**
     * Makes the changes of a comparison count, if they are still what would change now; else changes nothing.
     *
     * @param revision of the lesson that the question belongs to
     * @return empty where it was done; else what would change by now
     */
    @Transactional
    public Optional<Comparison> apply(
            Comparison seen, QuestionKey key, int revision, Question question, Grading grading, Progress progress) {
        Comparison now = compare(key, question, grading, progress);
        if (!now.equals(seen)) {
            return Optional.of(now);
        }
        keep(now, key, revision, learner.id());
        return Optional.empty();
    }

    /**
     * Makes what would change now count, whatever that is: for whoever has decided it beforehand.
     *
     * @param revision of the lesson that the question belongs to
     * @return how many answers are judged otherwise
     */
    @Transactional
    public int judgeAgain(
            QuestionKey key, int revision, Question question, Grading grading, LearnerId by, Progress progress) {
        Comparison now = compare(key, question, grading, progress);
        keep(now, key, revision, by);
        return now.changes().size();
    }

    private void keep(Comparison now, QuestionKey key, int revision, LearnerId by) {
        Instant at = clock.instant();
        Map<UUID, Integer> numbers = new HashMap<>();
        List<UUID> ids = now.changes().stream().map(Comparison.Change::answer).toList();
        for (int from = 0; from < ids.size(); from += PAGE) {
            judgements
                    .ofAnswers(ids.subList(from, Math.min(ids.size(), from + PAGE)))
                    .forEach(judgement -> numbers.put(judgement.answer(), judgement.number()));
        }
        now.changes()
                .forEach(change -> judgements.save(new StoredJudgement(
                        change.answer(),
                        numbers.getOrDefault(change.answer(), 0) + 1,
                        revision,
                        change.after(),
                        at,
                        by.value())));
        LOG.info("{} judged {} answers to {} again", by, ids.size(), key);
    }

    private Optional<Marking> marking(Answer answer, Question question, Grading grading) {
        return answering
                .verdict(answer, question, grading)
                .map(verdict -> new Marking(
                        verdict.right() ? 1 : verdict.score(),
                        verdict.cause(),
                        Simulator.ENGINE,
                        answer.marking().help()));
    }

    private static boolean differs(Marking before, Marking after) {
        return Math.abs(before.score() - after.score()) > EXACT || !Objects.equals(before.cause(), after.cause());
    }

    private static Comparison.Change change(StoredAnswer row, Answer answer, Marking after) {
        return new Comparison.Change(
                row.id(), new LearnerId(row.learner()), answer.givenAt(), row.inTest(), answer.marking(), after);
    }
}
