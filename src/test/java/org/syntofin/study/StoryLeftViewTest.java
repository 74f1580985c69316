package org.syntofin.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.lab.OrderList;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.LessonKey;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Variant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a learner sees of an order whose first lines can be, but not in the story that the prompt tells. */
@IntegrationTest
@SignedIn(guest = true)
class StoryLeftViewTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LessonKey LESSON = new LessonKey("tcp", "segments");
    private static final String GAP = "num-gap-order";

    @Autowired
    private Library library;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Attempts attempts;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"again second all", "again second first dup all"})
    void marksTheLineThatLeavesTheStoryAndKeepsNothingOfIt(String order) {
        QuestionPanel panel = panel();
        List<String> ids = List.of(order.split(" "));

        submit(panel, ids);

        assertThat(marks(panel)).isEqualTo(JSON.createObjectNode().put(variant().handle("again"), "wrong"));
        assertThat(Seen.text(panel)).contains("Possible, but then segment 3 of the client was not lost.");
        Seen.click(panel, "Try again from there");
        assertThat(marks(panel)).isEqualTo(JSON.createObjectNode());
        assertThat(variant().ids(Responses.order(draft()))).startsWith("again");
    }

    @Test
    void saysWhichLineLeavesTheStoryWhereNotAllCanBe() {
        QuestionPanel panel = panel();

        submit(panel, List.of("again", "second", "first", "dup", "all"));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Line 1 leaves the story that is told here.");
        assertThat(Seen.text(panel)).containsPattern("What comes instead, sent by the client:.* len=5 · lost");
    }

    @Test
    void namesTheSegmentInChinese() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        QuestionPanel panel = panel();

        submit(panel, List.of("again", "second", "first", "dup", "all"));

        assertThat(Seen.text(panel)).contains("从第 1 行起", "客户端的第 3 个报文段");
    }

    private static ObjectNode marks(QuestionPanel panel) {
        return (ObjectNode) Seen.one(panel, OrderList.class).getElement().getPropertyRaw("marks");
    }

    private QuestionPanel panel() {
        Library.OpenLesson open = library.lesson("tcp", "segments").orElseThrow();
        QuestionPanel panel = new QuestionPanel(
                open.context().questions().apply(GAP).orElseThrow(),
                new QuestionPanel.Place(1, 1),
                notebooks.of(LESSON, open.lesson().revision(), open.grading()),
                open.context());
        UI.getCurrent().add(panel);
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        ObjectNode told =
                JSON.createObjectNode().put("change", 0).put("base", 0).put("writer", "tab");
        told.set("response", (ObjectNode) form.getElement().getPropertyRaw("draft"));
        ComponentUtil.fireEvent(form, new AnswerForm.DraftChanged(form, true, told));
        return panel;
    }

    /** Hands in an order, with all other items put aside. */
    private void submit(QuestionPanel panel, List<String> order) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        Variant variant = variant();
        List<String> aside =
                variant.shown().stream().filter(id -> !order.contains(id)).toList();
        ObjectNode told =
                JSON.createObjectNode().put("submission", UUID.randomUUID().toString());
        told.set(
                "response",
                Responses.placement(
                        order.stream().map(variant::handle).toList(),
                        aside.stream().map(variant::handle).toList()));
        ComponentUtil.fireEvent(form, new AnswerForm.AnswerSubmitted(form, true, told));
    }

    private Variant variant() {
        return AnswerJson.variant(attempts.current(LESSON).get(GAP).drawn()).orElseThrow();
    }

    private ObjectNode draft() {
        return (ObjectNode)
                JSON.readTree(attempts.current(LESSON).get(GAP).draft().response());
    }
}
