package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.authoring.BlockDiff.Change;

class BlockDiffTest {

    private static final String HEAD = "+++\nid = \"one\"\ntitle = \"One\"\nskills = [\"s\"]\nminutes = 5\n+++\n";

    private static final String FIRST = "The client opens the connection with a SYN.";
    private static final String SECOND = "The server answers at once with a segment of its own.";
    private static final String THIRD = "Nobody waits for the third one, which is a bare ACK.";

    @Test
    void hasNothingOfTheSame() {
        assertThat(changes(text(FIRST, SECOND), text(FIRST, SECOND))).isEmpty();
    }

    @Test
    void findsTheBlockThatWasRewritten() {
        String other = FIRST.replace("client", "server");

        assertThat(changes(text(FIRST, SECOND), text(other, SECOND)))
                .containsExactly("rewritten " + FIRST + " | " + other);
    }

    @Test
    void findsWhatIsNewAndWhatIsGone() {
        assertThat(changes(text(FIRST, THIRD), text(FIRST, SECOND, THIRD))).containsExactly("added " + SECOND);
        assertThat(changes(text(FIRST, SECOND, THIRD), text(FIRST, THIRD))).containsExactly("removed " + SECOND);
        assertThat(changes(text(FIRST), "")).containsExactly("removed " + FIRST);
        assertThat(changes("", text(FIRST))).containsExactly("added " + FIRST);
    }

    @Test
    void findsWhatWasMoved() {
        assertThat(changes(text(FIRST, SECOND, THIRD), text(SECOND, THIRD, FIRST)))
                .containsExactly("moved " + FIRST);
    }

    /** Where much was done at once, what is alike goes together. */
    @Test
    void pairsABlockWithWhatWasMadeOfIt() {
        String other = SECOND.replace("segment", "SYN");
        String added = "A picture says more than these words ever could.";

        assertThat(changes(text(FIRST, SECOND), text(added, other)))
                .containsExactly("added " + added, "removed " + FIRST, "rewritten " + SECOND + " | " + other);
    }

    @Test
    void takesNoHeadingForAParagraph() {
        assertThat(changes(text("The client"), text("# The client")))
                .containsExactly("added # The client", "removed The client");
    }

    /** Another run or another way to show it, and it is the same simulation still. */
    @Test
    void takesASimulationForOneThatWasChanged() {
        String run = "```sim\nscenario = \"run\"\n```";
        String other =
                "```sim\nscenario = \"syn-lost\"\nmode = \"step\"\ncaption = \"Other words than those before.\"\n```";

        assertThat(changes(text(FIRST, run, SECOND), text(FIRST, other, SECOND)))
                .containsExactly("rewritten " + run + " | " + other);
    }

    @Test
    void takesQuestionsForThoseThatWereChangedWhereOneOfThemStays() {
        String one = "```quiz\nuse = [\"a\"]\n```";

        assertThat(changes(text(one), text("```quiz\nuse = [\"a\", \"b\"]\n```")))
                .singleElement()
                .asString()
                .startsWith("rewritten");
        assertThat(changes(text(one), text("```quiz\nuse = [\"b\"]\n```"))).hasSize(2);
    }

    @Test
    void saysNothingWhereATextCannotBeRead() {
        assertThat(BlockDiff.between("en", text(FIRST), "One.")).isEmpty();
    }

    private static String text(String... blocks) {
        return HEAD + String.join("\n\n", blocks) + "\n";
    }

    private static List<String> changes(String was, String now) {
        return BlockDiff.between("en", was, now).orElseThrow().changes().stream()
                .map(change -> switch (change) {
                    case Change.Rewritten(var before, var after) ->
                        "rewritten " + before.source() + " | " + after.source();
                    case Change.Added(var block) -> "added " + block.source();
                    case Change.Removed(var block) -> "removed " + block.source();
                    case Change.Moved(var block) -> "moved " + block.source();
                })
                .toList();
    }
}
