package org.syntofin.progress;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.progress.internal.StoredAnswers;
import org.syntofin.progress.internal.StoredAttempt;
import org.syntofin.progress.internal.StoredAttempts;
import org.syntofin.progress.internal.StoredSitting;
import org.syntofin.progress.internal.StoredSittings;

/** The attempts and drafts of whoever is acting. */
@Service
@Transactional
@PreAuthorize("permitAll()") // guests study too; each query is narrowed to whoever acts
public class Attempts {

    /** Longest variant and longest response, in characters. */
    public static final int MAXIMUM_DRAWN = 8000;

    public static final int MAXIMUM_RESPONSE = 20_000;

    private static final int MAXIMUM_WRITER = 36;
    private static final int MAXIMUM_HELP = 100;

    private final StoredAttempts attempts;
    private final StoredAnswers answers;
    private final StoredSittings sittings;
    private final Journey journey;
    private final CurrentLearner learner;
    private final Clock clock;

    Attempts(
            StoredAttempts attempts,
            StoredAnswers answers,
            StoredSittings sittings,
            Journey journey,
            CurrentLearner learner,
            Clock clock) {
        this.attempts = attempts;
        this.answers = answers;
        this.sittings = sittings;
        this.journey = journey;
        this.learner = learner;
        this.clock = clock;
    }

    /**
     * The attempt in practice at each question of a lesson that has one, by the question's id: the newest, and of those made
     * in two places before they became one learner's, the one that was worked on last.
     */
    @Transactional(readOnly = true)
    public Map<String, Attempt> current(LessonKey lesson) {
        Map<String, Attempt> current = new HashMap<>();
        newest(lesson)
                .forEach((question, places) ->
                        current.put(question, latest(places.values()).toAttempt()));
        return current;
    }

    /** Answers that were begun in another place than the {@link #current} ones and never handed in, by the question's id. */
    @Transactional(readOnly = true)
    public Map<String, Attempt> elsewhere(LessonKey lesson) {
        Map<String, Attempt> elsewhere = new HashMap<>();
        newest(lesson).forEach((question, places) -> {
            StoredAttempt current = latest(places.values());
            places.values().stream()
                    .filter(row -> !row.id().equals(current.id()) && row.draft().response() != null)
                    .filter(row -> !answers.existsByAttempt(row.id()))
                    .max(Comparator.comparing(StoredAttempt::touchedAt))
                    .ifPresent(row -> elsewhere.put(question, row.toAttempt()));
        });
        return elsewhere;
    }

    /** The learner goes on with this attempt, which is the current one of its question from now on. */
    public Attempt goOn(AttemptId id) {
        StoredAttempt row = locked(id);
        row.touch(clock.instant());
        return row.toAttempt();
    }

    /** The newest of each place, by question and by the id under which it was made. */
    private Map<String, Map<UUID, StoredAttempt>> newest(LessonKey lesson) {
        Map<String, Map<UUID, StoredAttempt>> newest = new HashMap<>();
        attempts.ofLesson(Ids.own(learner), lesson.course(), lesson.lesson())
                .forEach(row -> newest.computeIfAbsent(row.question().question(), question -> new LinkedHashMap<>())
                        .put(row.learner(), row));
        return newest;
    }

    private static StoredAttempt latest(Collection<StoredAttempt> rows) {
        return rows.stream().max(Comparator.comparing(StoredAttempt::touchedAt)).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Attempt get(AttemptId id) {
        return own(id).toAttempt();
    }

    /**
     * Opens an attempt at a question with the values drawn for it. Whoever has no row yet becomes a guest; the lesson is begun
     * with it.
     */
    public Attempt open(QuestionKey question, int revision, String drawn) {
        if (drawn.length() > MAXIMUM_DRAWN) {
            throw new IllegalArgumentException("variant of " + drawn.length() + " characters for " + question);
        }
        StoredAttempt row = new StoredAttempt(learner.settle().value(), question, revision, drawn, clock.instant());
        attempts.save(row);
        journey.see(new LessonKey(question.course(), question.lesson()));
        return row.toAttempt();
    }

    /**
     * Saves a draft, unless another tab or device saved one since {@code seenNumber}: then nothing is overwritten.
     *
     * @param seenNumber the number of the draft that this one was made from
     * @param writer the browser tab's own name, at most 36 characters; a tab never overtakes itself
     */
    public DraftOutcome saveDraft(AttemptId id, int seenNumber, String writer, String response) {
        return saveDraft(id, seenNumber, writer, response, false);
    }

    /** The same, where the attempt may have one answer only, in practice as in a sitting: after it nothing changes. */
    public DraftOutcome saveDraftUnlessAnswered(AttemptId id, int seenNumber, String writer, String response) {
        return saveDraft(id, seenNumber, writer, response, true);
    }

    private DraftOutcome saveDraft(AttemptId id, int seenNumber, String writer, String response, boolean only) {
        if (response.length() > MAXIMUM_RESPONSE || writer.length() > MAXIMUM_WRITER) {
            throw new AnswerRefused(AnswerRefused.Reason.TOO_LONG, id + " with " + response.length() + " characters");
        }
        StoredAttempt row = locked(id);
        if ((only || row.sitting() != null) && answers.existsByAttempt(row.id())) {
            throw new AnswerRefused(AnswerRefused.Reason.ANSWERED, id.toString());
        }
        if (row.sitting() == null && attempts.isLeftBehind(id.value())) {
            return new DraftOutcome.LeftBehind();
        }
        if (row.overtakenSince(seenNumber, writer)) {
            return new DraftOutcome.Overtaken(row.draft());
        }
        row.keepDraft(response, writer, clock.instant());
        return new DraftOutcome.Saved(row.draft());
    }

    /**
     * The learner has opened so many hints of the attempt; an answer from now on is one with help.
     *
     * @param opened the explanation counts as one more than all hints
     */
    public Attempt help(AttemptId id, int opened) {
        if (opened < 0 || opened > MAXIMUM_HELP) {
            throw new IllegalArgumentException(opened + " hints opened in " + id);
        }
        StoredAttempt row = locked(id);
        row.help(opened);
        return row.toAttempt();
    }

    StoredAttempt locked(AttemptId id) {
        StoredAttempt row = refuseIfAbsent(attempts.lock(id.value(), Ids.own(learner)), id);
        UUID sitting = row.sitting();
        if (sitting != null) {
            refuseIfLate(sitting);
        }
        return row;
    }

    /** The sitting is locked, so that nothing comes in while it closes. */
    private void refuseIfLate(UUID id) {
        Sitting sitting = sittings.lock(id, Ids.own(learner))
                .map(StoredSitting::toSitting)
                .orElse(null);
        if (sitting == null || sitting.closed() || sitting.over(clock.instant())) {
            throw new AnswerRefused(AnswerRefused.Reason.LATE, id.toString());
        }
    }

    private StoredAttempt own(AttemptId id) {
        return refuseIfAbsent(attempts.find(id.value(), Ids.own(learner)), id);
    }

    private static StoredAttempt refuseIfAbsent(Optional<StoredAttempt> row, AttemptId id) {
        return row.orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.NO_SUCH_ATTEMPT, id.toString()));
    }
}
