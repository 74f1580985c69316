package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Scenario;

/**
 * Put the items in order; items that cannot be are set aside.
 *
 * @param items in the author's own order, which is right
 * @param distractors items of which none belongs into a right order
 * @param given the story that the prompt tells
 * @param grade how an order is judged
 */
public record OrderQuestion(Head head, List<Item> items, List<Distractor> distractors, List<Given> given, Grade grade)
        implements Question {

    public OrderQuestion {
        items = List.copyOf(items);
        distractors = List.copyOf(distractors);
        given = List.copyOf(given);
    }

    /** The same question, judged by the scenario that its name stands for. */
    OrderQuestion with(Scenarios scenarios) {
        return grade instanceof Traced traced
                ? new OrderQuestion(
                        head,
                        items,
                        distractors,
                        given,
                        traced.with(scenarios.named(traced.scenario()).orElse(null)))
                : this;
    }

    /** The distractor of that id. */
    public Optional<Distractor> distractor(String id) {
        return distractors.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether a right order may leave items over: distractors, or an ACK that can travel with the same host's text or FIN. */
    public boolean leavesOver() {
        return !distractors.isEmpty()
                || (grade instanceof Traced && items.stream().anyMatch(this::mayTravel));
    }

    private boolean mayTravel(Item ack) {
        return ack.content().hasFlags("[.]")
                && items.stream()
                        .filter(other -> !other.equals(ack) && other.content().hasFlags(".]"))
                        .filter(other -> !other.content().hasFlags("[S.]"))
                        .anyMatch(other -> Objects.equals(
                                other.content().host(), ack.content().host()));
    }

    /** All ids, the items' first. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(own());
        distractors.forEach(distractor -> ids.add(distractor.id()));
        return ids;
    }

    /** The author's own order. */
    public List<String> own() {
        return items.stream().map(Item::id).toList();
    }

    /** What an id stands for. */
    public ItemContent content(String id) {
        for (Item item : items) {
            if (item.id().equals(id)) {
                return item.content();
            }
        }
        return distractors.stream()
                .filter(distractor -> distractor.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + id))
                .content();
    }

    /**
     * One thing to be put in its place.
     *
     * @param group items of one group stay together when they are moved; null for none
     */
    public record Item(
            String id, ItemContent content, @Nullable String group) {}

    /**
     * A wrong thing.
     *
     * @param twin the item beside which it stands; one of the two is to be used; null for none
     * @param cause the misconception that makes it tempting; null where none is named
     * @param why what is told to who used it; null for none
     */
    public record Distractor(
            String id,
            @Nullable String twin,
            ItemContent content,
            @Nullable String cause,
            @Nullable Text why) {}

    /** How an order is judged. */
    public sealed interface Grade {}

    /** By position, against the author's order. */
    public record Exact() implements Grade {}

    /**
     * Against a partial order.
     *
     * @param after for an item, those that must stand before it
     */
    public record Partial(Map<String, List<String>> after) implements Grade {
        public Partial {
            after = Map.copyOf(after);
        }
    }

    /** By one of Moodle's nine measures, against the author's order, for questions that come from there. */
    public record Moodle(MoodleMeasure measure) implements Grade {}

    /**
     * By running the scenario: an order is legal if some run shows it.
     *
     * @param scenario its name
     * @param settings laid into the scenario before it runs, as {@code simulate --set}: a key and a text with
     *     arithmetic
     * @param from the order starts after this; null for the scenario's beginning
     * @param goal the order ends with this; null for the scenario's end
     * @param resolved the scenario itself; null until {@link Quiz#with} has found it, and where there is none
     */
    public record Traced(
            String scenario,
            Laid settings,
            @Nullable ItemContent from,
            @Nullable ItemContent goal,
            @Nullable Scenario resolved)
            implements Grade {
        Traced with(@Nullable Scenario found) {
            return new Traced(scenario, settings, from, goal, found);
        }
    }
}
