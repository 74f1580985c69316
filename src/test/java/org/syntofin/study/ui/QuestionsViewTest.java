package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.syntofin.IntegrationTest;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.progress.Answering;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.Report;
import org.syntofin.progress.Reports;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.study.Library;
import org.syntofin.study.QuestionTrial;
import org.syntofin.study.Seen;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class QuestionsViewTest extends SpringBrowserlessTest {

    private static final QuestionKey ACK = new QuestionKey("tcp", "handshake", "hs-ack");
    private static final String ADDRESS = "questions/tcp/handshake/hs-ack";

    @Autowired
    private Library library;

    @Autowired
    private Reports reports;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Answering answering;

    @Autowired
    private CurrentLearner current;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void listsEveryQuestionOfEveryLesson() {
        QuestionsView view = navigate(QuestionsView.class);

        int all = library.course("tcp").orElseThrow().lessons().stream()
                .mapToInt(lesson -> lesson.quiz().questions().size())
                .sum();
        assertThat(all).isGreaterThan(100);
        assertThat(shown(view)).hasSizeGreaterThanOrEqualTo(all);
    }

    @Test
    void findsWhatHoldsAllTheWords() {
        QuestionsView view = navigate(QuestionsView.class);

        Seen.one(view, Input.class).setValue("syn-counts-none NUMBER");

        assertThat(shown(view)).isNotEmpty().hasSizeLessThan(60);
        assertThat(Seen.text(view)).contains("hs-ack");
        Seen.one(view, Input.class).setValue("there is no such thing");
        assertThat(shown(view)).isEmpty();
        assertThat(Seen.text(view)).contains("No questions");
    }

    @Test
    void triesAQuestionOutWithoutATrace() {
        QuestionView view = navigate(ADDRESS, QuestionView.class);
        List<NativeButton> variants = Seen.all(view, NativeButton.class).stream()
                .filter(button -> button.getText().startsWith("x = "))
                .toList();

        assertThat(variants).hasSize(6);
        Seen.click(view, variants.get(3).getText());

        assertThat(Seen.text(Seen.one(view, QuestionTrial.class)))
                .contains(variants.get(3).getText().replaceAll(".*x = ([0-9]+).*", "$1"));
        assertThat(attempts.current(ACK.lessonKey())).isEmpty();
        assertThat(Seen.text(view)).contains("Misconceptions that it finds", "syn-counts-none");
    }

    @Test
    void settlesWhatALearnerReports() {
        Variant variant = variant();
        String words = "Report " + UUID.randomUUID();
        reports.report(ACK, revision(), AnswerJson.write(variant), "{\"number\":\"4711\"}", words);
        QuestionView view = navigate(ADDRESS, QuestionView.class);
        assertThat(Seen.text(view))
                .contains(words, "answer: 4711", "x = " + variant.values().get("x"));

        Seen.click(view, "Lay it open with this answer");
        assertThat(Seen.text(Seen.one(view, QuestionTrial.class)))
                .contains(String.valueOf(variant.values().get("x")));
        Seen.click(view, "Settled");

        assertThat(reports.of(ACK))
                .filteredOn(report -> report.words().equals(words))
                .extracting(Report::open)
                .containsExactly(false);
        assertThat(Seen.text(view)).contains("Settled: ");
    }

    @Test
    void saysInTheListWhatIsReported() {
        reports.report(ACK, revision(), AnswerJson.write(variant()), null, "Something");

        assertThat(Seen.text(navigate(QuestionsView.class))).contains("reported: ");
    }

    @Test
    void judgesAgainOnlyAfterItWasSeen() {
        AttemptId attempt =
                attempts.open(ACK, revision(), AnswerJson.write(variant())).id();
        answering.submit(
                attempt,
                new SubmissionId(UUID.randomUUID()),
                question(),
                new Response.Amount(String.valueOf(variant().values().get("x"))),
                open().grading());
        UUID answer = jdbc.queryForObject("select id from answer where attempt = ?", UUID.class, attempt.value());
        jdbc.update("update answer set score = 1, cause = null where id = ?", answer);
        QuestionView view = navigate(ADDRESS, QuestionView.class);

        Seen.click(view, "See what would change");

        assertThat(Seen.text(view)).contains("The answers are being judged");
        awaitText(view, "1 would lose");
        assertThat(Seen.text(view)).contains("practice", "100\u00a0%", "▼ 0\u00a0% · syn-counts-none");
        assertThat(judgements(answer)).isEmpty();
        Seen.click(view, "Judge them so");
        awaitText(view, "Done: 1 answer is judged anew.");
        assertThat(judgements(answer)).containsExactly(0.0);
        Seen.click(view, "See what would change");
        awaitText(view, "0 would gain, 0 would lose");
    }

    @Test
    void speaksChinese() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(Seen.text(navigate(QuestionsView.class))).contains("题目", "搜索");
        assertThat(Seen.text(navigate(ADDRESS, QuestionView.class))).contains("试做", "重新评判回答");
    }

    @Test
    @SignedIn
    void isHiddenFromLearners() {
        UI.getCurrent().navigate("questions");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
        UI.getCurrent().navigate(ADDRESS);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
        assertThat(current.find()).isPresent();
    }

    /** Answers are judged on another thread, and the page asks until it is told. */
    private static void awaitText(QuestionView view, String expected) {
        VaadinSession session = VaadinSession.getCurrent();
        await().pollInSameThread().until(() -> {
            session.getService().runPendingAccessTasks(session);
            return Seen.text(view).contains(expected);
        });
    }

    private List<Double> judgements(UUID answer) {
        return jdbc.queryForList("select score from judgement where answer = ?", Double.class, answer);
    }

    private Library.OpenLesson open() {
        return library.lesson("tcp", "handshake").orElseThrow();
    }

    private int revision() {
        return open().lesson().revision();
    }

    private Question question() {
        return open().lesson().question("hs-ack").orElseThrow();
    }

    private Variant variant() {
        return open().grading().draw(question(), 77);
    }

    private static List<ListItem> shown(QuestionsView view) {
        return Seen.all(view, ListItem.class).stream()
                .filter(ListItem::isVisible)
                .toList();
    }
}
