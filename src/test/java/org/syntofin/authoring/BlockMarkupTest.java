package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.course.Block;
import org.syntofin.course.LessonReader;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.Findings;

class BlockMarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ## The *first* one          | HEADING | The *first* one
        ![A map](images/map.png)    | PICTURE | A map
        Words, and ![a](b.png)      | TEXT    | Words, and ![a](b.png)
        #no heading                 | TEXT    | #no heading
        """)
    void partsWordsFromTheirMarks(String source, BlockMarkup.Kind kind, String words) {
        BlockMarkup markup = BlockMarkup.of(source);

        assertThat(markup.kind()).isEqualTo(kind);
        assertThat(markup.words()).isEqualTo(words);
    }

    @Test
    void partsTheWordsOfANoteFromItsFence() {
        BlockMarkup note = BlockMarkup.of("```note exam\nFlags in `capitals`.\n\nTwo.\n```");

        assertThat(note.kind()).isEqualTo(BlockMarkup.Kind.NOTE);
        assertThat(note.words()).isEqualTo("Flags in `capitals`.\n\nTwo.");
        assertThat(note.with("One.\n")).isEqualTo("```note exam\nOne.\n```");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SYN> & a [1] _pink_", "a\\b *c*", "&lt;"})
    void readsADescriptionAsItWasTyped(String typed) {
        String written = BlockMarkup.of("![old](b.png)").with(typed);
        assertThat(BlockMarkup.of(written).words()).isEqualTo(typed);

        LessonText lesson = LessonReader.read(
                        "lesson.en.md",
                        "en",
                        ("+++\nid = \"one\"\ntitle = \"One\"\nminutes = 5\n+++\n" + written + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                        new Findings())
                .orElseThrow();
        String html = ((Block.Prose) lesson.blocks().getFirst()).html().with(link -> link);
        assertThat(Parser.unescapeEntities(html.replaceAll("(?s).*alt=\"([^\"]*)\".*", "$1"), true))
                .isEqualTo(typed);
    }

    /** What is not changed is written as its author wrote it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "###   Wide",
                "![](images/map.png)",
                "````note deeper\n```text\nx\n```\n````",
                "* one\n* two",
                "```note exam\n```"
            })
    void leavesTheBlockAsItIs(String source) {
        BlockMarkup markup = BlockMarkup.of(source);

        assertThat(markup.with(markup.words())).isEqualTo(source);
    }

    @Test
    void keepsWordsFromBreakingOutOfTheirMarks() {
        assertThat(BlockMarkup.of("## One").with("One\n\nTwo")).isEqualTo("## One Two");
        assertThat(BlockMarkup.of("![a](b.png)").with("x](y) [z\nw")).isEqualTo("![x\\](y) \\[z w](b.png)");
        assertThat(BlockMarkup.of("```note exam\nA.\n```").with("A.\n```\nB."))
                .isEqualTo("````note exam\nA.\n```\nB.\n````");
    }
}
