package org.syntofin.quiz.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.Laid;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Questions;
import org.syntofin.quiz.ScenarioFiles;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Segment;

/**
 * Every order of the built-in content that is judged by running, by the folder that it comes from; and for each scenario
 * of the content, lab's catalogue included, the order of its own segments as a question, by {@value #CATALOGUE}.
 */
final class TracedQuestions {

    static final String CATALOGUE = "catalogue";

    /** By this, orders that leave as much open as an author can: data both ways, and items without numbers. */
    static final String FREE = "free";

    /** The longest answers that the bound on time speaks of. */
    static final int MOST_ITEMS = 12;

    private static final Path CONTENT = Path.of("content");

    private static final String ONE_WAY = """
        title.en = "free"
        title.zh-CN = "free"
        [host.client]
        isn = 100
        [host.server]
        isn = 300
        listen = 80
        [[do]]
        at = "0ms"
        host = "client"
        call = "connect"
        [[do]]
        when = "client ESTABLISHED"
        host = "client"
        call = "send"
        bytes = 5
        [[do]]
        when = "server CLOSE-WAIT"
        host = "server"
        call = "close"
        [[do]]
        at = "1s"
        host = "client"
        call = "close"
        """;

    private static final String BOTH_WAYS = ONE_WAY + """
        [[do]]
        when = "server ESTABLISHED"
        host = "server"
        call = "send"
        bytes = 10
        """;

    private TracedQuestions() {}

    static Map<String, List<OrderQuestion>> all() throws IOException {
        Map<String, List<OrderQuestion>> all = new TreeMap<>();
        for (Path file : files("quiz.toml")) {
            List<OrderQuestion> traced = traced(file);
            if (!traced.isEmpty()) {
                all.put(file.getParent().getFileName().toString(), traced);
            }
        }
        all.put(CATALOGUE, catalogue());
        all.put(FREE, free());
        return all;
    }

    private static List<OrderQuestion> traced(Path file) throws IOException {
        return QuizReader.read(file.toString(), Files.readAllBytes(file), new Findings())
                .with(new ScenarioFiles(file))
                .questions()
                .stream()
                .filter(OrderQuestion.class::isInstance)
                .map(OrderQuestion.class::cast)
                .filter(question -> question.grade() instanceof OrderQuestion.Traced
                        && question.items().size() <= MOST_ITEMS)
                .toList();
    }

    private static List<OrderQuestion> catalogue() throws IOException {
        List<OrderQuestion> questions = new ArrayList<>();
        for (Path file : files(".scenario.toml")) {
            Scenario scenario = ScenarioReader.read(file.toString(), Files.readAllBytes(file), new Findings())
                    .orElseThrow();
            Trace trace = Simulator.run(scenario);
            List<OrderQuestion.Item> items = items(trace);
            if (scenario.hosts().size() == 2 && !items.isEmpty() && items.size() <= MOST_ITEMS) {
                String name = file.getFileName().toString().replace(".scenario.toml", "");
                questions.add(question(name, items, scenario));
            }
        }
        return questions;
    }

    private static List<OrderQuestion> free() {
        String sends = "server > client [P.]";
        List<String> life = List.of(
                "client > server [S]",
                "server > client [S.]",
                "client > server [.]",
                "client > server [P.]",
                "server > client [.]",
                "client > server [F.]",
                "server > client [.]",
                "server > client [F.]",
                "client > server [.]");
        List<String> both = new ArrayList<>(life);
        both.add(5, sends);
        List<String> more = new ArrayList<>(both);
        more.add("client > server [.]");
        more.add("server > client [.]");
        return List.of(
                free("one-way", ONE_WAY, life), free("both-ways", BOTH_WAYS, both), free("twelve", BOTH_WAYS, more));
    }

    private static OrderQuestion free(String name, String scenario, List<String> segments) {
        List<OrderQuestion.Item> items = new ArrayList<>();
        segments.forEach(segment -> items.add(new OrderQuestion.Item(
                "s" + (items.size() + 1), new ItemContent.SegmentSent(Questions.template(segment), false), null)));
        Scenario read =
                ScenarioReader.read(name, scenario, new Findings()).orElseThrow(() -> new IllegalStateException(name));
        return question(name, items, read);
    }

    private static OrderQuestion question(String name, List<OrderQuestion.Item> items, Scenario scenario) {
        return new OrderQuestion(
                new Question.Head(name, "hs.order", List.of(), Questions.text("prompt"), List.of(), null),
                items,
                List.of(),
                List.of(),
                new OrderQuestion.Traced(name, Laid.NOTHING, null, null, scenario));
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<OrderQuestion.Item> items(Trace trace) {
        Set<Integer> lost = new HashSet<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        }
        List<OrderQuestion.Item> items = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                items.add(new OrderQuestion.Item(
                        "s" + (items.size() + 1),
                        new ItemContent.SegmentSent(Questions.template(text(send.segment())), lost.contains(send.id())),
                        null));
            }
        }
        return items;
    }

    private static String text(Segment segment) {
        String flags = segment.flags().without(org.syntofin.tcp.wire.Flags.PSH).letters();
        return segment.from().host() + " > " + segment.to().host() + " [" + flags + "] seq " + segment.seq()
                + (segment.ack() == null ? "" : " ack " + segment.acknowledgment()) + " len "
                + segment.payload().length();
    }
}
