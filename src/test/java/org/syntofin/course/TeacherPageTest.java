package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.Findings;

class TeacherPageTest {

    private final Findings findings = new Findings();

    @Test
    void isCutAtItsHeadingsAndTheWorksheetIsWhatHasAKey() {
        TeacherPage page = read("""
                # For the teacher

                ## Plan

                Forty-five *minutes*.

                ## Sheet

                | a |
                |---|
                | ____ |

                ### Key

                Seven.

                ## Books
                """);

        assertThat(page.parts())
                .extracting(part -> part.level() + " " + part.heading())
                .containsExactly("2 Plan", "2 Sheet", "3 Key", "2 Books");
        assertThat(page.parts().getFirst().body().source()).isEqualTo("<p>Forty-five <em>minutes</em>.</p>");
        assertThat(page.worksheet().orElseThrow().body().source()).contains("<table>", "____");
        assertThat(page.key().orElseThrow().body().source()).contains("Seven.");
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void whatIsNoMarkdownIsAFinding() {
        TeacherPage page = read("## Plan\n\n<script>alert(1)</script>\n");

        assertThat(findings.list())
                .extracting(finding -> finding.position() + " " + finding.code())
                .containsExactly("c/teacher.en.md:3:1 lesson.html");
        assertThat(page.parts().getFirst().body().source()).doesNotContain("<script");
        assertThat(page.worksheet()).isEmpty();
        assertThat(page.key()).isEmpty();
    }

    private TeacherPage read(String text) {
        ContentFiles folder =
                new ContentFiles("c/", new TreeMap<>(Map.of("teacher.en.md", text.getBytes(StandardCharsets.UTF_8))));
        return TeacherPage.of(folder, "en", findings).orElseThrow();
    }
}
