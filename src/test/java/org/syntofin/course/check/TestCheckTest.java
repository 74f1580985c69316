package org.syntofin.course.check;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syntofin.course.ContentCheck;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseContent;
import org.syntofin.course.CourseTest;

/** Tests of a course: what they name must be there, and what they draw is what no test names. */
class TestCheckTest {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void aCourseWithThreeQuestions() {
        put("course.toml", """
            id = "c"
            title = { en = "C", zh-CN = "丙" }
            [[part]]
            id = "all"
            title = { en = "All", zh-CN = "全部" }
            lessons = ["one"]
            test = "end"
            """);
        put("skills.toml", "[[skill]]\nid = \"s.a\"\ntitle = { en = \"A\", zh-CN = \"甲\" }\n");
        put("causes.toml", """
            [[cause]]
            id = "odd"
            belief = { en = "Odd.", zh-CN = "怪。" }
            holds = { en = "Even.", zh-CN = "不怪。" }
            """);
        Map.of("en", "Text.", "zh-CN", "字。")
                .forEach((language, body) -> put(
                        "01-one/lesson." + language + ".md",
                        "+++\nid = \"one\"\ntitle = \"T\"\nminutes = 1\n+++\n" + body + "\n"));
        put("01-one/quiz.toml", question("q-a", 4) + question("q-b", 5) + question("q-c", 6));
        put("tests/start.toml", """
            title = { en = "Start", zh-CN = "开始" }
            feedback = "never"
            questions = ["one/q-a"]
            """);
    }

    @Test
    void readsWhatIsComparedAndWhatPasses() {
        put("tests/end.toml", END + """
            pass = 60
            questions = ["one/q-b"]
            [[compare]]
            cause = "odd"
            test = "start"
            before = "one/q-a"
            after = "one/q-b"
            """);

        CourseTest test = content().tests().get("end");

        assertThat(found()).isEmpty();
        assertThat(test.rules().pass()).hasValue(60);
        assertThat(test.comparisons())
                .extracting(one -> one.before().value() + " " + one.after().value())
                .containsExactly("one/q-a one/q-b");
        assertThat(content().tests().get("start").rules().feedback()).isEqualTo(CourseTest.Feedback.NEVER);
        assertThat(content().tests().get("start").rules().pass()).isEmpty();
    }

    @Test
    void whatIsComparedMustBeAskedThere() {
        put("tests/end.toml", END + """
            questions = ["one/q-b"]
            [[compare]]
            cause = "ode"
            test = "start"
            before = "one/q-b"
            after = "one/q-c"
            [[compare]]
            cause = "odd"
            test = "end"
            before = "one/q-a"
            after = "one/q-b"
            """);

        assertThat(found())
                .containsExactly(
                        "c/tests/end.toml:4:9 content.cause-near {id=ode, nearest=odd}",
                        "c/tests/end.toml:6:10 content.test-compare {question=one/q-b, test=start}",
                        "c/tests/end.toml:7:9 content.test-compare {question=one/q-c, test=end}",
                        "c/tests/end.toml:10:8 content.test {id=end}");
    }

    @Test
    void neverDrawsWhatATestNames() {
        put("tests/end.toml", END + "questions = [\"one/q-b\"]\n[[draw]]\nlesson = \"one\"\ncount = 2\n");

        assertThat(content().drawable("one")).containsExactly("one/q-c");
        assertThat(found()).containsExactly("c/tests/end.toml:4:10 content.test-draw {lesson=one, count=2, there=1}");
    }

    @Test
    void whatIsWrongWithALessonIsSaidThereAlone() {
        put("tests/end.toml", END + "questions = [\"one/q-b\"]\n[[draw]]\nlesson = \"one\"\ncount = 1\n");
        put("01-one/quiz.toml", question("q-a", 4).replace("numeric", "numerical"));

        assertThat(found()).singleElement(as(STRING)).startsWith("c/01-one/quiz.toml:");
    }

    @Test
    void aMarkIsAPercentage() {
        put("tests/end.toml", END + "pass = 101\nquestions = [\"one/q-b\"]\n");

        assertThat(found()).anyMatch(line -> line.startsWith("c/tests/end.toml:2:8 "));
    }

    private static final String END = "title = { en = \"End\", zh-CN = \"结束\" }\n";

    private static String question(String id, int answer) {
        return """
            [[question]]
            id = "%s"
            type = "numeric"
            skill = "s.a"
            prompt = { en = "How many?", zh-CN = "多少？" }
            answer = "%d"
            mistake = [{ value = "3", cause = "odd" }]

            """.formatted(id, answer);
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private CourseContent content() {
        return ContentCheck.check(new ContentFiles("c/", files)).content().orElseThrow();
    }

    private List<String> found() {
        return ContentCheck.check(new ContentFiles("c/", files)).findings().stream()
                .map(finding -> finding.position() + " " + finding.code() + " " + finding.arguments())
                .toList();
    }
}
