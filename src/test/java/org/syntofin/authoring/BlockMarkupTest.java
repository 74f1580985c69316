package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(BlockMarkup.of("![a](b.png)").with("x](y) [z\nw")).isEqualTo("![x (y) z w](b.png)");
        assertThat(BlockMarkup.of("```note exam\nA.\n```").with("A.\n```\nB."))
                .isEqualTo("````note exam\nA.\n```\nB.\n````");
    }
}
