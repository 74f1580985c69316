package org.syntofin.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.SignedIn;
import org.syntofin.account.internal.LearnerAuthentication;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.progress.Answer;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.LessonKey;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Variant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
@SignedIn(guest = true)
class QuestionPanelViewTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LessonKey LESSON = new LessonKey("tcp", "handshake");
    private static final List<String> RIGHT = List.of("syn", "synack", "client-up", "ack", "server-up");
    private static final List<String> TWINS = List.of("synack-low", "ack-low");

    @Autowired
    private Library library;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Answers answers;

    @Autowired
    private Attempts attempts;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void playsAnOrderUpToWhatCannotBe() {
        QuestionPanel panel = panel("hs-order");

        submit(panel, order(panel, List.of("syn", "ack", "synack", "client-up", "server-up"), TWINS));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Line 2 cannot be yet.");
        SegmentLadder ladder = Seen.one(panel, SegmentLadder.class);
        assertThat(ladder.getElement().getProperty("src"))
                .startsWith("runs/told/")
                .doesNotContain("hs-order");
        assertThat(ladder.getElement().getProperty("autoplay", false)).isTrue();
    }

    /** Whoever was right goes on reading. */
    @Test
    void urgesOnlyWhoWasWrongToTryAgain() {
        QuestionPanel panel = panel("hs-order");

        submit(panel, order(panel, RIGHT, TWINS));

        assertThat(Seen.all(panel, NativeButton.class))
                .filteredOn(button -> button.getText().startsWith("Try again"))
                .hasSize(1)
                .noneMatch(button -> button.hasClassName("primary"));
    }

    @Test
    void goesOnFromWhatCanBeAndNeverShowsTheOrderSolved() {
        QuestionPanel panel = panel("hs-order");
        submit(panel, order(panel, List.of("syn", "synack", "ack", "client-up", "server-up"), TWINS));

        Seen.click(panel, "Try again from there");

        Variant variant = variant();
        List<String> kept = Responses.order(draft()).stream()
                .map(handle -> variant.id(handle).orElseThrow())
                .toList();
        assertThat(kept).startsWith("syn", "synack", "ack").hasSize(7).containsAll(TWINS);
        assertThat(Responses.aside(draft())).isEmpty();
        assertThat(Seen.all(panel, SegmentLadder.class)).isEmpty();
    }

    @Test
    void leavesAsideWhatWasPutAside() {
        QuestionPanel panel = panel("hs-order");
        ObjectNode wrong = order(panel, List.of("syn", "ack", "synack", "client-up", "server-up"), TWINS);
        save(panel, 1, wrong);
        submit(panel, wrong);

        Seen.click(panel, "Try again from there");

        assertThat(variant().ids(Responses.aside(draft()))).containsExactlyInAnyOrderElementsOf(TWINS);
        assertThat(variant().ids(Responses.order(draft())))
                .startsWith("syn", "ack")
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "{}",
                "{\"submission\": null, \"response\": null, \"change\": \"x\", \"base\": [], \"writer\": {}}",
                "{\"submission\": [], \"response\": [[[]]], \"change\": 1e99}"
            })
    void refusesEventsOfAnyShapeInWords(String detail) {
        QuestionPanel panel = panel("hs-order");
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        JsonNode told = JSON.readTree(detail);

        ComponentUtil.fireEvent(form, new AnswerForm.DraftChanged(form, true, told));
        ComponentUtil.fireEvent(form, new AnswerForm.AnswerSubmitted(form, true, told));

        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(answers.of(LESSON)).isEmpty();
        assertThat(Responses.order(draft())).hasSize(7);
    }

    @Test
    void praisesTheRightOrder() {
        QuestionPanel panel = panel("hs-order");

        submit(panel, order(panel, RIGHT, TWINS));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Yes, that is how it goes.");
        assertThat(Seen.text(panel)).contains("✓ answered rightly").doesNotContain("with help");
    }

    @Test
    void keepsAnAnswerAfterAHintAsOneWithHelp() {
        QuestionPanel panel = panel("hs-order");
        assertThat(Seen.text(panel)).doesNotContain("What must an end have received");

        open(Seen.all(panel, NativeDetails.class).getFirst());
        submit(panel, order(panel, RIGHT, TWINS));

        assertThat(Seen.text(panel)).contains("What must an end have received", "✓ answered rightly, with help");
        assertThat(answers.of(LESSON))
                .extracting(answer -> answer.marking().help())
                .containsExactly(1);
    }

    @Test
    void leavesAHintOpenThatWasOpened() {
        QuestionPanel panel = panel("hs-order");
        open(Seen.all(panel, NativeDetails.class).getFirst());

        QuestionPanel again = added("hs-order", notebook());

        assertThat(Seen.all(again, NativeDetails.class).getFirst().isOpen()).isTrue();
        assertThat(Seen.text(again)).contains("What must an end have received");
    }

    @Test
    void drawsNewNumbersForTheNextTry() {
        QuestionPanel panel = panel("hs-ack");
        submit(panel, JSON.createObjectNode().put("number", "7"));
        AnswerForm answered = Seen.one(panel, AnswerForm.class);
        assertThat(answered.getElement().getProperty("locked", false)).isTrue();
        Variant before = variant("hs-ack");

        Seen.click(panel, "Try again with new numbers");

        assertThat(Seen.one(panel, AnswerForm.class).getElement().getProperty("locked", true))
                .isFalse();
        assertThat(variant("hs-ack")).isNotEqualTo(before);
        assertThat(answers.of(LESSON)).hasSize(1);
    }

    @Test
    void countsASubmissionThatComesTwiceOnce() {
        QuestionPanel panel = panel("hs-ack");
        String submission = UUID.randomUUID().toString();
        ObjectNode response = JSON.createObjectNode().put("number", "7");

        submit(panel, submission, response);
        submit(panel, submission, response);

        assertThat(answers.of(LESSON)).hasSize(1);
        assertThat(Seen.one(panel, AnswerForm.class).getElement().getProperty("acknowledged"))
                .isEqualTo(submission);
    }

    /** Its right answer is on the screen by then; what is wrong with it is said in words and changes nothing. */
    @Test
    void takesNoSecondAnswerToAQuestionThatIsLocked() {
        QuestionPanel panel = panel("hs-ack");
        submit(panel, JSON.createObjectNode().put("number", "7"));
        long right = variant("hs-ack").values().get("x") + 1;

        submit(panel, JSON.createObjectNode().put("number", String.valueOf(right)));

        assertThat(answers.of(LESSON))
                .singleElement()
                .satisfies(answer -> assertThat(answer.marking().score()).isZero());
        assertThat(find(Notification.class).all())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.getElement().getProperty("text")).contains("already has its answer"));
        assertThat(Seen.text(panel)).doesNotContain("✓ answered rightly");
    }

    /** Another tab still shows the form open. */
    @Test
    void takesOneAnswerFromTwoTabs() {
        QuestionPanel first = panel("hs-ack");
        QuestionPanel second = panel("hs-ack");
        submit(first, JSON.createObjectNode().put("number", "7"));

        submit(second, JSON.createObjectNode().put("number", "8"));

        assertThat(answers.of(LESSON)).extracting(Answer::response).containsExactly("{\"number\":\"7\"}");
        assertShowsWhatWasAnswered(second);
    }

    @Test
    void changesNothingFromATabThatHasNotSeenTheAnswer() {
        QuestionPanel first = panel("hs-ack");
        QuestionPanel second = panel("hs-ack");
        save(first, 1, JSON.createObjectNode().put("number", "7"));
        submit(first, JSON.createObjectNode().put("number", "7"));

        save("another tab", second, JSON.createObjectNode().put("number", "8"));

        assertThat(attempts.current(LESSON).get("hs-ack").draft().response()).isEqualTo("{\"number\":\"7\"}");
        assertThat(find(Notification.class).all())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.getElement().getProperty("text")).contains("already has its answer"));
        assertShowsWhatWasAnswered(second);
    }

    /** What was typed after the answer, in a tab that did not know of it, is no part of what was answered. */
    @Test
    void showsWhatWasAnsweredAndNotWhatAnotherTabTypedBefore() {
        QuestionPanel first = panel("hs-ack");
        save("another tab", panel("hs-ack"), JSON.createObjectNode().put("number", "99"));

        submit(first, JSON.createObjectNode().put("number", "7"));

        assertShowsWhatWasAnswered(added("hs-ack", notebook()));
    }

    @Test
    void letsNoTabOverwriteWhatAnotherBegan() {
        QuestionPanel first = unanswered("hs-ack");
        QuestionPanel second = unanswered("hs-ack");
        save(first, 1, JSON.createObjectNode().put("number", "1"));

        save("another tab", second, JSON.createObjectNode().put("number", "2"));

        assertThat(attempts.current(LESSON).get("hs-ack").draft().response()).isEqualTo("{\"number\":\"1\"}");
        assertThat(shown(second).path("number").asString()).isEqualTo("1");
        assertThat(Seen.text(second)).isEqualTo(Seen.text(first));
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void showsTheNewNumbersThatAnotherTabGoesOnWith() {
        QuestionPanel first = panel("hs-order");
        QuestionPanel second = panel("hs-order");
        submit(first, order(first, List.of("syn", "ack", "synack", "client-up", "server-up"), TWINS));
        Seen.click(first, "Try again with new numbers");

        save("another tab", second, order(second, RIGHT, TWINS));

        assertThat(attempts.current(LESSON).get("hs-order").draft().response()).isNull();
        assertThat(attempt(second)).isEqualTo(attempt(first));
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    private static void assertShowsWhatWasAnswered(QuestionPanel panel) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        assertThat(shown(panel).path("number").asString()).isEqualTo("7");
        assertThat(form.getElement().getProperty("locked", false)).isTrue();
        assertThat(Seen.all(panel, H4.class)).hasSize(1);
    }

    @Test
    void takesAsManyAnswersToAnOrderAsAreGiven() {
        QuestionPanel panel = panel("hs-order");

        submit(panel, order(panel, List.of("syn", "ack", "synack", "client-up", "server-up"), TWINS));
        submit(panel, order(panel, RIGHT, TWINS));

        assertThat(answers.of(LESSON)).hasSize(2);
    }

    @Test
    void refusesItemsThatAreNotInTheQuestion() {
        QuestionPanel panel = panel("hs-order");
        ObjectNode tampered = Responses.placement(List.of("i1", "i99"), List.of());

        submit(panel, tampered);
        save(panel, 1, tampered);

        assertThat(Seen.one(panel, H4.class).getText()).contains("not in the question");
        assertThat(find(Notification.class).all()).hasSize(1);
        assertThat(answers.of(LESSON)).isEmpty();
    }

    @Test
    void refusesAHundredThousandCharacters() {
        QuestionPanel panel = panel("hs-ack");

        save(panel, 1, JSON.createObjectNode().put("number", "1".repeat(100_000)));
        submit(panel, JSON.createObjectNode().put("number", "1".repeat(100_000)));

        assertThat(Seen.one(panel, H4.class).getText()).contains("too long");
        assertThat(answers.of(LESSON)).isEmpty();
    }

    @Test
    void keepsTheAnswerThroughAChangeOfLanguage() {
        Notebook notebook = notebook();
        QuestionPanel english = panel("hs-ack", notebook);
        save(english, 1, JSON.createObjectNode().put("number", "4711"));

        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        QuestionPanel chinese = panel("hs-ack", notebook);

        assertThat(Seen.text(chinese)).contains("客户端");
        assertThat(Seen.one(chinese, AnswerForm.class)
                        .getElement()
                        .getPropertyRaw("draft")
                        .toString())
                .contains("4711");
    }

    @Test
    void bringsAReportToTheInstructors() {
        QuestionPanel panel = panel("hs-ack");
        save(panel, 1, JSON.createObjectNode().put("number", "4711"));
        QuestionReport report = Seen.one(panel, QuestionReport.class);
        assertThat(Seen.all(report, Input.class)).isEmpty();
        open(Seen.one(report, NativeDetails.class));

        Seen.click(report, "Send");
        assertThat(Seen.text(report)).contains("Write a sentence first.");
        Seen.one(report, Input.class).setValue("The prompt names the wrong host.");
        Seen.click(report, "Send");

        assertThat(Seen.text(report)).contains("Thank you.");
        assertThat(jdbc.queryForList(
                        "select draft from question_report where words = 'The prompt names the wrong host.'",
                        String.class))
                .containsExactly("{\"number\":\"4711\"}");
    }

    @Test
    void showsTheSameNumbersOnComingBackBeforeAnythingIsKept() {
        QuestionPanel first = unanswered("hs-ack");
        QuestionPanel again = unanswered("hs-ack");

        assertThat(attempts.current(LESSON)).isEmpty();
        assertThat(Seen.text(again)).isEqualTo(Seen.text(first));
    }

    /** The session is lost before the first change of a visitor has come: the reloaded page has other numbers. */
    @Test
    void takesUpTheFirstChangeOfALostSessionWithItsNumbers() {
        QuestionPanel lost = unanswered("hs-ack");
        String sheet = sheet(lost);
        String prompt = prompt(lost);
        actAsAnotherVisitor();
        QuestionPanel reloaded = unanswered("hs-ack");
        assertThat(prompt(reloaded)).isNotEqualTo(prompt);

        saveOn(sheet, reloaded, JSON.createObjectNode().put("number", "4711"));

        assertThat(prompt(reloaded)).isEqualTo(prompt);
        assertThat(attempts.current(LESSON).get("hs-ack").draft().response()).isEqualTo("{\"number\":\"4711\"}");
        assertThat(Seen.one(reloaded, AnswerForm.class)
                        .getElement()
                        .getPropertyRaw("draft")
                        .toString())
                .contains("4711");
        assertThat(sheet(reloaded)).isEqualTo(sheet);
    }

    @Test
    void handsInWhatALostSessionCouldNot() {
        QuestionPanel lost = unanswered("hs-order");
        String sheet = sheet(lost);
        actAsAnotherVisitor();
        QuestionPanel reloaded = unanswered("hs-order");
        AnswerForm form = Seen.one(reloaded, AnswerForm.class);
        ObjectNode told =
                JSON.createObjectNode().put("submission", UUID.randomUUID().toString());
        told.put("sheet", sheet).set("response", shown(lost));

        ComponentUtil.fireEvent(form, new AnswerForm.AnswerSubmitted(form, true, told));

        assertThat(answers.of(LESSON)).hasSize(1);
        assertThat(shown(reloaded)).isEqualTo(shown(lost));
    }

    @Test
    void letsNoSheetReplaceWhatWasAlreadyDone() {
        QuestionPanel lost = unanswered("hs-ack");
        String sheet = sheet(lost);
        actAsAnotherVisitor();
        QuestionPanel panel = panel("hs-ack");
        save(panel, 1, JSON.createObjectNode().put("number", "1"));
        Variant variant = variant("hs-ack");

        saveOn(sheet, panel, JSON.createObjectNode().put("number", "4711"));
        saveOn("no sheet", panel, JSON.createObjectNode().put("number", "4711"));

        assertThat(variant("hs-ack")).isEqualTo(variant);
        assertThat(attempts.current(LESSON).get("hs-ack").draft().response()).isEqualTo("{\"number\":\"1\"}");
    }

    private static String sheet(QuestionPanel panel) {
        return Seen.one(panel, AnswerForm.class).getElement().getProperty("sheet");
    }

    private static String attempt(QuestionPanel panel) {
        return Seen.one(panel, AnswerForm.class).getElement().getProperty("attempt");
    }

    private static String prompt(QuestionPanel panel) {
        return Seen.all(panel, Html.class).getFirst().getInnerHtml();
    }

    private static void actAsAnotherVisitor() {
        SecurityContextHolder.getContext()
                .setAuthentication(new LearnerAuthentication(Learner.guest(LearnerId.random())));
    }

    private static void saveOn(String sheet, QuestionPanel panel, ObjectNode response) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        ObjectNode told =
                JSON.createObjectNode().put("change", 1).put("base", 0).put("sheet", sheet);
        told.put("writer", "tab").set("response", response);
        ComponentUtil.fireEvent(form, new AnswerForm.DraftChanged(form, true, told));
    }

    private Library.OpenLesson open() {
        return library.lesson("tcp", "handshake").orElseThrow();
    }

    private Notebook notebook() {
        Library.OpenLesson open = open();
        return notebooks.of(LESSON, open.lesson().revision(), open.grading());
    }

    private QuestionPanel panel(String question) {
        return panel(question, notebook());
    }

    /** As it lies open before the first change. */
    private QuestionPanel unanswered(String question) {
        return added(question, notebook());
    }

    private QuestionPanel added(String question, Notebook notebook) {
        Library.OpenLesson open = open();
        QuestionPanel panel = new QuestionPanel(
                open.context().questions().apply(question).orElseThrow(),
                new QuestionPanel.Place(1, 1),
                notebook,
                open.context());
        UI.getCurrent().add(panel);
        return panel;
    }

    private QuestionPanel panel(String question, Notebook notebook) {
        QuestionPanel panel = added(question, notebook);
        save(panel, 0, question.equals("hs-order") ? shown(panel) : JSON.createObjectNode());
        return panel;
    }

    /** What the browser shows at first. */
    private static ObjectNode shown(QuestionPanel panel) {
        return (ObjectNode) Seen.one(panel, AnswerForm.class).getElement().getPropertyRaw("draft");
    }

    private ObjectNode order(QuestionPanel panel, List<String> order, List<String> aside) {
        assertThat(panel.isAttached()).isTrue();
        Variant variant = variant();
        return Responses.placement(
                order.stream().map(variant::handle).toList(),
                aside.stream().map(variant::handle).toList());
    }

    private Variant variant() {
        return variant("hs-order");
    }

    private Variant variant(String question) {
        return AnswerJson.variant(attempts.current(LESSON).get(question).drawn())
                .orElseThrow();
    }

    private ObjectNode draft() {
        String draft = attempts.current(LESSON).get("hs-order").draft().response();
        return (ObjectNode) JSON.readTree(draft);
    }

    private static void save(QuestionPanel panel, int change, ObjectNode response) {
        save("tab", change, panel, response);
    }

    private static void save(String writer, QuestionPanel panel, ObjectNode response) {
        save(writer, 1, panel, response);
    }

    private static void save(String writer, int change, QuestionPanel panel, ObjectNode response) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        int base = form.getElement().getProperty("draftNumber", 0);
        ObjectNode told = JSON.createObjectNode().put("change", change).put("base", base);
        told.put("writer", writer).set("response", response);
        ComponentUtil.fireEvent(form, new AnswerForm.DraftChanged(form, true, told));
    }

    private static void submit(QuestionPanel panel, ObjectNode response) {
        submit(panel, UUID.randomUUID().toString(), response);
    }

    private static void submit(QuestionPanel panel, String submission, ObjectNode response) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        ObjectNode told = JSON.createObjectNode().put("submission", submission);
        told.set("response", response);
        ComponentUtil.fireEvent(form, new AnswerForm.AnswerSubmitted(form, true, told));
    }

    private static void open(NativeDetails details) {
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }
}
