package org.syntofin.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Template;
import org.syntofin.quiz.Text;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Segment;

/** A run as the items of an ordering question that asks for it: segments in the order of sending, and states entered. */
public final class RunItems {

    private static final int MOST = 40;

    private RunItems() {}

    /**
     * A step of a run.
     *
     * @param text as an item is written
     * @param host that sends the segment, or enters the state
     * @param segment whether it is one; else a state that a host enters
     */
    public record Item(String text, String host, boolean segment) {}

    /** The first items of a scenario's run. */
    public static List<Item> of(Scenario scenario) {
        return of(Simulator.run(scenario));
    }

    static List<Item> of(Trace trace) {
        Set<Integer> lost = new HashSet<>();
        trace.steps().forEach(step -> {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        });
        List<Item> items = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send && !send.injected()) {
                items.add(
                        new Item(text(send.segment()) + (lost.contains(send.id()) ? " lost" : ""), step.host(), true));
            } else if (step.event() instanceof Step.StateChange change) {
                items.add(new Item(step.host() + " enters " + change.to(), step.host(), false));
            }
        }
        return items.subList(0, Math.min(items.size(), MOST));
    }

    /** An item as it is written, with the numbers that were drawn. */
    static String text(ItemContent content, Map<String, Long> values) {
        return switch (content) {
            case ItemContent.SegmentSent(Template pattern, boolean lost) ->
                pattern.fill(values) + (lost ? " lost" : "");
            case ItemContent.StateEntered(String host, String state) -> host + " enters " + state;
            case ItemContent.CallMade(String host, String call) -> host + " calls " + call;
            case ItemContent.SignalTold(String host, String signal) -> host + " is told " + signal;
            case ItemContent.Wording(Text text) -> text.in(LocalizedText.LANGUAGES.getFirst(), values);
        };
    }

    /** The fields that the course asks for: flags, numbers, and how much is carried. */
    static String text(Segment segment) {
        int length = segment.payload().length();
        return segment.from().host() + " > " + segment.to().host() + " " + segment.flags() + " seq " + segment.seq()
                + (segment.ack() == null ? "" : " ack " + segment.ack()) + (length == 0 ? "" : " len " + length);
    }
}
