package org.syntofin.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.course.Catalogue;
import org.syntofin.course.SourceFile;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/** An author reads a right answer as a learner would, not in ids. */
@IntegrationTest
@SignedIn(guest = true)
class RightAnswerViewTest extends SpringBrowserlessTest {

    private static final String DRAWN = """
        vars = { x = "pick(1000)", y = "pick(5000)" }
        set = { "host.client.isn" = "{x}", "host.server.isn" = "{y}" }
        scenario = "handshake"
        """;
    private static final String WORDS = """
        item.i1 = { en = "knock", zh-CN = "敲门" }
        item.i2 = { en = "open", zh-CN = "开门" }
        item.i3 = { en = "enter", zh-CN = "进门" }
        item.i4 = { en = "greet", zh-CN = "问好" }
        """;

    private final Grading grading = new Grading();

    @Autowired
    private Catalogue catalogue;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void tellsAnOrderInItsItemsWords() {
        assertThat(shown("order", WORDS + "grade = { by = \"exact\" }")).isEqualTo("Right: knock open enter greet");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(shown("order", WORDS + "grade = { by = \"exact\" }")).isEqualTo("正确： 敲门 开门 进门 问好");
    }

    @Test
    void tellsHowManyOrdersAreRightAndTheFirst() {
        assertThat(shown(
                        "order",
                        WORDS + "grade = { by = \"dag\", after = { i2 = [\"i1\"], i3 = [\"i2\"], i4 = [\"i2\"] } }"))
                .isEqualTo("2 orders are right: knock open enter greet knock open greet enter");
        assertThat(shown("order", WORDS + "grade = { by = \"dag\", after = { i2 = [\"i1\"] } }"))
                .isEqualTo("12 orders are right; the first 3: knock open enter greet knock open greet enter"
                        + " knock enter open greet");
    }

    @Test
    void tellsAnOrderThatARunShows() {
        assertThat(shown("order", """
            vars = { x = "pick(1000)", y = "pick(5000)" }
            item.i1 = "client > server [S] seq {x}"
            item.i2 = "server > client [S.] seq {y} ack {x+1}"
            item.i3 = "client > server [.] seq {x+1} ack {y+1}"
            given = ["nothing is lost"]
            grade = { by = "trace", scenario = "handshake", set = { "host.client.isn" = "{x}", "host.server.isn" = "{y}" } }
            """))
                .isEqualTo("Right: client → server SYN seq=1000 server → client SYN ACK seq=5000 ack=1001"
                        + " client → server ACK seq=1001 ack=5001");
    }

    @Test
    void tellsTheOptionsOfAChoice() {
        assertThat(shown("choice", """
            option.o1 = { en = "The *first*", zh-CN = "甲", right = true }
            option.o2 = { en = "The second", zh-CN = "乙", cause = "slip" }
            option.o3 = { en = "The third", zh-CN = "丙", right = true }
            """)).isEqualTo("Right: The first The third");
    }

    @Test
    void tellsWhatFillsGaps() {
        assertThat(shown("cloze", """
            input = "picked"
            text.en = "First [[a]], then [[b]]."
            text.zh-CN = "先 [[a]]，再 [[b]]。"
            [question.gap]
            a = { word = "SYN", mistake = [{ word = "ACK", cause = "slip" }] }
            b = { word = "FIN", mistake = [{ word = "RST", cause = "slip" }] }
            """)).isEqualTo("Right: SYN, FIN");
    }

    @Test
    void tellsTheNamesOfAPicture() {
        assertThat(shown("label", DRAWN + """
            picture = "header"
            segment = "server 1"
            blank = ["seq", "ack"]
            """)).isEqualTo("Right: Sequence number, Acknowledgment number");
    }

    @Test
    void tellsWhatComesNext() {
        assertThat(shown("predict", DRAWN + """
            stop.step = 6
            ask = ["sender", "flags"]
            """)).isEqualTo("Right: Who sends it? = server, Flags = SYN,ACK");
    }

    @Test
    void tellsTheLineThatCannotBe() {
        assertThat(shown("trace-error", DRAWN + """
            alter = [{ line = "server 1", becomes = "server > client [S.] seq {y} ack {x+2}" }]
            """)).isEqualTo("Right: 2. server → client: SYN+ACK seq=5000 ack=1002");
    }

    private String shown(String type, String rest) {
        Question question = question(type, rest);
        RightAnswer answer = new RightAnswer(question, grading.draw(question, 0), grading);
        UI.getCurrent().add(answer);
        return Seen.text(answer);
    }

    private Question question(String type, String rest) {
        Findings findings = new Findings();
        String text = """
            [[question]]
            id = "q"
            type = "%s"
            skill = "hs.order"
            prompt = { en = "Prompt", zh-CN = "题" }
            """.formatted(type) + rest;
        Quiz quiz = QuizReader.read("quiz.toml", text.getBytes(StandardCharsets.UTF_8), findings)
                .with(this::scenario, id -> Optional.empty());
        assertThat(findings.list()).isEmpty();
        return quiz.questions().getFirst();
    }

    private Optional<Scenario> scenario(String name) {
        SourceFile file = catalogue.scenario("tcp", "handshake", 1, name).orElseThrow();
        return ScenarioReader.read(file.file(), file.bytes(), new Findings());
    }
}
