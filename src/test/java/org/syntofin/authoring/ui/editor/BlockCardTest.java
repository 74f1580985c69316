package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.course.Block;
import org.syntofin.course.CourseOfTheSchool;

/** What a form says of a lesson's simulations and questions. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class BlockCardTest extends EditorPage {

    /** A simulation is changed, and the question below it stays with the run that was shown before. */
    @Test
    void saysThatAQuestionIsAboutARunThatIsNotShown() {
        OpenLesson lesson = desk.write("zz-k-run", CourseOfTheSchool.draft(courses, "zz-k-run", "en"))
                .orElseThrow();
        lesson.ask("""
            [[question]]
            id = "one-o"
            type = "order"
            skill = "course"
            prompt.en = "Order."
            grade = { by = "trace", scenario = "syn-lost" }
            """);
        show(lesson, "```quiz\nuse = [\"one-o\"]\n```");
        assertThat(told(lesson)).doesNotContain("no simulation");

        show(lesson, "```sim\nscenario = \"three-way-handshake\"\n```");
        assertThat(told(lesson)).contains("About a run that no simulation of this lesson shows: The first SYN is lost");

        show(lesson, "```sim\nscenario = \"syn-lost\"\n```");
        assertThat(told(lesson)).doesNotContain("no simulation");
    }

    private static void show(OpenLesson lesson, String block) {
        lesson.insert(Integer.MAX_VALUE, new Words(Map.of("en", block)));
    }

    private static String told(OpenLesson lesson) {
        Block.Quiz quiz = lesson.texts().getFirst().blocks().stream()
                .filter(Block.Quiz.class::isInstance)
                .map(Block.Quiz.class::cast)
                .findFirst()
                .orElseThrow();
        return BlockCard.quiz(lesson, quiz, id -> {}).getElement().getTextRecursively();
    }
}
