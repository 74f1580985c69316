package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.Expression;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.MoodleMeasure;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.PartialOrder;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.legal.LegalOrders;
import org.syntofin.simulation.Scenario;

/** Draws variants and judges answers. Safe for threads; the same answer to the same variant is always judged alike. */
public final class Grading {

    private static final int TRIES = 40;
    private static final int CACHED = 500;

    private final LegalOrdersCache cache = new LegalOrdersCache(CACHED);

    /** Judges an answer. Nothing that comes from outside is trusted: what does not fit is refused in words. */
    public Judgement judge(Question question, Variant variant, Response response) {
        return variant.fits(question)
                ? fitting(question, variant, response)
                : new Refusal(Phrase.of("quiz.refused.variant"));
    }

    /**
     * Judges an answer for an author, who may choose the numbers; those that he does not choose are drawn.
     *
     * @param chosen values of variables, from 0 to 2^32 - 1, in their ranges or not
     */
    public Judgement judge(Question question, Map<String, Long> chosen, Response response) {
        Map<String, Long> values = new LinkedHashMap<>(draw(question, 0).values());
        chosen.forEach((name, value) -> {
            if (!values.containsKey(name) || value < 0 || value > Expression.MAXIMUM) {
                throw new IllegalArgumentException(name + " = " + value);
            }
            values.put(name, value);
        });
        return fitting(question, new Variant(values, question.shuffled()), response);
    }

    private Judgement fitting(Question question, Variant variant, Response response) {
        Optional<Refusal> oversize = oversize(response);
        if (oversize.isPresent()) {
            return oversize.get();
        }
        return switch (question) {
            case ChoiceQuestion choice
            when response instanceof Response.Choice chosen -> ChoiceGrading.judge(choice, chosen);
            case NumericQuestion numeric
            when response instanceof Response.Amount number -> NumericGrading.judge(numeric, variant, number);
            case OrderQuestion order
            when response instanceof Response.Order items -> order(order, variant, items.items());
            case ClozeQuestion cloze
            when response instanceof Response.Blanks blanks -> ClozeGrading.judge(cloze, variant, blanks);
            case LabelQuestion label
            when response instanceof Response.Blanks blanks -> LabelGrading.judge(label, blanks);
            case PredictQuestion predict
            when response instanceof Response.Blanks blanks -> PredictGrading.judge(predict, variant, blanks);
            case TraceErrorQuestion error
            when response instanceof Response.Choice line -> TraceErrorGrading.judge(error, variant, line);
            case ComposeQuestion compose
            when response instanceof Response.Blanks blanks ->
                ComposeGrading.of(compose, variant)
                        .map(grading -> grading.judge(blanks))
                        .orElseGet(() -> new Refusal(Phrase.of("quiz.refused.no-runs")));
            case MissionQuestion mission
            when response instanceof Response.Changes changes -> MissionGrading.judge(mission, variant, changes);
            default -> new Refusal(Phrase.of("quiz.refused.kind"));
        };
    }

    /**
     * Draws a variant. The same seed gives the same; values under which a mistake would be right are drawn anew, and
     * an order is never shown solved, unless every order is right.
     */
    public Variant draw(Question question, long seed) {
        Drawing drawing = new Drawing(question, seed);
        Variant variant = drawing.next();
        for (int i = 0; i < TRIES && (Ambiguity.in(question, variant).isPresent() || solved(question, variant)); i++) {
            variant = drawing.next();
        }
        return variant;
    }

    /**
     * Computes what judging an answer to a variant will need and no answer changes: the legal orders of a question that is
     * judged by running. Whoever lays a question open that was drawn before does this, so that no answer waits for it.
     */
    public void prepare(Question question, Variant variant) {
        if (question instanceof OrderQuestion order && order.grade() instanceof OrderQuestion.Traced traced) {
            tracing(order, traced, variant);
        }
    }

    private boolean solved(Question question, Variant variant) {
        if (!(question instanceof OrderQuestion order) || order.items().size() < 2) {
            return false;
        }
        List<String> shown =
                variant.shown().stream().filter(order.own()::contains).toList();
        return order(order, variant, shown) instanceof Verdict verdict && verdict.right();
    }

    private Judgement order(OrderQuestion question, Variant variant, List<String> answer) {
        Optional<Refusal> refusal = OrderGrading.refusal(question, answer);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (question.grade()) {
            case OrderQuestion.Exact _ -> OrderGrading.exact(question, answer);
            case OrderQuestion.Partial partial -> OrderGrading.partial(question, answer, partial);
            case OrderQuestion.Moodle(MoodleMeasure measure) -> OrderGrading.moodle(question, answer, measure);
            case OrderQuestion.Traced traced ->
                tracing(question, traced, variant)
                        .flatMap(grading -> grading.judge(answer))
                        .map(Judgement.class::cast)
                        .orElseGet(() -> new Refusal(Phrase.of("quiz.refused.no-runs")));
        };
    }

    /** The legal orders of a question that is judged by running, for a report; empty where there are none to be had. */
    public Optional<LegalOrders> legalOrders(OrderQuestion question, Variant variant) {
        return question.grade() instanceof OrderQuestion.Traced traced
                ? tracing(question, traced, variant).map(TraceGrading::orders)
                : Optional.empty();
    }

    /**
     * So many of the orders that are right, or all where there are no more; the author's own first if it is among them.
     * Empty where none is to be had.
     */
    public List<List<String>> rightOrders(OrderQuestion question, Variant variant, int most) {
        List<String> own = question.own();
        List<List<String>> orders = new ArrayList<>(
                switch (question.grade()) {
                    case OrderQuestion.Exact _, OrderQuestion.Moodle _ -> List.of(own);
                    case OrderQuestion.Partial(var after) -> new PartialOrder(own, after).orders(most);
                    case OrderQuestion.Traced _ ->
                        legalOrders(question, variant).map(legal -> legal.some(most)).orElseGet(List::of).stream()
                                .map(order -> order.stream().map(own::get).toList())
                                .toList();
                });
        boolean ownToo = orders.remove(own)
                || (!orders.isEmpty() && order(question, variant, own) instanceof Verdict verdict && verdict.right());
        if (ownToo) {
            orders.addFirst(own);
        }
        return orders.subList(0, Math.min(most, orders.size()));
    }

    /** The scenario that an order is judged by, with the drawn values in it; empty where it is judged otherwise. */
    public Optional<Scenario> scenario(OrderQuestion question, Variant variant) {
        return question.grade() instanceof OrderQuestion.Traced traced && traced.resolved() != null
                ? Optional.of(Tracing.of(question, traced, variant.values(), traced.resolved())
                        .scenario())
                : Optional.empty();
    }

    Optional<TraceGrading> tracing(OrderQuestion question, OrderQuestion.Traced grade, Variant variant) {
        Scenario scenario = grade.resolved();
        return scenario == null ? Optional.empty() : TraceGrading.of(cache, question, grade, variant, scenario);
    }

    private static Optional<Refusal> oversize(Response response) {
        boolean oversize = switch (response) {
            case Response.Order order -> order.items().size() > Response.MAX_IDS;
            case Response.Choice choice -> choice.options().size() > Response.MAX_IDS;
            case Response.Amount number -> number.typed().length() > Response.MAX_CHARACTERS;
            case Response.Changes changes ->
                changes.changes().size() > Response.MAX_IDS
                        || changes.changes().stream().anyMatch(change -> change.length() > Response.MAX_CHARACTERS);
            case Response.Blanks blanks ->
                blanks.typed().size() > Response.MAX_IDS
                        || blanks.typed().values().stream().anyMatch(typed -> typed.length() > Response.MAX_CHARACTERS);
        };
        return oversize
                ? Optional.of(
                        new Refusal(Phrase.of("quiz.refused.long", "max", String.valueOf(Response.MAX_CHARACTERS))))
                : Optional.empty();
    }
}
