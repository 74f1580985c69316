package org.syntofin.authoring.ui.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.wire.SegmentText;

/** The segments of a scenario's run, in words, for choosing one. */
public final class RunLines {

    private static final int MOST = 60;

    private RunLines() {}

    /** By their names: {@code client 2} is the second that the client sends. */
    public static Map<String, String> named(OpenLesson lesson, String scenario) {
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, Integer> sent = new HashMap<>();
        sends(lesson, scenario).forEach((step, words) -> {
            String host = words.substring(0, words.indexOf(' '));
            lines.put(host + " " + sent.merge(host, 1, Integer::sum), words);
        });
        return lines;
    }

    /** By the number of the step in which each is sent. */
    static Map<Integer, String> sends(OpenLesson lesson, String scenario) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        ScenarioChoice.read(lesson, scenario).ifPresent(read -> {
            for (Step step : Simulator.run(read).steps()) {
                if (lines.size() < MOST && step.event() instanceof Step.Send send && !send.injected()) {
                    String text = SegmentText.write(send.segment(), false).replaceAll(" win .*", "");
                    lines.put(step.n(), ItemWords.of(text, ""));
                }
            }
        });
        return lines;
    }
}
