package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.syntofin.course.LessonReader;
import org.syntofin.simulation.Findings;

class LessonSourceTest {

    private static final String HEAD = "+++\nid = \"one\"\ntitle = \"One\"\nminutes = 5\n+++\n";
    private static final String TEXT = HEAD + "First.\n\n## Second\n\n```sim\nscenario = \"x\"\n```\n\nLast.\n";

    @Test
    void cutsALessonAtItsBlocks() {
        LessonSource source = cut(TEXT);

        assertThat(source.blocks()).isEqualTo(4);
        assertThat(source.block(0)).isEqualTo("First.");
        assertThat(source.block(2)).isEqualTo("```sim\nscenario = \"x\"\n```");
        assertThat(source.blockAt(1)).isEqualTo(-1);
        assertThat(source.blockAt(11)).isEqualTo(2);
        assertThat(source.blockAt(999)).isEqualTo(3);
    }

    @Test
    void putsABlockBeforeAnother() {
        assertThat(cut(TEXT).insert(1, "New.")).isEqualTo(TEXT.replace("## Second", "New.\n\n## Second"));
        assertThat(cut(TEXT).insert(4, "New.")).isEqualTo(TEXT + "\nNew.\n");
        assertThat(cut(HEAD).insert(0, "New.")).isEqualTo(HEAD + "\nNew.\n");
    }

    @Test
    void writesABlockOtherwiseOrTakesItAway() {
        assertThat(cut(TEXT).replace(1, "### Third")).isEqualTo(TEXT.replace("## Second", "### Third"));
        assertThat(cut(TEXT).replace(1, " ")).isEqualTo(TEXT.replace("## Second\n\n", ""));
    }

    /** Somebody else writes on there, and types a space just now. */
    @Test
    void leavesTheEndToTheLetterWhereAnotherBlockChanges() {
        String typing = TEXT + "\n\nMine ";

        assertThat(cut(typing).replace(0, "Other.")).isEqualTo(typing.replace("First.", "Other."));
        assertThat(cut(typing).insert(1, "New.")).endsWith("\n\nMine ");
        assertThat(cut(TEXT + "\n\n").replace(0, "Other.")).endsWith("Last.\n\n\n");
        assertThat(cut(TEXT + "\n\nMine ").replace(3, "Other.")).endsWith("\nOther.\n\n\nMine ");
        assertThat(cut(TEXT + "\n\n").replace(3, "Other.")).endsWith("\nOther.\n\n\n");
        assertThat(cut(TEXT.strip()).replace(3, "Other.")).endsWith("\nOther.\n");
    }

    @Test
    void movesABlock() {
        String moved = cut(TEXT).move(3, 0);

        LessonSource after = cut(moved);
        assertThat(after.block(0)).isEqualTo("Last.");
        assertThat(after.block(1)).isEqualTo("First.");
        assertThat(cut(cut(moved).move(0, 3)).block(3)).isEqualTo("Last.");
        assertThat(cut(moved).move(0, 3)).isEqualTo(TEXT);
    }

    @Test
    void findsABlockThatStandsElsewhereNow() {
        LessonSource source = cut(TEXT.replace("First.", "New.\n\nFirst."));

        assertThat(source.find(0, "First.")).isEqualTo(1);
        assertThat(source.find(0, "Gone.")).isEqualTo(-1);
        assertThat(cut(HEAD + "Twice.\n\nMiddle.\n\nTwice.\n").find(2, "Twice."))
                .isEqualTo(2);
        assertThat(source.text()).isEqualTo(TEXT.replace("First.", "New.\n\nFirst."));
    }

    @Test
    void changesTheHeadAlone() {
        assertThat(FrontMatter.text(TEXT, "title", "Say \"hello\""))
                .isEqualTo(TEXT.replace("\"One\"", "\"Say \\\"hello\\\"\""));
        assertThat(FrontMatter.number(TEXT, "minutes", 12)).isEqualTo(TEXT.replace("= 5", "= 12"));
        String required = FrontMatter.list(TEXT, "requires", java.util.List.of("a", "b"));
        assertThat(required).contains("requires = [\"a\", \"b\"]\n+++");
        assertThat(FrontMatter.list(required, "requires", java.util.List.of())).isEqualTo(TEXT);
    }

    @Test
    void findsWhatAnAuthorMadeOfABlockWhileTyping() {
        LessonSource source = cut(TEXT.replace("First.", "First.\n\nAnd more."));

        assertThat(source.find(0, "First.\n\nAnd more.")).isEqualTo(0);
        assertThat(source.length(0, "First.\n\nAnd more.")).isEqualTo(2);
        assertThat(source.replace(0, 2, "Third.")).isEqualTo(TEXT.replace("First.", "Third."));
        assertThat(source.length(0, "First.")).isEqualTo(1);
        assertThat(source.length(0, "First.\n\nAnd")).isEqualTo(0);
    }

    private static LessonSource cut(String text) {
        return LessonSource.of(
                text,
                LessonReader.read("lesson.en.md", "en", text.getBytes(StandardCharsets.UTF_8), new Findings())
                        .orElseThrow());
    }
}
