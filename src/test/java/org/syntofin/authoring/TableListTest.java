package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableListTest {

    private static final String FILE = """
            # All of them.

            # ---- The first group ----

            # about a
            [[cause]]
            id = "a"

            [[cause]]
            id = "b"

            # about c
            [[cause]]
            id = "c"
            """;

    private final TableList causes = new TableList("cause");

    @Test
    void removesATableWithItsOwnCommentAndNoOther() {
        assertThat(causes.remove(FILE, "a")).isEqualTo(FILE.replace("# about a\n[[cause]]\nid = \"a\"\n\n", ""));
        assertThat(causes.remove(FILE, "b")).isEqualTo(FILE.replace("[[cause]]\nid = \"b\"\n\n", ""));
        assertThat(causes.remove(FILE, "c")).isEqualTo(FILE.replace("\n# about c\n[[cause]]\nid = \"c\"\n", ""));
        assertThat(causes.remove(FILE, "d")).isEqualTo(FILE);
    }

    @Test
    void namesTheTablesOfItsListOnly() {
        String quiz = "[[question]]\nid = \"q\"\n[[question.mistake]]\nid = \"m\"\n[[question]]\nid = \"r\"\n";

        assertThat(TableList.QUESTIONS.ids(quiz)).containsExactly("q", "r");
        assertThat(TableList.QUESTIONS.at(quiz, 1))
                .contains("[[question.mistake]]")
                .doesNotContain("\"r\"");
        assertThat(causes.ids(quiz)).isEmpty();
        assertThat(causes.ids("[[cause]]\nid = ")).isEmpty();
    }

    @Test
    void findsAQuestionInItsQuizWithoutTheCommentOfTheNext() {
        String quiz = "# all\n\n[[question]]\nid = \"a\"\n\n# about b\n[[question]]\nid = \"b\"\n";

        assertThat(TableList.QUESTIONS.at(quiz, 3)).isEqualTo("[[question]]\nid = \"a\"\n");
        assertThat(TableList.QUESTIONS.replace(quiz, 3, "[[question]]\nid = \"c\"\n"))
                .isEqualTo(quiz.replace("id = \"a\"", "id = \"c\""));
        assertThat(TableList.QUESTIONS.replace(quiz, 7, "[[question]]\nid = \"c\"\n"))
                .isEqualTo(quiz.replace("id = \"b\"", "id = \"c\""));
    }
}
