package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Given;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.OrderQuestion.Traced;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.legal.LegalOrders;
import org.syntofin.quiz.legal.Pattern;
import org.syntofin.quiz.legal.Tale;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.SegmentText;

/**
 * An ordering question with one variant's numbers, as a task for the search of legal orders. The {@linkplain #shape
 * shape} is the same task moved to initial numbers that do not depend on the draw.
 */
final class Tracing {

    /** Initial numbers of a shape: far from each other and from the edges. */
    private static final long[] SHAPE_ISNS = {1_000_000_000L, 2_000_000_000L};

    private final OrderQuestion question;
    private final Traced grade;
    private final Map<String, Long> values;
    private final Scenario scenario;
    private final List<String> ids;

    private Tracing(OrderQuestion question, Traced grade, Map<String, Long> values, Scenario scenario) {
        this.question = question;
        this.grade = grade;
        this.values = values;
        this.scenario = scenario;
        ids = question.own();
    }

    /** The question with these values; the scenario gets the initial numbers that they ask for. */
    static Tracing of(OrderQuestion question, Traced grade, Map<String, Long> values, Scenario scenario) {
        Scenario drawn = new InitialNumbers(question, grade, values).in(scenario);
        return new Tracing(question, grade, values, drawn);
    }

    Scenario scenario() {
        return scenario;
    }

    /** The task with the variant's own numbers. */
    LegalOrders.Task task() {
        return task(tale(question.given()));
    }

    /** The same with another story. */
    LegalOrders.Task task(Tale tale) {
        List<Pattern> patterns = new ArrayList<>();
        for (OrderQuestion.Item item : question.items()) {
            patterns.add(pattern(item.content()));
        }
        return new LegalOrders.Task(scenario, patterns, tale, optional(grade.from()), optional(grade.goal()));
    }

    /** The same task at initial numbers that no draw changes. */
    static LegalOrders.Task shape(LegalOrders.Task task) {
        if (task.scenario().world() != null) {
            return task;
        }
        Shift shift = Shift.to(SHAPE_ISNS, task.scenario());
        return new LegalOrders.Task(
                shift.apply(task.scenario()),
                task.items().stream().map(shift::apply).toList(),
                task.tale(),
                shift.applyNullable(task.from()),
                shift.applyNullable(task.goal()));
    }

    /** Item numbers of an answer; -1 for a distractor. */
    int[] numbers(List<String> answer) {
        return answer.stream().mapToInt(ids::indexOf).toArray();
    }

    static Tale tale(List<Given> given) {
        return new Tale(given.stream()
                .map(sentence -> switch (sentence) {
                    case Given.NothingLost _ -> (Tale.Sentence) new Tale.NothingLost();
                    case Given.CallBefore before ->
                        new Tale.CallBefore(before.host(), before.call(), before.otherHost(), before.otherCall());
                    case Given.Lost lost ->
                        new Tale.Lost(SegmentName.parse(lost.segment())
                                .orElseThrow(() -> new IllegalArgumentException(lost.segment())));
                })
                .toList());
    }

    private @Nullable Pattern optional(@Nullable ItemContent content) {
        return content == null ? null : pattern(content);
    }

    private Pattern pattern(ItemContent content) {
        return switch (content) {
            case ItemContent.SegmentSent(Template written, boolean lost) ->
                new Pattern.OfSegment(SegmentText.parsePattern(written.fill(values)), lost);
            case ItemContent.StateEntered(String host, String state) ->
                new Pattern.OfState(host, State.ofRfcName(state).orElseThrow());
            case ItemContent.CallMade(String host, String call) -> new Pattern.OfCall(host, call);
            case ItemContent.SignalTold(String host, String signal) -> new Pattern.OfSignal(host, signal);
            case ItemContent.Wording _ -> new Pattern.Never();
        };
    }
}
