package org.syntofin.quiz.grading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Permutations;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;

/**
 * Searches, from a seed, for the answers that take longest to judge: every order of every part of a few items; of more
 * items those near the author's order, drawn ones, and what a climb from the slowest of them finds.
 */
final class WorstAnswers {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FEW = 5;
    private static final int DRAWN = 150;
    private static final int CLIMBED = 4;
    private static final int STEPS = 20;
    private static final int AGAIN = 5;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Grading grading;
    private final OrderQuestion question;
    private final Variant variant;
    private final Random random;

    WorstAnswers(Grading grading, OrderQuestion question, long seed) {
        this.grading = grading;
        this.question = question;
        variant = grading.draw(question, seed);
        random = new Random(seed);
    }

    /**
     * An answer with the processor time that judging it takes, the shortest of some tries.
     *
     * @param millis of processor time
     */
    record Slow(OrderQuestion question, Variant variant, Response.Order answer, double millis) {}

    /** The slowest answer that is found. */
    Slow find() {
        List<Slow> tried = new ArrayList<>();
        for (List<String> candidate : candidates()) {
            tried.add(timed(candidate, 1));
        }
        tried.sort(Comparator.comparingDouble(Slow::millis).reversed());
        Slow worst = timed(tried.getFirst().answer().items(), AGAIN);
        for (Slow begin : tried.subList(0, Math.min(CLIMBED, tried.size()))) {
            Slow climbed = climb(begin);
            worst = climbed.millis() > worst.millis() ? climbed : worst;
        }
        return worst;
    }

    private Slow climb(Slow begin) {
        Slow best = timed(begin.answer().items(), AGAIN);
        for (int i = 0; i < STEPS; i++) {
            Slow next = timed(changed(best.answer().items()), 1);
            if (next.millis() > best.millis()) {
                Slow sure = timed(next.answer().items(), AGAIN);
                best = sure.millis() > best.millis() ? sure : best;
            }
        }
        return best;
    }

    private Slow timed(List<String> items, int tries) {
        Response.Order answer = new Response.Order(items);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            least = Math.min(least, millis(() -> grading.judge(question, variant, answer)));
        }
        return new Slow(question, variant, answer, least);
    }

    /** The processor time of this thread that something takes, in milliseconds. */
    static double millis(Supplier<?> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        Object result = work.get();
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return nanos / NANOS_PER_MILLI;
    }

    private Set<List<String>> candidates() {
        Set<List<String>> candidates = new HashSet<>();
        List<String> ids = question.ids();
        if (ids.size() <= FEW) {
            Permutations.eachPart(ids, candidates::add);
        } else {
            near(candidates);
            for (int i = 0; i < DRAWN; i++) {
                List<String> drawn = new ArrayList<>(ids);
                Collections.shuffle(drawn, random);
                candidates.add(List.copyOf(drawn.subList(0, 1 + random.nextInt(drawn.size()))));
            }
        }
        candidates.remove(List.of());
        return candidates;
    }

    /** The author's order, its beginnings, with one item out, elsewhere or wrong: they keep a run going longest. */
    private void near(Set<List<String>> candidates) {
        List<String> own = question.own();
        for (int from = 0; from < own.size(); from++) {
            candidates.add(own.subList(0, from + 1));
            for (int to = 0; to < own.size(); to++) {
                List<String> moved = new ArrayList<>(own);
                moved.add(to, moved.remove(from));
                candidates.add(List.copyOf(moved));
            }
            List<String> without = new ArrayList<>(own);
            without.remove(from);
            candidates.add(List.copyOf(without));
            for (OrderQuestion.Distractor distractor : question.distractors()) {
                List<String> wrong = new ArrayList<>(own);
                wrong.add(from, distractor.id());
                candidates.add(List.copyOf(wrong));
            }
        }
        candidates.add(own.reversed());
    }

    private List<String> changed(List<String> items) {
        List<String> changed = new ArrayList<>(items);
        List<String> unused = new ArrayList<>(question.ids());
        unused.removeAll(items);
        int kind = random.nextInt(3);
        if (kind == 0 && !unused.isEmpty()) {
            changed.add(random.nextInt(changed.size() + 1), unused.get(random.nextInt(unused.size())));
        } else if (kind == 1 && changed.size() > 1) {
            changed.remove(random.nextInt(changed.size()));
        } else {
            changed.add(random.nextInt(changed.size()), changed.remove(random.nextInt(changed.size())));
        }
        return changed;
    }
}
