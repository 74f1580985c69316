package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an author goes on who has made several blocks of one. */
class CaretTest {

    private static final String TYPED = "First.\n\nSecond one";
    private static final List<String> BLOCKS = List.of("Before.", "First.", "Second one", "Behind.");

    @Test
    void staysInItsBlock() {
        assertThat(caret(3).in(BLOCKS, 1, TYPED)).isEqualTo(new TypingPause.Place(1, 3));
        assertThat(caret(6).in(BLOCKS, 1, "First.")).isEqualTo(new TypingPause.Place(1, 6));
    }

    @Test
    void goesOnInTheBlockThatWasTypedLast() {
        assertThat(caret(TYPED.length()).in(BLOCKS, 1, TYPED)).isEqualTo(new TypingPause.Place(2, 10));
        assertThat(caret(8).in(BLOCKS, 1, TYPED)).isEqualTo(new TypingPause.Place(2, 0));
    }

    @Test
    void neverLeavesTheBlocks() {
        assertThat(caret(99).in(BLOCKS, 1, TYPED)).isEqualTo(new TypingPause.Place(2, 10));
        assertThat(caret(4).in(BLOCKS, 3, "Behind.")).isEqualTo(new TypingPause.Place(3, 4));
    }

    private static TypingPause.Caret caret(int at) {
        return new TypingPause.Caret("en", at);
    }
}
