package org.syntofin.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;

class DrawingTest {

    private static final int SEEDS = 60;
    private static final String ORDER = """
        [[question]]
        id = "q"
        type = "order"
        skill = "s"
        prompt = { en = "Prompt", zh-CN = "题" }
        item.a = { en = "a", zh-CN = "甲" }
        item.b = { en = "b", zh-CN = "乙", group = "pair" }
        item.c = { en = "c", zh-CN = "丙" }
        item.d = { en = "d", zh-CN = "丁", group = "pair" }
        item.e = { en = "e", zh-CN = "戊" }
        distractor.x = { twin = "b", en = "x", zh-CN = "子", cause = "slip" }
        distractor.y = { twin = "e", en = "y", zh-CN = "丑", cause = "slip" }
        grade = { by = "exact" }
        """;

    /** They move as one from the first move on, so they must not lie apart before it. */
    @Test
    void laysAGroupTogetherAndAWrongTwinBesideIt() {
        Question question = QuizReader.read("quiz.toml", ORDER.getBytes(StandardCharsets.UTF_8), new Findings())
                .questions()
                .getFirst();
        Set<List<String>> seen = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<String> shown = new Drawing(question, seed).next().shown();
            seen.add(shown);

            assertThat(shown).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(question.shuffled());
            int b = shown.indexOf("b");
            int d = shown.indexOf("d");
            assertThat(Math.abs(b - d)).as("seed %s: %s", seed, shown).isEqualTo(1);
            assertThat(shown.indexOf("x")).as("seed %s: %s", seed, shown).isEqualTo(Math.max(b, d) + 1);
            assertThat(Math.abs(shown.indexOf("y") - shown.indexOf("e"))).isEqualTo(1);
        }
        assertThat(seen).hasSizeGreaterThan(SEEDS / 3);
    }
}
