package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class TwoVersionsTest {

    private static final String BOTH = "<<<<<<< saved\nTheirs.\n=======\nMine.\n>>>>>>> own\n";
    private static final String TEXT = "One.\n\n" + BOTH + "\nTwo.\n";

    @Test
    void areFoundWithWhatEachAuthorWrote() {
        assertThat(TwoVersions.of(TEXT)).containsExactly(new TwoVersions("Theirs.\n", "Mine.\n", BOTH));
        assertThat(TwoVersions.of("<<<<<<< saved\n=======\nMine.\n>>>>>>> own"))
                .extracting(TwoVersions::first, TwoVersions::second)
                .containsExactly(tuple("", "Mine.\n"));
        assertThat(TwoVersions.of("A heading\n=======\n\n<<<<<<< saved\n")).isEmpty();
    }

    @Test
    void areSettledFromTheInnermostWhereOneTypedOnWithinThem() {
        String text = "<<<<<<< saved\nTheirs.\n" + BOTH + "=======\nMore.\n>>>>>>> own\n";

        TwoVersions inner = TwoVersions.of(text).getFirst();
        String once = inner.settled(text, TwoVersions.Choice.SECOND);

        assertThat(TwoVersions.of(text)).containsExactly(new TwoVersions("Theirs.\n", "Mine.\n", BOTH));
        assertThat(once).isEqualTo("<<<<<<< saved\nTheirs.\nMine.\n=======\nMore.\n>>>>>>> own\n");
        assertThat(TwoVersions.of(once).getFirst().settled(once, TwoVersions.Choice.BOTH))
                .isEqualTo("Theirs.\nMine.\nMore.\n");
    }

    @Test
    void becomeTwoParagraphsWhereTheyAreLinesOfOne() {
        assertThat(apart(TEXT)).isEqualTo("One.\n\nTheirs.\n\nMine.\n\nTwo.\n");
        assertThat(apart("+++\n" + BOTH + "+++\nText.\n")).isEqualTo("+++\nTheirs.\nMine.\n+++\nText.\n");
        assertThat(apart("```sim\n" + BOTH + "```\n")).isEqualTo("```sim\nTheirs.\nMine.\n```\n");
        assertThat(apart(BOTH.replace("Mine", "- Mine"))).isEqualTo("Theirs.\n- Mine.\n");
        assertThat(apart("<<<<<<< saved\n=======\nMine.\n>>>>>>> own\n")).isEqualTo("Mine.\n");
    }

    private static String apart(String text) {
        return TwoVersions.of(text).getFirst().settled(text, TwoVersions.Choice.APART);
    }

    @Test
    void becomeTheOneThatIsChosenOrBoth() {
        TwoVersions both = TwoVersions.of(TEXT).getFirst();

        assertThat(both.settled(TEXT, TwoVersions.Choice.FIRST)).isEqualTo("One.\n\nTheirs.\n\nTwo.\n");
        assertThat(both.settled(TEXT, TwoVersions.Choice.SECOND)).isEqualTo("One.\n\nMine.\n\nTwo.\n");
        assertThat(both.settled(TEXT, TwoVersions.Choice.BOTH)).isEqualTo("One.\n\nTheirs.\nMine.\n\nTwo.\n");
        assertThat(both.settled("One.\n", TwoVersions.Choice.BOTH)).isEqualTo("One.\n");
    }
}
