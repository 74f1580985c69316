package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMergeTest {

    private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";

    @Test
    void takesChangesOfBothWhereTheyAreApart() {
        TextMerge.Merged merged =
                TextMerge.merge(BASE, BASE.replace("one", "ONE"), BASE.replace("five", "FIVE") + "six\n");

        assertThat(merged.text()).isEqualTo("ONE\ntwo\nthree\nfour\nFIVE\nsix\n");
        assertThat(merged.conflict()).isFalse();
    }

    @Test
    void keepsBothVersionsOfTheSameLineBetweenMarks() {
        TextMerge.Merged merged = TextMerge.merge(BASE, BASE.replace("two", "theirs"), BASE.replace("two", "mine"));

        assertThat(merged.text())
                .isEqualTo("one\n<<<<<<< saved\ntheirs\n=======\nmine\n>>>>>>> own\nthree\nfour\nfive\n");
        assertThat(merged.conflict()).isTrue();
        assertThat(TextMerge.conflictAt(merged.text())).isEqualTo(4);
    }

    @Test
    void changesNothingWhereNobodyElseDid() {
        assertThat(TextMerge.merge(BASE, BASE, "all new").text()).isEqualTo("all new");
        assertThat(TextMerge.merge(BASE, "theirs", BASE).text()).isEqualTo("theirs");
        assertThat(TextMerge.merge(BASE, "same", "same").text()).isEqualTo("same");
        assertThat(TextMerge.conflictAt(BASE)).isNegative();
    }
}
