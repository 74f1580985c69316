package org.syntofin.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.progress.internal.ExtraTimes;
import org.syntofin.progress.internal.StoredAnswer;
import org.syntofin.progress.internal.StoredAnswers;
import org.syntofin.progress.internal.StoredAttempt;
import org.syntofin.progress.internal.StoredAttempts;
import org.syntofin.progress.internal.StoredSitting;
import org.syntofin.progress.internal.StoredSittings;

/** The sittings of tests of whoever is acting. The server's clock decides what is in time. */
@Service
@Transactional
@PreAuthorize("permitAll()") // guests study too; each query is narrowed to whoever acts
public class Sittings {

    private final StoredSittings sittings;
    private final StoredAttempts attempts;
    private final StoredAnswers answers;
    private final Judged judged;
    private final ExtraTimes extraTimes;
    private final CurrentLearner learner;
    private final Clock clock;

    Sittings(
            StoredSittings sittings,
            StoredAttempts attempts,
            StoredAnswers answers,
            Judged judged,
            ExtraTimes extraTimes,
            CurrentLearner learner,
            Clock clock) {
        this.sittings = sittings;
        this.attempts = attempts;
        this.answers = answers;
        this.judged = judged;
        this.extraTimes = extraTimes;
        this.learner = learner;
        this.clock = clock;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Sitting> of(TestKey test) {
        return sittings.ofTest(Ids.own(learner), test.course(), test.test()).stream()
                .map(StoredSitting::toSitting)
                .toList();
    }

    /** The sitting that goes on or waits to be closed; there is at most one. */
    @Transactional(readOnly = true)
    public Optional<Sitting> open(TestKey test) {
        return of(test).stream().filter(sitting -> !sitting.closed()).findFirst();
    }

    /**
     * Begins a sitting; one that goes on already is given back instead. Whoever has no row yet becomes a guest.
     *
     * @param questions in the order in which this learner gets them
     */
    public Sitting begin(TestKey test, SittingTerms terms, List<Drawn> questions) {
        UUID who = learner.settle().value();
        Instant now = clock.instant();
        List<Sitting> before = of(test);
        Optional<Sitting> going =
                before.stream().filter(sitting -> !sitting.closed()).findFirst();
        if (going.isPresent()) {
            return going.get();
        }
        if (!terms.open(now) || before.size() >= terms.attempts()) {
            throw new AnswerRefused(AnswerRefused.Reason.NOT_OPEN, test + " after " + before.size() + " sittings");
        }
        StoredSitting row = sittings.save(new StoredSitting(
                who,
                test,
                before.size() + 1,
                now,
                terms.end(now, extraPercent()).orElse(null)));
        int place = 0;
        for (Drawn question : questions) {
            StoredAttempt attempt =
                    new StoredAttempt(who, question.question(), question.revision(), question.drawn(), now);
            attempt.belongTo(row.id(), place++);
            attempts.save(attempt);
        }
        return row.toSitting();
    }

    /** The questions of an own sitting, in their order. */
    @Transactional(readOnly = true)
    public List<Attempt> attempts(SittingId sitting) {
        return attempts.ofSitting(sitting.value(), Ids.own(learner)).stream()
                .map(StoredAttempt::toAttempt)
                .toList();
    }

    /** The answers of an own sitting, oldest first. */
    @Transactional(readOnly = true)
    public List<Answer> answers(SittingId sitting) {
        return judged.answers(answers.ofSitting(sitting.value(), Ids.own(learner)));
    }

    /**
     * Closes a sitting and appends what was judged of it. Closing it again changes nothing.
     *
     * @return false where a newer draft has come since it was judged: judge again
     */
    public boolean close(SittingId id, List<Final> finals) {
        StoredSitting row = sittings.lock(id.value(), Ids.own(learner))
                .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.NO_SUCH_ATTEMPT, id.toString()));
        if (row.toSitting().closed()) {
            return true;
        }
        List<StoredAttempt> own = attempts.ofSitting(id.value(), Ids.own(learner));
        Instant now = clock.instant();
        Instant at = row.toSitting().endsAt().filter(now::isAfter).orElse(now);
        for (Final last : finals) {
            StoredAttempt attempt = own.stream()
                    .filter(one -> one.id().equals(last.attempt().value()))
                    .findFirst()
                    .orElseThrow(() -> new AnswerRefused(
                            AnswerRefused.Reason.NO_SUCH_ATTEMPT, last.attempt().toString()));
            if (attempt.draft().number() != last.draftNumber()) {
                return false;
            }
        }
        for (Final last : finals) {
            own.stream()
                    .filter(one -> one.id().equals(last.attempt().value()))
                    .filter(one -> !answers.existsByAttempt(one.id()))
                    .forEach(one -> answers.save(
                            new StoredAnswer(one, last.submission(), last.response(), last.marking(), at)));
        }
        row.handIn(now);
        return true;
    }

    /** How much more time whoever acts has in a sitting that begins now, in percent of its limit. */
    @Transactional(readOnly = true)
    public int extraPercent() {
        return Ids.own(learner).stream()
                .flatMap(id -> extraTimes.findById(id).stream())
                .mapToInt(extra -> extra.percent())
                .max()
                .orElse(0);
    }
}
