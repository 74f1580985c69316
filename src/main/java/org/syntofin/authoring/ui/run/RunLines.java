package org.syntofin.authoring.ui.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.wire.SegmentText;

/** The segments of a scenario's run, in words, for choosing one. */
public final class RunLines {

    private static final int MOST = 60;

    private RunLines() {}

    /** By their names: {@code client 2} is the second that the client sends. */
    public static Map<String, String> named(OpenLesson lesson, String scenario, UnaryOperator<String> words) {
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, Integer> sent = new HashMap<>();
        texts(lesson, scenario).values().forEach(text -> {
            String host = text.substring(0, text.indexOf(' '));
            lines.put(host + " " + sent.merge(host, 1, Integer::sum), ItemWords.of(text, words));
        });
        return lines;
    }

    /** By the number of the step in which each is sent. */
    static Map<Integer, String> sends(OpenLesson lesson, String scenario, UnaryOperator<String> words) {
        Map<Integer, String> lines = texts(lesson, scenario);
        lines.replaceAll((step, text) -> ItemWords.of(text, words));
        return lines;
    }

    private static Map<Integer, String> texts(OpenLesson lesson, String scenario) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        ScenarioChoice.read(lesson, scenario).ifPresent(read -> {
            for (Step step : Simulator.run(read).steps()) {
                if (lines.size() < MOST && step.event() instanceof Step.Send send && !send.injected()) {
                    lines.put(step.n(), SegmentText.write(send.segment(), false).replaceAll(" win .*", ""));
                }
            }
        });
        return lines;
    }
}
