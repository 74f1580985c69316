package org.syntofin.progress;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.simulation.Simulator;

/**
 * Judges what whoever is acting hands in, and stores it. Judging takes no transaction; a submission that comes twice is
 * judged as it was stored the first time.
 */
@Service
@PreAuthorize("permitAll()") // guests study too; an attempt that is not one's own is refused
public class Answering {

    private final Attempts attempts;
    private final Answers answers;

    Answering(Attempts attempts, Answers answers) {
        this.attempts = attempts;
        this.answers = answers;
    }

    /**
     * Judges and stores an answer to an own attempt.
     *
     * @param question as it stands in its lesson now
     * @param grading that of the lesson, since a question names scenarios of it
     */
    public Handed submit(AttemptId id, SubmissionId submission, Question question, Response response, Grading grading) {
        Attempt attempt = attempts.get(id);
        Variant variant = variant(attempt, question);
        Optional<Answer> stored = answers.find(submission);
        if (stored.isPresent() && stored.get().attempt().equals(id)) {
            return judgedAgain(stored.get(), question, variant, grading);
        }
        return switch (grading.judge(question, variant, response)) {
            case Refusal refusal -> new Handed.Declined(refusal.why());
            case Verdict verdict -> new Handed.Judged(append(id, submission, question, response, verdict), verdict);
        };
    }

    /** The verdict on an answer that was stored before, if the question can still judge it. */
    public Optional<Verdict> verdict(Answer answer, Question question, Grading grading) {
        Optional<Variant> variant = AnswerJson.variant(answer.drawn()).filter(drawn -> drawn.fits(question));
        Optional<Response> response = AnswerJson.response(answer.response());
        if (variant.isEmpty() || response.isEmpty()) {
            return Optional.empty();
        }
        return grading.judge(question, variant.get(), response.get()) instanceof Verdict verdict
                ? Optional.of(verdict)
                : Optional.empty();
    }

    private static Handed judgedAgain(Answer stored, Question question, Variant variant, Grading grading) {
        Response response = AnswerJson.response(stored.response()).orElseThrow();
        return switch (grading.judge(question, variant, response)) {
            case Refusal refusal -> new Handed.Declined(refusal.why());
            case Verdict verdict -> new Handed.Judged(stored, verdict);
        };
    }

    private Answer append(
            AttemptId id, SubmissionId submission, Question question, Response response, Verdict verdict) {
        double score = verdict.right() ? 1 : verdict.score();
        Marking marking = new Marking(score, verdict.cause(), Simulator.ENGINE);
        String written = AnswerJson.write(response);
        return question.mended()
                ? answers.append(id, submission, written, marking)
                : answers.appendOnly(id, submission, written, marking);
    }

    private static Variant variant(Attempt attempt, Question question) {
        Optional<Variant> variant = AnswerJson.variant(attempt.drawn());
        if (!attempt.question().question().equals(question.id())
                || variant.isEmpty()
                || !variant.get().fits(question)) {
            throw new AnswerRefused(AnswerRefused.Reason.QUESTION_GONE, attempt.question() + " in " + attempt.id());
        }
        return variant.get();
    }
}
