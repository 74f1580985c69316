package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksTheWordsThatAreOther() {
        WordDiff diff = WordDiff.between("The client sends a SYN.", "The server sends a SYN first.");

        assertThat(said(diff.was())).isEqualTo("The [client] sends a SYN.");
        assertThat(said(diff.now())).isEqualTo("The [server] sends a SYN[ first].");
    }

    @Test
    void marksTheCharactersOfChinese() {
        WordDiff diff = WordDiff.between("客户端发送 SYN。", "服务端发送 SYN。");

        assertThat(said(diff.was())).isEqualTo("[客户]端发送 SYN。");
        assertThat(said(diff.now())).isEqualTo("[服务]端发送 SYN。");
    }

    @Test
    void keepsLinesAndBackslashes() {
        WordDiff diff = WordDiff.between("a \\n\nb", "a \\n\nc");

        assertThat(said(diff.was())).isEqualTo("a \\n\n[b]");
        assertThat(said(diff.now())).isEqualTo("a \\n\n[c]");
    }

    @Test
    void marksNothingOfTheSame() {
        assertThat(said(WordDiff.between("same", "same").was())).isEqualTo("same");
        assertThat(WordDiff.between("", "new").was()).isEmpty();
    }

    @Test
    void tellsHowLikeTwoTextsAre() {
        assertThat(WordDiff.likeness("one two three four", "one two three five"))
                .isCloseTo(0.75, within(0.001));
        assertThat(WordDiff.likeness("one two", "three four")).isZero();
        assertThat(WordDiff.likeness("", "")).isEqualTo(1);
    }

    private static String said(List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.other() ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
    }
}
