package org.syntofin.quiz.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.quiz.legal.Plans.NOTHING_LOST;
import static org.syntofin.quiz.legal.Plans.orders;
import static org.syntofin.quiz.legal.Plans.plan;
import static org.syntofin.quiz.legal.Plans.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.State;

/** Every order of every part of the basic handshake and of the basic teardown, against a search that tries all. */
class EveryOrderTest {

    @Test
    void ofTheHandshake() {
        compare(
                task(plan("client connect"), NOTHING_LOST, null, null, HANDSHAKE),
                HANDSHAKE,
                new BruteForce(Arrays.asList(HANDSHAKE), false));
    }

    @Test
    void ofTheTeardown() {
        compare(
                task(
                        plan("client connect", "client close", "server close"),
                        NOTHING_LOST,
                        "server enters ESTABLISHED",
                        null,
                        TEARDOWN),
                TEARDOWN,
                new BruteForce(Arrays.asList(TEARDOWN), true));
    }

    @Test
    void ofClosesThatCross() {
        compare(
                task(
                        plan("client connect", "client close", "server close"),
                        NOTHING_LOST,
                        "server enters ESTABLISHED",
                        null,
                        CROSSING),
                CROSSING,
                new BruteForce(Arrays.asList(CROSSING), true));
    }

    private static final String[] HANDSHAKE = {
        "client > server [S] seq 100",
        "server > client [S.] seq 300 ack 101",
        "client enters ESTABLISHED",
        "client > server [.] seq 101 ack 301",
        "server enters ESTABLISHED",
    };
    private static final String[] TEARDOWN = {
        "client > server [F.] seq 101 ack 301",
        "server enters CLOSE-WAIT",
        "server > client [.] seq 301 ack 102",
        "server > client [F.] seq 301 ack 102",
        "client > server [.] seq 102 ack 302",
    };
    private static final String[] CROSSING = {
        "client > server [F.] seq 101 ack 301",
        "server > client [F.] seq 301 ack 101",
        "server enters CLOSING",
        "server > client [.] seq 302 ack 102",
        "client > server [.] seq 102 ack 302",
    };

    private static void compare(LegalOrders.Task task, String[] items, BruteForce all) {
        LegalOrders orders = orders(task);
        List<List<Integer>> parts = new ArrayList<>();
        arrange(new ArrayList<>(), items.length, parts);
        List<List<Integer>> legal = parts.stream()
                .filter(part -> all.shows(part.stream().map(item -> items[item]).toList()))
                .toList();
        assertThat(legal).isNotEmpty();
        for (List<Integer> part : parts) {
            int[] order = part.stream().mapToInt(Integer::intValue).toArray();
            assertThat(orders.accepts(order, true)).as("%s", part).isEqualTo(legal.contains(part));
            int nearest =
                    legal.stream().mapToInt(one -> distance(part, one)).min().orElseThrow();
            assertThat(orders.nearest(order, true).orElseThrow().distance())
                    .as("%s", part)
                    .isEqualTo(nearest);
            int longest = legal.stream()
                    .filter(one -> distance(part, one) == nearest)
                    .mapToInt(List::size)
                    .max()
                    .orElseThrow();
            assertThat(orders.nearest(order, true).orElseThrow().order())
                    .as("%s", part)
                    .hasSize(longest);
        }
        refusals(task, orders, parts, items, all);
    }

    /** Each order that cannot be is refused at the first line with which no run goes on, in a state that the host can be in. */
    private static void refusals(
            LegalOrders.Task task, LegalOrders orders, List<List<Integer>> parts, String[] items, BruteForce all) {
        Map<String, Set<State>> known = new HashMap<>();
        int refused = 0;
        for (List<Integer> part : parts) {
            int possible = 0;
            while (possible < part.size()
                    && !after(part.subList(0, possible + 1), "client", items, all, known)
                            .isEmpty()) {
                possible++;
            }
            int[] order = part.stream().mapToInt(Integer::intValue).toArray();
            assertThat(orders.prefix(order)).as("%s", part).isEqualTo(possible);
            if (possible < part.size()) {
                String host = task.items().get(order[possible]).host();
                Narration told = Narrator.tell(task, order, possible, host).orElseThrow();
                assertThat(told.host()).as("%s", part).isEqualTo(host);
                assertThat(after(part.subList(0, possible), host, items, all, known))
                        .as("%s of %s", host, part)
                        .contains(told.state());
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(parts.size() / 2);
    }

    private static Set<State> after(
            List<Integer> part, String host, String[] items, BruteForce all, Map<String, Set<State>> known) {
        return known.computeIfAbsent(
                part + host,
                _ -> all.after(part.stream().map(item -> items[item]).toList(), host));
    }

    /** All orders of all parts of the first n numbers. */
    private static void arrange(List<Integer> begun, int n, List<List<Integer>> found) {
        found.add(List.copyOf(begun));
        for (int item = 0; item < n; item++) {
            if (!begun.contains(item)) {
                begun.add(item);
                arrange(begun, n, found);
                begun.removeLast();
            }
        }
    }

    private static int distance(List<Integer> from, List<Integer> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.size() + to.size();
        }
        List<Integer> restFrom = from.subList(1, from.size());
        List<Integer> restTo = to.subList(1, to.size());
        if (from.getFirst().equals(to.getFirst())) {
            return distance(restFrom, restTo);
        }
        return 1 + Math.min(distance(restFrom, to), distance(from, restTo));
    }
}
