package org.syntofin.progress;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.progress.internal.StoredReport;
import org.syntofin.progress.internal.StoredReports;

/** What learners report about questions, for the instructors, who settle it. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Reports {

    /** The longest sentence, in characters. */
    public static final int MAXIMUM_WORDS = 500;

    /** The most reports of one learner that nobody has settled yet. */
    static final int MOST_OPEN = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final StoredReports reports;
    private final CurrentLearner learner;
    private final Clock clock;

    Reports(StoredReports reports, CurrentLearner learner, Clock clock) {
        this.reports = reports;
        this.learner = learner;
        this.clock = clock;
    }

    /**
     * Keeps a report of whoever acts, who becomes a guest if nothing is known of them.
     *
     * @param drawn the variant on the screen
     * @param draft the answer on the screen, as the browser told it
     * @param words one sentence of the learner's own
     */
    @PreAuthorize("permitAll()") // guests study too, and find faults
    public void report(QuestionKey question, int revision, String drawn, @Nullable String draft, String words) {
        if (words.length() > MAXIMUM_WORDS || (draft != null && draft.length() > Attempts.MAXIMUM_RESPONSE)) {
            throw new AnswerRefused(
                    AnswerRefused.Reason.TOO_LONG, question + " with " + words.length() + " characters");
        }
        if (reports.countByLearnerInAndSettledAtIsNull(Ids.own(learner)) >= MOST_OPEN) {
            throw new AnswerRefused(AnswerRefused.Reason.TOO_MANY, question.toString());
        }
        reports.save(new StoredReport(
                learner.settle().value(), question, revision, drawn, draft, words.strip(), clock.instant()));
    }

    /** All of a course, newest first. */
    @Transactional(readOnly = true)
    public List<Report> ofCourse(String course) {
        return reports.ofCourse(course).stream().map(StoredReport::toReport).toList();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Report> of(QuestionKey question) {
        return reports.ofQuestion(question.course(), question.lesson(), question.question()).stream()
                .map(StoredReport::toReport)
                .toList();
    }

    /** The report has been dealt with. */
    public void settle(ReportId id) {
        reports.findById(id.value()).ifPresent(row -> row.settle(learner.id().value(), clock.instant()));
        LOG.info("{} settled the report {}", learner.id(), id.value());
    }

    /** The report is open again. */
    public void reopen(ReportId id) {
        reports.findById(id.value()).ifPresent(StoredReport::reopen);
        LOG.info("{} opened the report {} again", learner.id(), id.value());
    }
}
