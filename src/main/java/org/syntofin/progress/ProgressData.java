package org.syntofin.progress;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.LearnerId;
import org.syntofin.account.PersonalData;
import org.syntofin.progress.internal.LessonVisit;
import org.syntofin.progress.internal.LessonVisits;
import org.syntofin.progress.internal.StoredAnswer;
import org.syntofin.progress.internal.StoredAnswers;
import org.syntofin.progress.internal.StoredAttempt;
import org.syntofin.progress.internal.StoredAttempts;
import org.syntofin.progress.internal.StoredJudgement;
import org.syntofin.progress.internal.StoredJudgements;
import org.syntofin.progress.internal.StoredReport;
import org.syntofin.progress.internal.StoredReports;
import org.syntofin.progress.internal.StoredSitting;
import org.syntofin.progress.internal.StoredSittings;

/** What progress keeps about a learner: all of it on asking, and without what they typed after erasing. */
@Component
class ProgressData implements PersonalData {

    private final StoredAttempts attempts;
    private final StoredAnswers answers;
    private final LessonVisits visits;
    private final StoredSittings sittings;
    private final StoredJudgements judgements;
    private final StoredReports reports;

    ProgressData(
            StoredAttempts attempts,
            StoredAnswers answers,
            LessonVisits visits,
            StoredSittings sittings,
            StoredJudgements judgements,
            StoredReports reports) {
        this.attempts = attempts;
        this.answers = answers;
        this.visits = visits;
        this.sittings = sittings;
        this.judgements = judgements;
        this.reports = reports;
    }

    @Override
    public String section() {
        return "progress";
    }

    @Override
    @Transactional(readOnly = true)
    public Export export(Set<LearnerId> learners) {
        Collection<UUID> ids = Ids.values(learners);
        return new Export(
                visits.ofLearner(ids).stream().map(LessonVisit::toProgress).toList(),
                attempts.ofLearner(ids).stream().map(StoredAttempt::toAttempt).toList(),
                answers.ofLearner(ids).stream().map(StoredAnswer::toAnswer).toList(),
                sittings.ofLearner(ids).stream().map(StoredSitting::toSitting).toList(),
                judgements.ofLearner(ids).stream()
                        .map(StoredJudgement::toJudgement)
                        .toList(),
                reports.ofLearner(ids).stream().map(StoredReport::toReport).toList());
    }

    /** Drafts and reports are free text and go; answers are facts and stay under an id that leads to nobody. */
    @Override
    @Transactional
    public void erase(Set<LearnerId> learners) {
        Collection<UUID> ids = Ids.values(learners);
        attempts.ofLearner(ids).forEach(StoredAttempt::eraseDraft);
        reports.ofLearner(ids).forEach(StoredReport::eraseWords);
    }

    /** Everything, oldest first; the answers as they were judged first. */
    record Export(
            List<LessonProgress> lessons,
            List<Attempt> attempts,
            List<Answer> answers,
            List<Sitting> sittings,
            List<LaterJudgement> judgements,
            List<Report> reports) {}
}
