package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.Finding;

/** An author's key that the engine does not share, with what the engine says instead. */
class WrongKeyTest {

    private static final String SCENARIO = """
        title = { en = "A", zh-CN = "甲" }
        [host.client]
        isn = 100
        [host.server]
        isn = 300
        listen = 80
        [[do]]
        at = "0ms"
        host = "client"
        call = "connect"
        """;

    @Test
    void isToldWithTheItemThatCannotBeAndWhatIsSentInstead() {
        List<Finding> found = check("server > client [S.] seq 300 ack 100");

        assertThat(found)
                .filteredOn(finding -> finding.code().equals("content.model-order"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("item", "synack")
                        .containsEntry("line", "2")
                        .containsEntry("step", "server > client [S.] seq 300 ack 100")
                        .containsEntry(
                                "instead",
                                "client > server [S] seq 100; server > client [S.] seq 300 ack 101;"
                                        + " client > server [.] seq 101 ack 301"));
    }

    @Test
    void isNotToldOfARightKey() {
        assertThat(check("server > client [S.] seq 300 ack 101"))
                .extracting(Finding::code)
                .noneMatch(code -> code.startsWith("content.model"));
    }

    @Test
    void isToldOfASegmentThatDoesNotDoWhatIsAskedWithTheEnginesOwn() {
        String question = question("compose", """
            scenario = "a"
            stop.step = 10
            host = "client"
            goal = ["server enters %s"]
            answer = "client > server [.] seq 101 ack %s"
            """);

        assertThat(told(question.formatted("ESTABLISHED", "300"), "content.model-segment"))
                .containsEntry("instead", "flags=ACK seq=101 ack=301")
                .containsEntry("ends", "client ESTABLISHED; server CLOSED");
        assertThat(told(question.formatted("CLOSE-WAIT", "301"), "content.model-segment-never"))
                .containsEntry("instead", "flags=ACK seq=101 ack=301")
                .containsEntry("ends", "client ESTABLISHED; server ESTABLISHED");
        assertThat(checked(question.formatted("ESTABLISHED", "301")))
                .extracting(Finding::code)
                .noneMatch(code -> code.startsWith("content.model"));
    }

    @Test
    void isToldOfASolutionThatReachesNotAllGoalsWithTheRunThatItMakes() {
        String question = question("mission", """
            scenario = "a"
            goal = ["client sends 3 SYN", "server ends in ESTABLISHED"]
            allow = ["lose"]
            most = 2
            answer = [%s]
            """);

        assertThat(told(question.formatted("\"lose client 1\""), "content.model-changes"))
                .containsEntry("missed", "1")
                .containsEntry("ends", "client ESTABLISHED; server ESTABLISHED")
                .hasEntrySatisfying(
                        "instead",
                        instead -> assertThat(instead)
                                .startsWith("client > server [S] seq 100 lost; client > server [S] seq 100; server"));
        assertThat(told(question.formatted("\"delay client 1 by 3s\""), "content.model-change"))
                .containsEntry("change", "delay client 1 by 3s");
        assertThat(checked(question.formatted("\"lose client 1\", \"lose client 2\"")))
                .extracting(Finding::code)
                .noneMatch(code -> code.startsWith("content.model"));
    }

    @Test
    void isToldOfAnAlteredLineThatCanBeWithTheLineOfTheRun() {
        assertThat(told(question("trace-error", """
            scenario = "a"
            alter = [{ line = "server 1", becomes = "server > client seq 300" }]
            """), "quiz.proof.line-possible"))
                .containsEntry("line", "server 1")
                .containsEntry("instead", "server > client [S.] seq 300 ack 101");
    }

    @Test
    void isToldOfANumberThatTheSegmentOfTheRunDoesNotHave() {
        String question = question("numeric", """
            vars = { x = "pick(500)" }
            answer = "%s"
            proof = { scenario = "a", set = { "host.client.isn" = "{x}" }, segment = "%s", field = "%s" }
            """);

        assertThat(told(question.formatted("{x}", "server 1", "ack"), "quiz.proof.number"))
                .containsEntry("answer", "500")
                .containsEntry("instead", "501")
                .containsEntry("line", "server 1");
        assertThat(told(question.formatted("1", "client 1", "ack"), "quiz.proof.number"))
                .containsEntry("instead", "–");
        assertThat(told(question.formatted("{x+1}", "server 9", "ack"), "quiz.proof.no-line"))
                .containsEntry("line", "server 9");
        assertThat(checked(question.formatted("{x+1}", "server 1", "ack")
                        + question.formatted("{x+1}", "client 2", "seq").replace("\"o\"", "\"p\"")
                        + question.formatted("0", "client 2", "len").replace("\"o\"", "\"q\"")))
                .extracting(Finding::code)
                .noneMatch(code -> code.startsWith("quiz."));
    }

    @Test
    void comparesANumberInItsUnit() {
        String question = question("numeric", """
            answer = "%s"
            unit = "KiB"
            proof = { scenario = "a", set = { "host.client.isn" = "2047" }, segment = "server 1", field = "ack" }
            """);

        assertThat(checked(question.formatted("2")))
                .extracting(Finding::code)
                .noneMatch(code -> code.startsWith("quiz."));
        assertThat(told(question.formatted("2048"), "quiz.proof.number")).containsEntry("instead", "2");
    }

    @Test
    void isToldOfAWrongPredictionThatNobodyCanGive() {
        assertThat(told(question("predict", """
            scenario = "a"
            stop.step = 6
            ask = ["ack", "client-state"]
            mistake = [{ ask = "client-state", value = "ESTABLISHD", cause = "slip" }, { ask = "ack", value = "100", cause = "slip" }]
            """), "quiz.proof.never-said"))
                .containsEntry("value", "ESTABLISHD")
                .containsEntry("ask", "client-state")
                .containsEntry("instead", "SYN-SENT");
    }

    /** A question of a kind, with what all have. */
    private static String question(String kind, String rest) {
        return """
            [[question]]
            id = "o"
            type = "%s"
            skill = "s"
            prompt = { en = "What?", zh-CN = "什么？" }
            """.replace("%s", kind) + rest;
    }

    private static Map<String, String> told(String quiz, String code) {
        List<Finding> found = checked(quiz).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst().arguments();
    }

    /** Learners are never given such a draw; the author is told of it all the same, with the values. */
    @Test
    void isToldOfDrawsInWhichABeliefIsRight() {
        String question = question("numeric", """
            vars = { x = "int(1, 9)" }
            answer = "{x+x}"
            mistake = [{ value = "%s", cause = "slip" }]
            """);

        assertThat(checked(question.formatted("{x+4}")))
                .filteredOn(finding -> finding.code().equals("quiz.proof.ambiguous"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsEntry("values", "{x=4}"));
        assertThat(checked(question.formatted("{x+10}")))
                .extracting(Finding::code)
                .doesNotContain("quiz.proof.ambiguous");
    }

    private static List<Finding> check(String second) {
        return checked(question("order", """
            item.syn = "client > server [S] seq 100"
            item.synack = "%s"
            item.ack = "client > server [.] seq 101 ack 301"
            given = ["nothing is lost"]
            grade = { by = "trace", scenario = "a" }
            """).formatted(second));
    }

    private static List<Finding> checked(String quiz) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Map.of(
                        "course.toml",
                        CourseOfTheSchool.courseToml("zz-key"),
                        "skills.toml",
                        "[[skill]]\nid = \"s\"\ntitle = { en = \"S\", zh-CN = \"技\" }\n",
                        "01-one/lesson.en.md",
                        CourseOfTheSchool.lesson("```quiz\nuse = [\"o\"]\n```"),
                        "01-one/quiz.toml",
                        quiz,
                        "01-one/a.scenario.toml",
                        SCENARIO)
                .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ContentCheck.check(new ContentFiles("zz-key/", files)).findings();
    }
}
