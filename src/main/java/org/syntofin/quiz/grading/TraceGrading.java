package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.legal.LegalOrders;
import org.syntofin.quiz.legal.Narration;
import org.syntofin.quiz.legal.Narrator;
import org.syntofin.quiz.legal.Nearest;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Trace;

/** Judges an order by running the scenario: whether it could happen, and if not, from where on it could not. */
final class TraceGrading {

    /** For an order that could happen, but not in the story that was told. */
    static final double OTHER_STORY = 0.5;

    private final OrderQuestion question;
    private final Tracing tracing;
    private final LegalOrders orders;
    private final Map<String, Long> values;
    private final OrderTelling telling;

    private TraceGrading(
            LegalOrdersCache cache,
            OrderQuestion question,
            Tracing tracing,
            LegalOrders orders,
            Map<String, Long> values) {
        this.question = question;
        this.tracing = tracing;
        this.orders = orders;
        this.values = values;
        telling = new OrderTelling(cache, question, tracing, orders);
    }

    /** The grading of a variant; empty where its orders cannot be computed, which the check of content tells. */
    static Optional<TraceGrading> of(
            LegalOrdersCache cache,
            OrderQuestion question,
            OrderQuestion.Traced grade,
            Variant variant,
            Scenario scenario) {
        if (scenario.hosts().size() != 2) {
            return Optional.empty();
        }
        Tracing tracing = Tracing.of(question, grade, variant.values(), scenario);
        return cache.of(Tracing.shape(tracing.task())) instanceof LegalOrders.Found(LegalOrders orders)
                ? Optional.of(new TraceGrading(cache, question, tracing, orders, variant.values()))
                : Optional.empty();
    }

    /** The orders that are legal. */
    LegalOrders orders() {
        return orders;
    }

    /** The verdict; empty where no order at all is legal. */
    Optional<Verdict> judge(List<String> answer) {
        int[] numbers = tracing.numbers(answer);
        if (orders.accepts(numbers, true)) {
            return Optional.of(right(answer, numbers));
        }
        if (orders.accepts(numbers, false)) {
            return Optional.of(otherStory(answer, numbers));
        }
        Optional<Nearest> inStory = orders.nearest(numbers, true);
        Optional<Nearest> nearest = inStory.isPresent() ? inStory : orders.nearest(numbers, false);
        return nearest.map(found -> wrong(answer, numbers, found));
    }

    /** The model answer: the author's own order if it is legal, else the legal one that is nearest to it. */
    Optional<List<String>> model() {
        return orders.nearest(tracing.numbers(question.own()), true)
                .map(nearest ->
                        nearest.order().stream().map(question.own()::get).toList());
    }

    /** Another order than the author's is praised and shown. */
    private Verdict right(List<String> answer, int[] numbers) {
        boolean own = model().map(answer::equals).orElse(false);
        List<Remark> remarks = own ? List.of() : List.of(new Remark.Told(Phrase.of("quiz.trace.another-right-order")));
        return new Verdict(1, rightParts(answer), true, null, remarks, own ? null : run(numbers));
    }

    private @Nullable Trace run(int[] numbers) {
        return Narrator.run(tracing.task(), numbers).orElse(null);
    }

    /** All of it can happen, but the line that leaves the story stands where another belongs. */
    private Verdict otherStory(List<String> answer, int[] numbers) {
        int told = told(numbers);
        @Nullable String left = told < answer.size() ? answer.get(told) : null;
        List<Verdict.Part> parts = new ArrayList<>(rightParts(answer));
        if (left != null) {
            parts.set(told, new Verdict.Part(left, Verdict.Mark.MISPLACED));
        }
        List<Remark> remarks = telling.leaves(orders -> orders.accepts(numbers, true));
        return new Verdict(OTHER_STORY, parts, true, false, null, left, null, remarks, run(numbers));
    }

    /** How many items keep to the story; all, where it cannot be told at all. */
    private int told(int[] numbers) {
        return orders.keepsStory(numbers, 0) ? orders.prefixInStory(numbers) : numbers.length;
    }

    private List<Verdict.Part> rightParts(List<String> answer) {
        return answer.stream()
                .map(id -> new Verdict.Part(id, Verdict.Mark.RIGHT))
                .toList();
    }

    private Verdict wrong(List<String> answer, int[] numbers, Nearest found) {
        Nearest nearest = preferOwn(answer, found);
        double score = Math.max(
                0, 1 - (double) nearest.distance() / Math.max(1, nearest.order().size()));
        int prefix = orders.prefix(numbers);
        int told = told(numbers);
        @Nullable String impossible = prefix < answer.size() ? answer.get(prefix) : null;
        @Nullable String left = told < prefix ? answer.get(told) : null;
        List<Remark> remarks = new ArrayList<>();
        @Nullable Narration narration = null;
        if (left != null) {
            remarks.addAll(telling.leaves(orders -> orders.keepsStory(numbers, told + 1)));
            narration = telling.insteadOf(left, numbers, told, remarks);
        } else if (impossible != null) {
            narration = telling.impossible(impossible, numbers, prefix, remarks);
        } else {
            remarks.add(new Remark.Told(Phrase.of("quiz.trace.unfinished")));
        }
        remarks.addAll(OrderGrading.remarks(question, answer));
        return new Verdict(
                score,
                parts(answer, nearest),
                false,
                orders.keepsStory(numbers, prefix),
                impossible,
                left,
                left == null ? cause(answer, prefix, narration) : OrderGrading.cause(question, answer),
                remarks,
                narration == null ? null : narration.run());
    }

    /** The belief behind the impossible item, where one is evident; else that behind a distractor that was used. */
    private @Nullable String cause(List<String> answer, int prefix, @Nullable Narration narration) {
        String used = OrderGrading.cause(question, answer);
        if (narration == null || question.distractor(answer.get(prefix)).isPresent()) {
            return used;
        }
        List<String> before =
                answer.subList(0, prefix).stream().map(this::segment).toList();
        return OrderBeliefs.behind(
                        question.content(answer.get(prefix)), narration.state(), before, segment(answer.get(prefix)))
                .orElse(used);
    }

    /** A segment's text with its numbers; empty for what is none. */
    private String segment(String id) {
        return question.content(id) instanceof ItemContent.SegmentSent(Template pattern, boolean _)
                ? pattern.fill(values)
                : "";
    }

    /** Parts against the nearest legal order; an item that it does not use is not missed. */
    private List<Verdict.Part> parts(List<String> answer, Nearest nearest) {
        List<String> order = nearest.order().stream().map(question.own()::get).toList();
        List<Verdict.Part> parts = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            String id = answer.get(i);
            Verdict.Mark mark = nearest.kept().get(i)
                    ? Verdict.Mark.RIGHT
                    : order.contains(id) ? Verdict.Mark.MISPLACED : Verdict.Mark.WRONG;
            parts.add(new Verdict.Part(id, mark));
        }
        order.stream()
                .filter(id -> !answer.contains(id))
                .forEach(id -> parts.add(new Verdict.Part(id, Verdict.Mark.MISSING)));
        return parts;
    }

    /** Among equally near orders, the author's own. */
    private Nearest preferOwn(List<String> answer, Nearest found) {
        List<String> model = model().orElse(List.of());
        Alignment alignment = Alignment.of(answer, model);
        if (model.isEmpty() || alignment.distance() != found.distance()) {
            return found;
        }
        List<Integer> numbers = model.stream().map(question.own()::indexOf).toList();
        return new Nearest(found.distance(), numbers, alignment.kept());
    }
}
