package org.syntofin.study;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.notification.Notification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.SignedIn;
import org.syntofin.account.internal.LearnerAuthentication;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.TestKey;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What no page of ours sends is refused in words, as a draft and as an answer; logged once, without it; and changes nothing. */
@IntegrationTest
@SignedIn(guest = true)
class RefusalsViewTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LessonKey LESSON = new LessonKey("tcp", "handshake");
    private static final TestKey CORE = new TestKey("tcp", "core-check");
    /** Stands for whatever a learner may have written. */
    private static final String PRIVATE = "Zhang San, room 12";

    private static final String QUIZ = """
        [[question]]
        id = "order"
        type = "order"
        skill = "hs.order"
        prompt = { en = "Prompt", zh-CN = "题" }
        item.a = { en = "a", zh-CN = "甲" }
        item.b = { en = "b", zh-CN = "乙" }
        item.c = { en = "c", zh-CN = "丙" }
        grade = { by = "exact" }
        [[question]]
        id = "choice"
        type = "choice"
        skill = "hs.order"
        prompt = { en = "Prompt", zh-CN = "题" }
        option.a = { en = "a", zh-CN = "甲", right = true }
        option.b = { en = "b", zh-CN = "乙", cause = "slip" }
        [[question]]
        id = "numeric"
        type = "numeric"
        skill = "hs.numbers"
        vars = { x = "int(1000, 9000)" }
        prompt = { en = "Prompt {x}", zh-CN = "题 {x}" }
        answer = "{x+1}"
        [[question]]
        id = "cloze"
        type = "cloze"
        skill = "hs.order"
        prompt = { en = "Prompt", zh-CN = "题" }
        text = { en = "First [[a]].", zh-CN = "先 [[a]]。" }
        gap.a = "SYN"
        [[question]]
        id = "label"
        type = "label"
        skill = "hs.order"
        prompt = { en = "Prompt", zh-CN = "题" }
        picture = "states"
        blank = ["FIN-WAIT-2", "CLOSE-WAIT"]
        """;

    @Autowired
    private Library library;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private TestRoom room;

    @Autowired
    private JdbcTemplate jdbc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.syntofin");
    private final Logger panels = (Logger) LoggerFactory.getLogger(QuestionPanel.class);

    @BeforeEach
    void listen() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        log.start();
        ours.addAppender(log);
        panels.setLevel(Level.INFO);
    }

    @AfterEach
    void listenNoMore() {
        ours.detachAppender(log);
        panels.setLevel(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order | {\"order\": [\"i1\", \"i2\", \"PRIVATE\"], \"aside\": []}",
                "order | {\"order\": [\"i1\", \"i2\", \"i3\", \"i99\"], \"aside\": []}",
                "order | {\"order\": [\"i1\", \"i2\", \"i3\", \"i1\"], \"aside\": []}",
                "choice | {\"choice\": [\"PRIVATE\"]}",
                "choice | {\"choice\": [\"i99\"]}",
                "cloze | {\"blanks\": {\"b99\": \"PRIVATE\"}}",
                "cloze | {\"blanks\": {\"b1\": \"LONG\"}}",
                "label | {\"blanks\": {\"b1\": \"PRIVATE\"}}",
                "label | {\"blanks\": {\"b99\": \"i1\"}}",
                "numeric | {\"number\": \"LONG\"}"
            })
    void refusesWhatIsNotInTheQuestion(String question, String told) {
        ObjectNode response = (ObjectNode) JSON.readTree(
                told.replace("PRIVATE", PRIVATE).replace("LONG", PRIVATE.repeat(100_000 / PRIVATE.length() + 1)));
        QuestionPanel panel = panel(question);

        assertRefused(() -> save(panel, "", response));
        assertRefused(() -> submit(panel, UUID.randomUUID().toString(), "", response));
    }

    /** A number may be anything while it is typed. */
    @ParameterizedTest
    @CsvSource({"1e999", "-4711", "4294967296", "99999999999999999999999", "0x1ffffffffffffffff", "PRIVATE"})
    void refusesAsAnAnswerWhatNoNumberCanBe(String typed) {
        QuestionPanel panel = panel("numeric");

        assertRefused(() -> submit(panel, UUID.randomUUID().toString(), "", number(typed.replace("PRIVATE", PRIVATE))));
    }

    @Test
    void refusesWhatBelongsToNumbersThatWereNeverDrawn() {
        QuestionPanel panel = panel("numeric");
        save(panel, "", number("1"));

        assertRefused(() -> save(panel, PRIVATE, number("4711")));
        assertRefused(() -> submit(panel, UUID.randomUUID().toString(), PRIVATE, number("4711")));
    }

    @Test
    void refusesWhatAnotherLearnerBegan() {
        QuestionPanel panel = panel("numeric");
        save(panel, "", number("1"));
        SecurityContextHolder.getContext()
                .setAuthentication(new LearnerAuthentication(Learner.guest(LearnerId.random())));

        assertRefused(() -> save(panel, "", number("4711")));
        assertRefused(() -> submit(panel, UUID.randomUUID().toString(), "", number("4711")));
    }

    /** Else a verdict could be had for nothing, before the answer that counts. */
    @Test
    void refusesASubmissionThatCountedForAnotherQuestion() {
        String submission = UUID.randomUUID().toString();
        submit(panel("choice"), submission, "", (ObjectNode) JSON.readTree("{\"choice\": [\"i1\"]}"));
        QuestionPanel panel = panel("numeric");
        save(panel, "", number("1"));
        log.list.clear();

        assertRefused(() -> submit(panel, submission, "", number("4711")));
        assertThat(Seen.all(panel, H4.class)).isEmpty();
    }

    @Test
    void refusesWhatComesAfterTheDeadline() {
        Sitting sitting = room.begin(CORE, room.find("tcp", "core-check").orElseThrow());
        TestRoom.Sheet sheet = room.sheets(sitting, Manner.ONCE).stream()
                .filter(one -> one.question() instanceof NumericQuestion)
                .findFirst()
                .orElseThrow();
        QuestionPanel panel =
                new QuestionPanel(sheet.question(), new QuestionPanel.Place(1, 1), sheet.notebook(), sheet.context());
        UI.getCurrent().add(panel);
        save(panel, "", number("1"));
        jdbc.update(
                "update sitting set ends_at = ? where id = ?",
                OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC),
                sitting.id().value());

        assertRefused(() -> save(panel, "", number("4711")));
        assertRefused(() -> submit(panel, UUID.randomUUID().toString(), "", number("4711")));
    }

    /** In words: a notice, which is not said twice while it stands, or a line below the question. */
    private void assertRefused(Runnable act) {
        List<?> before = kept();
        find(Notification.class).all().forEach(Notification::close);
        int lines = Seen.all(UI.getCurrent(), H4.class).size();

        act.run();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsAnyOf("Refused", "Declined")
                        .doesNotContain("Zhang", "4711")
                        .hasSizeLessThan(300));
        assertThat(find(Notification.class).all().size()
                        + Seen.all(UI.getCurrent(), H4.class).size()
                        - lines)
                .isEqualTo(1);
        assertThat(kept()).isEqualTo(before);
        log.list.clear();
    }

    /** All drafts and answers that anybody has. */
    private List<?> kept() {
        return List.of(
                jdbc.queryForList("select id, draft, draft_number from attempt where draft is not null order by id"),
                jdbc.queryForList("select id, response from answer order by id"));
    }

    private QuestionPanel panel(String id) {
        Library.OpenLesson open = library.lesson("tcp", "handshake").orElseThrow();
        Question question =
                QuizReader.read("quiz.toml", QUIZ.getBytes(StandardCharsets.UTF_8), new Findings()).questions().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        QuestionPanel panel = new QuestionPanel(
                question,
                new QuestionPanel.Place(1, 1),
                notebooks.of(LESSON, open.lesson().revision(), open.grading()),
                open.context());
        UI.getCurrent().add(panel);
        return panel;
    }

    private static ObjectNode number(String typed) {
        return JSON.createObjectNode().put("number", typed);
    }

    private static void save(QuestionPanel panel, String sheet, JsonNode response) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        ObjectNode told = JSON.createObjectNode()
                .put("change", 1)
                .put("base", form.getElement().getProperty("draftNumber", 0))
                .put("writer", "tab")
                .put("sheet", sheet);
        told.set("response", response);
        ComponentUtil.fireEvent(form, new AnswerForm.DraftChanged(form, true, told));
    }

    private static void submit(QuestionPanel panel, String submission, String sheet, JsonNode response) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        ObjectNode told = JSON.createObjectNode().put("submission", submission).put("sheet", sheet);
        told.set("response", response);
        ComponentUtil.fireEvent(form, new AnswerForm.AnswerSubmitted(form, true, told));
    }
}
