package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.legal.Plans.NOTHING_LOST;
import static org.syntofin.quiz.legal.Plans.orders;
import static org.syntofin.quiz.legal.Plans.plan;
import static org.syntofin.quiz.legal.Plans.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syntofin.quiz.Permutations;
import org.syntofin.simulation.Scenario;

/**
 * Items that are alike are searched as one. What is found must be what is found of items that no search can take for
 * alike: a window or a length that every segment of the run has is written into them.
 */
class AlikeTest {

    private static final Scenario WHOLE_LIFE = plan("client connect", "client close", "server close");
    private static final String[] SAME = {
        "client > server [S]",
        "server > client [S.]",
        "client > server [.]",
        "client > server [F.]",
        "server > client [.]",
        "server > client [F.]",
        "client > server [.]",
    };
    private static final String[] TOLD_APART = {
        "client > server [S]",
        "server > client [S.]",
        "client > server [.]",
        "client > server [F.]",
        "server > client [.]",
        "server > client [F.]",
        "client > server [.] len 0",
    };

    @Test
    void givesTheSameOrdersAsItemsThatCanBeToldApart() {
        LegalOrders same = orders(task(WHOLE_LIFE, NOTHING_LOST, null, null, SAME));
        LegalOrders apart = orders(task(WHOLE_LIFE, NOTHING_LOST, null, null, TOLD_APART));
        List<Integer> items = IntStream.range(0, SAME.length).boxed().toList();
        Permutations.eachPart(items, part -> {
            int[] order = part.stream().mapToInt(Integer::intValue).toArray();
            assertThat(same.accepts(order, true)).as("%s", part).isEqualTo(apart.accepts(order, true));
            assertThat(same.prefix(order)).as("%s", part).isEqualTo(apart.prefix(order));
            Optional<Nearest> near = same.nearest(order, true);
            Optional<Nearest> wanted = apart.nearest(order, true);
            assertThat(near.map(Nearest::distance)).as("%s", part).isEqualTo(wanted.map(Nearest::distance));
            assertThat(near.map(one -> one.order().size()))
                    .as("%s", part)
                    .isEqualTo(wanted.map(one -> one.order().size()));
            near.ifPresent(one -> isAnOrderOfItsOwnItems(one, part, same));
        });
        assertThat(same.count(true)).isEqualTo(apart.count(true)).isGreaterThan(2);
        assertThat(same.count(false)).isEqualTo(apart.count(false));
        assertThat(same.states()).isLessThan(apart.states());
    }

    /** Each item once, those that the answer keeps among them in its order, and legal. */
    private static void isAnOrderOfItsOwnItems(Nearest nearest, List<Integer> answer, LegalOrders orders) {
        assertThat(new HashSet<>(nearest.order())).as("%s", answer).hasSameSizeAs(nearest.order());
        List<Integer> kept = IntStream.range(0, answer.size())
                .filter(place -> nearest.kept().get(place))
                .mapToObj(answer::get)
                .toList();
        assertThat(nearest.order().stream().filter(kept::contains).toList())
                .as("%s", answer)
                .isEqualTo(kept);
        assertThat(orders.accepts(
                        nearest.order().stream().mapToInt(Integer::intValue).toArray(), true))
                .as("%s", answer)
                .isTrue();
    }

    @Test
    void tellsTheSameOfAnOrderThatUsesThemInAnyTurn() {
        LegalOrders.Task task = task(WHOLE_LIFE, NOTHING_LOST, null, null, SAME);
        int[] backwards = {0, 1, 6, 3, 4, 5, 2};
        assertThat(orders(task).accepts(backwards, true)).isTrue();
        assertThat(Narrator.longest(task, backwards)).isEqualTo(backwards.length);
        assertThat(Narrator.run(task, backwards)).isPresent();
        Narration told =
                Narrator.tell(task, new int[] {0, 1, 6, 5}, 3, "server").orElseThrow();
        assertThat(told.host()).isEqualTo("server");
    }
}
