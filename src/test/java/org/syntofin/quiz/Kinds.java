package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;

/** Questions of each kind, read from text, about the runs of the built-in course. */
final class Kinds {

    private static final Terms TERMS = id -> id.equals("isn")
            ? Optional.of(
                    new Terms.Names(Map.of("en", "initial sequence number", "zh-CN", "初始序列号"), List.of("ISN", "初始序号")))
            : Optional.empty();

    private static final String HEAD = """
            [[question]]
            id = "q"
            type = "TYPE"
            skill = "s"
            prompt = { en = "Prompt", zh-CN = "题" }
            """;

    private Kinds() {}

    /** A question whose scenarios stand in a lesson's folder, as in {@code 04-teardown}. */
    static Question question(String lesson, String type, String rest) {
        Findings findings = new Findings();
        Quiz quiz = read(lesson, type, rest, findings);
        assertThat(findings.list()).isEmpty();
        return quiz.questions().getFirst();
    }

    static List<String> findings(String type, String rest) {
        Findings findings = new Findings();
        read("04-teardown", type, rest, findings);
        return findings.list().stream().map(finding -> finding.code()).toList();
    }

    private static Quiz read(String lesson, String type, String rest, Findings findings) {
        String text = HEAD.replace("TYPE", type) + rest;
        Path file = Path.of("content/tcp", lesson, "quiz.toml");
        return QuizReader.read("quiz.toml", text.getBytes(StandardCharsets.UTF_8), findings)
                .with(new ScenarioFiles(file), TERMS);
    }

    static Variant draw(Question question) {
        return new Grading().draw(question, 1);
    }

    static Verdict verdict(Question question, Response response) {
        Judgement judgement = new Grading().judge(question, draw(question), response);
        assertThat(judgement).isInstanceOf(Verdict.class);
        return (Verdict) judgement;
    }

    static Verdict verdict(Question question, Map<String, String> blanks) {
        return verdict(question, new Response.Blanks(blanks));
    }

    /** The key of the refusal. */
    static String refused(Question question, Response response) {
        Judgement judgement = new Grading().judge(question, draw(question), response);
        assertThat(judgement).isInstanceOf(Refusal.class);
        return ((Refusal) judgement).why().key();
    }

    static Response line(String line) {
        return new Response.Choice(Set.of(line));
    }

    static Response changes(String... changes) {
        return new Response.Changes(List.of(changes));
    }
}
