package org.syntofin.lab.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Segment;

/**
 * An order question about a captured connection, with the scenario that grades it. It is given only where the engine
 * itself accepts the order that the capture shows.
 *
 * @param scenario the text of {@code capture.scenario.toml}
 * @param quiz the text to put into a lesson's {@code quiz.toml}
 */
public record CaptureQuestion(String scenario, String quiz) {

    /** More to put in order than this asks for patience, not for knowledge. */
    private static final int MOST_ITEMS = 14;

    private static final String ID = "captured-order";

    /** The question; empty where the capture lacks the beginning, or where the engine does not bear its order out. */
    static Optional<CaptureQuestion> of(Trace trace) {
        return CaptureScenario.of(trace).flatMap(scenario -> {
            Map<String, String> items = items(trace);
            CaptureQuestion question = new CaptureQuestion(
                    scenario, write(items, losses(trace), sends(trace).size() <= MOST_ITEMS));
            return question.isBorneOut(List.copyOf(items.keySet())) ? Optional.of(question) : Optional.empty();
        });
    }

    /** The segments in the order in which they were sent; of a long connection those that open it. */
    private static Map<String, String> items(Trace trace) {
        List<Step> sends = sends(trace);
        Set<Integer> lost = new HashSet<>();
        trace.steps().forEach(step -> {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        });
        int count = sends.size() <= MOST_ITEMS ? sends.size() : opening(sends);
        Map<String, String> items = new LinkedHashMap<>();
        for (Step step : sends.subList(0, count)) {
            Step.Send send = (Step.Send) step.event();
            items.put("s" + (items.size() + 1), text(send.segment()) + (lost.contains(send.id()) ? " lost" : ""));
        }
        return items;
    }

    private static List<Step> sends(Trace trace) {
        return trace.steps().stream()
                .filter(step -> step.event() instanceof Step.Send)
                .toList();
    }

    /** Up to the first segment behind both SYNs. */
    private static int opening(List<Step> sends) {
        return IntStream.range(0, sends.size())
                        .filter(i -> !((Step.Send) sends.get(i).event())
                                .segment()
                                .flags()
                                .syn())
                        .findFirst()
                        .orElse(sends.size() - 1)
                + 1;
    }

    private static String text(Segment segment) {
        String letters =
                segment.flags().without(org.syntofin.tcp.wire.Flags.PSH).letters();
        return segment.from().host() + " > " + segment.to().host() + " [" + letters + "] seq " + segment.seq()
                + (segment.flags().ack() ? " ack " + segment.acknowledgment() : "")
                + (segment.payload().isEmpty()
                        ? ""
                        : " len " + segment.payload().length());
    }

    private static List<String> losses(Trace trace) {
        List<String> losses = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                names.put(send.id(), step.host() + " " + counts.merge(step.host(), 1, Integer::sum));
            } else if (step.event() instanceof Step.Lose(int id) && names.containsKey(id)) {
                losses.add(names.get(id) + " lost");
            }
        }
        return losses;
    }

    private static String write(Map<String, String> items, List<String> losses, boolean whole) {
        StringBuilder toml = new StringBuilder("[[question]]\nid = \"" + ID + "\"\ntype = \"order\"\n")
                .append("skill = \"hs.order\"\n")
                .append("prompt.en = \"A real connection: put its segments in order.\"\n")
                .append("prompt.zh-CN = \"这是一次真实的连接，请按顺序排列它的报文段。\"\n");
        items.forEach((id, text) ->
                toml.append("item.").append(id).append(" = \"").append(text).append("\"\n"));
        List<String> told = losses.isEmpty() ? List.of("nothing is lost") : losses;
        toml.append("given = [\"").append(String.join("\", \"", told)).append("\"]\n");
        toml.append("grade = { by = \"trace\", scenario = \"capture\"");
        // Of a long connection its opening: what comes later is another question.
        toml.append(whole ? "" : ", goal = \"" + List.copyOf(items.values()).getLast() + '"')
                .append(" }\n");
        return toml.toString();
    }

    /** Whether the engine gives full marks to the order that the capture shows. */
    private boolean isBorneOut(List<String> order) {
        Findings findings = new Findings();
        Optional<Scenario> read = ScenarioReader.read("capture.scenario.toml", scenario, findings);
        Optional<Question> question = QuizReader.read("quiz.toml", quiz.getBytes(StandardCharsets.UTF_8), findings)
                .with(name -> read.filter(found -> name.equals("capture")))
                .question(ID);
        return findings.errorCount() == 0
                && question.map(found -> new Grading().judge(found, Map.of(), new Response.Order(order)))
                        .filter(judged -> judged instanceof Verdict verdict && verdict.right() && verdict.story())
                        .isPresent();
    }
}
