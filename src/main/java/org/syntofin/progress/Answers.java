package org.syntofin.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.progress.internal.StoredAnswer;
import org.syntofin.progress.internal.StoredAnswers;
import org.syntofin.progress.internal.StoredAttempt;

/** The answers of whoever is acting: appended, read, never changed. */
@Service
@Transactional
@PreAuthorize("permitAll()") // guests study too; each query is narrowed to whoever acts
public class Answers {

    private final StoredAnswers answers;
    private final Attempts attempts;
    private final Judged judged;
    private final CurrentLearner learner;
    private final Clock clock;

    Answers(StoredAnswers answers, Attempts attempts, Judged judged, CurrentLearner learner, Clock clock) {
        this.answers = answers;
        this.attempts = attempts;
        this.judged = judged;
        this.learner = learner;
        this.clock = clock;
    }

    /**
     * Appends an answer to an own attempt, with the help that was taken in it. A submission that has been stored already is given back as it was stored,
     * whatever comes with it now: twice counts once. One that was stored in another attempt is refused.
     */
    public Answer append(AttemptId attempt, SubmissionId submission, String response, Marking marking) {
        return append(attempt, submission, response, marking, false);
    }

    /** The same, where the attempt may have this one answer only, in practice as in a sitting. */
    public Answer appendOnly(AttemptId attempt, SubmissionId submission, String response, Marking marking) {
        return append(attempt, submission, response, marking, true);
    }

    private Answer append(AttemptId attempt, SubmissionId submission, String response, Marking marking, boolean only) {
        if (response.length() > Attempts.MAXIMUM_RESPONSE) {
            throw new AnswerRefused(
                    AnswerRefused.Reason.TOO_LONG, attempt + " with " + response.length() + " characters");
        }
        StoredAttempt row = attempts.locked(attempt);
        Optional<Answer> stored = find(submission);
        if (stored.isPresent()) {
            if (!stored.get().attempt().equals(attempt)) {
                throw new AnswerRefused(
                        AnswerRefused.Reason.NOT_A_RESPONSE, submission + " counted in another attempt");
            }
            return stored.get();
        }
        if ((only || row.sitting() != null) && answers.existsByAttempt(row.id())) {
            throw new AnswerRefused(AnswerRefused.Reason.ANSWERED, attempt.toString());
        }
        return answers.save(new StoredAnswer(row, submission, response, marking, clock.instant()))
                .toAnswer();
    }

    @Transactional(readOnly = true)
    public Optional<Answer> find(SubmissionId submission) {
        return answers.find(submission.value(), Ids.own(learner))
                .map(row -> judged.answers(List.of(row)).getFirst());
    }

    /** The newest answer to an own attempt. */
    @Transactional(readOnly = true)
    public Optional<Answer> newest(AttemptId attempt) {
        List<StoredAnswer> rows = answers.ofAttempt(attempt.value(), Ids.own(learner));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(judged.answers(List.of(rows.getLast())).getFirst());
    }

    /** Those of practice, oldest first. */
    @Transactional(readOnly = true)
    public List<Answer> of(LessonKey lesson) {
        Set<UUID> own = Ids.own(learner);
        return judged.answers(answers.ofLesson(own, lesson.course(), lesson.lesson()), own);
    }

    /** Those of practice, oldest first. */
    @Transactional(readOnly = true)
    public List<Answer> ofCourse(String course) {
        Set<UUID> own = Ids.own(learner);
        return judged.answers(answers.ofCourse(own, course), own);
    }
}
