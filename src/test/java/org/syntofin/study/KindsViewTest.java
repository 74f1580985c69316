package org.syntofin.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.course.Catalogue;
import org.syntofin.course.SourceFile;
import org.syntofin.lab.OrderList;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.lab.StateFigure;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.grading.GoalWords;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of question has a form that takes its right answer, and tells nothing before. */
@IntegrationTest
@SignedIn(guest = true)
class KindsViewTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEAD = """
        [[question]]
        id = "q"
        type = "TYPE"
        skill = "hs.order"
        prompt = { en = "Prompt", zh-CN = "题" }
        """;
    private static final String DRAWN = """
        vars = { x = "pick(1000)", y = "pick(5000)" }
        set = { "host.client.isn" = "{x}", "host.server.isn" = "{y}" }
        scenario = "handshake"
        """;

    @Autowired
    private Library library;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Catalogue catalogue;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void fillsTheGapsOfACloze() {
        QuestionPanel panel = panel("cloze", """
            input = "dragged"
            text.en = "First [[a]], then [[b]]."
            text.zh-CN = "先 [[a]]，再 [[b]]。"
            [question.gap]
            a = { word = "SYN", mistake = [{ word = "ACK", cause = "slip" }] }
            b = { word = "FIN", mistake = [{ word = "RST", cause = "slip" }] }
            """);
        BlankForm form = Seen.one(panel, BlankForm.class);
        Map<String, String> handleOf = words(form);

        submit(panel, blanks(Map.of("b1", handleOf.get("SYN"), "b2", handleOf.get("RST"))));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Not yet. 1 of 2 are right, and marked so above.");
        assertThat(property(form, "marks")).contains("\"b1\":\"right\"", "\"b2\":\"wrong\"");
        assertThat(form.getElement().getProperty("locked", false)).isTrue();
    }

    @Test
    void hasAPlaceForAnItemThatBelongsNowhere() {
        QuestionPanel panel = panel("order", """
            item.a = { en = "a", zh-CN = "甲" }
            item.b = { en = "b", zh-CN = "乙" }
            distractor.x = { en = "x", zh-CN = "子", cause = "slip" }
            grade = { by = "exact" }
            """);

        assertThat(Seen.one(panel, OrderList.class).getElement().getProperty("withAside", false))
                .isTrue();
    }

    @Test
    void asksWhatComesNextAfterARunThatIsCut() {
        QuestionPanel panel = panel("predict", DRAWN + """
            stop.step = 6
            ask = ["sender", "flags", "seq", "ack", "state"]
            """);
        assertThat(property(Seen.one(panel, BlankForm.class), "rows"))
                .contains("Who sends it?", "\"entry\":\"flags\"")
                .doesNotContain("5000", "1001");
        assertThat(Seen.one(panel, SegmentLadder.class).getElement().getProperty("src"))
                .startsWith("runs/told/");

        submit(
                panel,
                blanks(Map.of(
                        "sender",
                        "server",
                        "flags",
                        "SYN,ACK",
                        "seq",
                        "5000",
                        "ack",
                        "1001",
                        "state",
                        "SYN-RECEIVED")));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Yes, that is how it goes.");
    }

    @Test
    void buildsASegment() {
        QuestionPanel panel = panel("compose", DRAWN + """
            stop.step = 10
            host = "client"
            goal = ["server enters ESTABLISHED"]
            """);
        assertThat(Seen.text(panel)).contains("You send the next segment: client → server.");

        submit(panel, blanks(Map.of("flags", "ACK", "seq", "1001", "ack", "5001")));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Yes, that is how it goes.");
    }

    @Test
    void findsTheLineThatCannotBe() {
        QuestionPanel panel = panel("trace-error", DRAWN + """
            alter = [{ line = "server 1", becomes = "server > client [S.] seq {y} ack {x+2}" }]
            """);
        assertThat(property(Seen.one(panel, AnswerForm.class), "options"))
                .contains("client → server", "\"chips\":[\"SYN\"]");

        submit(panel, choice("2"));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Yes, that is how it goes.");
    }

    /** What was right is shown where it was chosen, and not only counted; what was not chosen is not told. */
    @Test
    void marksWhatWasRightOfSeveral() {
        QuestionPanel panel = panel("choice", """
            option.a = { en = "a", zh-CN = "甲", right = true }
            option.b = { en = "b", zh-CN = "乙", right = true }
            option.c = { en = "c", zh-CN = "丙", cause = "slip" }
            """);
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        Map<String, String> handles = new HashMap<>();
        JSON.readTree(property(form, "options"))
                .forEach(option -> handles.put(
                        option.path("text").asString(), option.path("id").asString()));
        ObjectNode chosen = JSON.createObjectNode();
        chosen.putArray("choice").add(handles.get("a")).add(handles.get("c"));

        submit(panel, chosen);

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Not yet. 1 of 3 are right, and marked so above.");
        Map<String, String> marks = new HashMap<>();
        JSON.readTree(property(form, "marks"))
                .properties()
                .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asString()));
        assertThat(marks).isEqualTo(Map.of(handles.get("a"), "right", handles.get("c"), "wrong"));
    }

    @Test
    void namesTheStatesOfTheDiagram() {
        QuestionPanel panel = panel("label", """
            picture = "states"
            blank = ["FIN-WAIT-2", "CLOSE-WAIT"]
            distractor = ["CLOSING"]
            """);
        StateFigure figure = Seen.one(panel, StateFigure.class);
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        assertThat(property(figure, "blanks")).isEqualTo("[\"g\",\"h\"]");
        ObjectNode names = (ObjectNode) form.getElement().getPropertyRaw("names");
        ObjectNode places = (ObjectNode) form.getElement().getPropertyRaw("places");

        submit(
                panel,
                blanks(Map.of(
                        places.path("h").asString(),
                        names.path("FIN-WAIT-2").asString(),
                        places.path("g").asString(),
                        names.path("CLOSE-WAIT").asString())));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Yes, that is how it goes.");
        assertThat(property(figure, "marks")).contains("\"g\":true", "\"h\":true");
    }

    @Test
    void namesTheFieldsOfAHeader() {
        QuestionPanel panel = panel("label", DRAWN + """
            picture = "header"
            segment = "server 1"
            blank = ["seq", "ack"]
            """);
        BlankForm form = Seen.one(panel, BlankForm.class);
        assertThat(property(form, "fields"))
                .contains("Source port", "5000", "1001")
                .doesNotContain("Sequence number");
        Map<String, String> handleOf = words(form);

        submit(
                panel,
                blanks(Map.of("b1", handleOf.get("Sequence number"), "b2", handleOf.get("Acknowledgment number"))));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Yes, that is how it goes.");
    }

    @Test
    void changesARunUntilItsGoalIsReached() {
        QuestionPanel panel = panel("mission", """
            scenario = "handshake"
            goal = ["client sends at least 2 SYN"]
            allow = ["lose"]
            most = 1
            answer = ["lose client 1"]
            """);
        submit(panel, changes());
        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Not yet.");
        assertThat(Seen.one(panel, ChangeList.class).getElement().getProperty("locked", true))
                .isFalse();

        submit(panel, changes("lose client SYN 1"));

        assertThat(Seen.one(panel, H4.class).getText()).isEqualTo("Yes, that is how it goes.");
        assertThat(Seen.all(panel, SegmentLadder.class)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "client sends at least 2 SYN, The client sends at least 2 SYN segments., 客户端至少发送 2 个 SYN 报文段。",
        "server sends 1 DATA, The server sends exactly 1 segment with data., 服务器恰好发送 1 个数据报文段。",
        "client sends at most 3, The client sends at most 3 segments., 客户端最多发送 3 个报文段。",
    })
    void wordsAGoalOfSegments(String goal, String english, String chinese) {
        MissionQuestion mission = (MissionQuestion) question("mission", """
            scenario = "handshake"
            goal = ["GOAL"]
            allow = ["lose"]
            most = 1
            answer = ["lose client 1"]
            """.replace("GOAL", goal));
        Phrase phrase = GoalWords.of(mission.goals().getFirst());

        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(Phrases.words(phrase, UI.getCurrent())).isEqualTo(english);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Phrases.words(phrase, UI.getCurrent())).isEqualTo(chinese);
    }

    @Test
    void refusesAChangeThatMayNotBeMade() {
        QuestionPanel panel = panel("mission", """
            scenario = "handshake"
            goal = ["client sends at least 2 SYN"]
            allow = ["lose"]
            most = 1
            answer = ["lose client 1"]
            """);

        submit(panel, changes("inject 1s client > server [R] seq 5"));

        assertThat(Seen.one(panel, H4.class).getText()).contains("inject 1s");
    }

    private QuestionPanel panel(String type, String rest) {
        Library.OpenLesson open = library.lesson("tcp", "handshake").orElseThrow();
        QuestionPanel panel = new QuestionPanel(
                question(type, rest), new QuestionPanel.Place(1, 1), notebooks.scratch(open.grading()), open.context());
        UI.getCurrent().add(panel);
        return panel;
    }

    private Question question(String type, String rest) {
        Findings findings = new Findings();
        String text = HEAD.replace("TYPE", type) + rest;
        Quiz quiz = QuizReader.read("quiz.toml", text.getBytes(StandardCharsets.UTF_8), findings)
                .with(this::scenario, id -> Optional.empty());
        assertThat(findings.list()).isEmpty();
        return quiz.questions().getFirst();
    }

    private Optional<Scenario> scenario(String name) {
        SourceFile file = catalogue.scenario("tcp", "handshake", 1, name).orElseThrow();
        return ScenarioReader.read(file.file(), file.bytes(), new Findings());
    }

    /** The handles of the words of the bank. */
    private static Map<String, String> words(BlankForm form) {
        Map<String, String> handles = new HashMap<>();
        JSON.readTree(property(form, "bank"))
                .forEach(word -> handles.put(
                        word.path("text").asString(), word.path("id").asString()));
        return handles;
    }

    private static String property(Component component, String name) {
        return String.valueOf(component.getElement().getPropertyRaw(name));
    }

    private static ObjectNode blanks(Map<String, String> filled) {
        ObjectNode node = JSON.createObjectNode();
        filled.forEach(node.putObject("blanks")::put);
        return node;
    }

    private static ObjectNode choice(String handle) {
        ObjectNode node = JSON.createObjectNode();
        node.putArray("choice").add(handle);
        return node;
    }

    private static ObjectNode changes(String... changes) {
        ObjectNode node = JSON.createObjectNode();
        List.of(changes).forEach(node.putArray("changes")::add);
        return node;
    }

    private static void submit(QuestionPanel panel, ObjectNode response) {
        AnswerForm form = Seen.one(panel, AnswerForm.class);
        ObjectNode told =
                JSON.createObjectNode().put("submission", UUID.randomUUID().toString());
        told.set("response", response);
        ComponentUtil.fireEvent(form, new AnswerForm.AnswerSubmitted(form, true, told));
    }
}
