package org.syntofin.lab.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.lab.Ask;
import org.syntofin.lab.AskFor;
import org.syntofin.lab.CauseWords;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.ScenarioText;
import org.syntofin.lab.internal.PredictedRun.Part;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a learner in a run, what can be answered, and what is said of the answer. */
class PredictionsTest {

    private static final Path CONTENT = Path.of("content", "tcp");

    @ParameterizedTest
    @CsvSource({
        "03-handshake/handshake, syn-counts-none",
        "03-handshake/handshake, one-counter-for-both",
        "03-handshake/handshake, two-would-do",
        "03-handshake/handshake, both-established-at-once",
        "04-teardown/close, fin-counts-none",
        "04-teardown/close, fin-without-ack",
        "04-teardown/close, stack-sends-fin-back",
        "04-teardown/close, timewait-on-wrong-side",
        "06-why-four/three, always-four",
        "06-why-four/crossing, simultaneous-is-impossible",
        "04-teardown/half-close, fin-closes-both",
        "02-segments/data-gap, ack-names-last-received",
        "02-segments/data-both-ways, ack-is-seq-plus-one",
        "08-lost/syn-lost, retry-new-isn",
        "08-lost/third-lost-silent, third-ack-lost-fails",
        "09-time-wait/last-ack-lost, ack-is-retransmitted",
        "10-reset/refused, refused-equals-timeout",
        "10-reset/refused, rst-is-a-quick-fin",
        "10-reset/half-open, established-means-alive",
        "10-reset/power-cut, crash-says-goodbye",
        "12-off-path/rst-in-window, any-rst-kills",
        "05-why-three/old-data-three-way, two-would-do",
    })
    void knowsWhereAMisconceptionWouldGoAnotherWay(String scenario, String cause) {
        Trace trace = trace(CONTENT.resolve(scenario + ".scenario.toml"));

        assertThat(moments(trace).flatMap(moment -> Misconceptions.at(moment).stream()))
                .extracting(Mistake::cause)
                .contains(cause);
    }

    @Test
    void knowsNoMisconceptionThatTheCourseDoesNotList() throws IOException {
        Set<String> listed = Files.readAllLines(CONTENT.resolve("causes.toml")).stream()
                .filter(line -> line.startsWith("id = "))
                .map(line -> line.substring(6, line.length() - 1))
                .collect(Collectors.toSet());
        Set<String> known = new TreeSet<>();
        for (Path file : scenarios()) {
            moments(trace(file)).forEach(moment -> Misconceptions.at(moment).forEach(m -> known.add(m.cause())));
        }

        assertThat(known).hasSizeGreaterThan(20).isSubsetOf(listed);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void asksAtMostThreeTimesWhereSomethingCanBeMistaken(Path file) {
        Trace trace = trace(file);
        List<Ask> asked = List.of(Ask.values());
        List<Stop> stops = Stop.of(trace, asked);

        assertThat(stops).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
        for (Stop stop : stops) {
            Set<String> causes = Misconceptions.at(stop.moment(trace)).stream()
                    .map(Mistake::cause)
                    .collect(Collectors.toSet());
            assertThat(causes).as("a misconception at " + stop).isNotEmpty();
            assertThat(stop.shown()).isLessThanOrEqualTo(stop.sent());
        }
        assertThat(stops).extracting(Stop::shown).isSorted();
        Options[] all = stops.stream().map(stop -> new Options(trace, stop)).toArray(Options[]::new);
        for (int i = 0; i < all.length; i++) {
            Moment moment = stops.get(i).moment(trace);
            for (Ask ask : asked) {
                List<String> options = all[i].of(ask);
                String truth = ask == Ask.SEQ && moment.choosesNumber() ? Options.NEW : moment.truth(ask);
                assertThat(options).doesNotHaveDuplicates().hasSizeGreaterThan(1);
                if (moment.send() != null) {
                    assertThat(options).as(ask + " at " + moment.index()).contains(truth);
                }
            }
        }
    }

    /** Lessons tell what leads to a loss, a stranger or a crash, and ask what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "01-life/cable-pulled-busy, SENDER, 8000 10000 14000",
        "02-segments/data-both-ways, SEQ ACK, 140 160 260",
        "02-segments/data-gap, SENDER SEQ ACK, 240 260 1160",
        "03-handshake/handshake-numbers, SENDER FLAGS ACK, 60 120",
        "04-teardown/server-closes, SENDER FLAGS ACK, 580 800 980",
        "08-lost/third-lost-silent, SENDER FLAGS, 1020 1040",
        "10-reset/half-open, SENDER FLAGS SEQ, 2000 2020 end",
        "12-off-path/rst-in-window, SENDER FLAGS ACK, 1020",
        "13-options/mss, SENDER LEN, 140 140 160",
        "14-captures/as-syn-lost, SENDER FLAGS SEQ, 1000 1020 1040",
    })
    void asksFromWhereARunBecomesAStoryOfItsOwn(String scenario, String asked, String millis) {
        Trace trace = trace(CONTENT.resolve(scenario + ".scenario.toml"));
        List<Ask> parts = Arrays.stream(asked.split(" ", -1)).map(Ask::valueOf).toList();

        assertThat(Stop.of(trace, parts).stream()
                        .map(stop -> stop.sent() == trace.steps().size()
                                ? "end"
                                : Long.toString(trace.steps().get(stop.sent()).at() / 1000)))
                .containsExactly(millis.split(" ", -1));
    }

    @Test
    void offersWhatAMisconceptionWouldSay() {
        Trace trace = trace(CONTENT.resolve("03-handshake/handshake.scenario.toml"));
        Stop answer = Stop.of(trace, List.of(Ask.ACK)).stream()
                .filter(stop -> stop.moment(trace).truth(Ask.FLAGS).equals("SYN+ACK"))
                .findFirst()
                .orElseThrow();

        assertThat(new Options(trace, answer).of(Ask.ACK))
                .as("the truth, and the SYN that takes no number; nothing of the number that is going to be chosen")
                .contains("101", "100")
                .doesNotContain("300", "301");
    }

    @Test
    void keepsTheNumberThatIsGoingToBeChosen() {
        Trace trace = trace(CONTENT.resolve("03-handshake/handshake-numbers.scenario.toml"));
        Stop answer = Stop.of(trace, List.of(Ask.SEQ, Ask.ACK)).getFirst();

        assertThat(answer.moment(trace).choosesNumber()).isTrue();
        assertThat(new Options(trace, answer).of(Ask.SEQ))
                .contains(Options.NEW)
                .doesNotContain(answer.moment(trace).truth(Ask.SEQ));
        for (Ask ask : Ask.values()) {
            assertThat(new Options(trace, answer).of(ask)).noneMatch(option -> option.startsWith("5200"));
        }
    }

    @Test
    void judgesEachPartAndSaysWhatWasAssumed() {
        PredictedRun run = begin("03-handshake/handshake", AskFor.Manner.OPTIONS, Ask.SENDER, Ask.FLAGS, Ask.ACK);

        predictions.judge(run, Map.of(Ask.SENDER, "server", Ask.FLAGS, "SYN", Ask.ACK, "100"));

        assertThat(run.judged())
                .singleElement()
                .satisfies(judged -> assertThat(judged.parts())
                        .containsExactly(
                                new Part(Ask.SENDER, "server", "server", true, null),
                                new Part(Ask.FLAGS, "SYN", "SYN+ACK", false, null),
                                new Part(Ask.ACK, "100", "101", false, "syn-counts-none")));
        JsonNode told =
                document(run, Locale.SIMPLIFIED_CHINESE).path("judged").path(0).path("parts");
        assertThat(told.path(2).path("belief").asString()).isEqualTo("belief syn-counts-none in zh-CN");
        assertThat(told.path(2).path("why").asString()).contains("RCV.NXT", "101", "服务器");
        assertThat(told.path(0).path("belief").isNull()).isTrue();
    }

    @Test
    void aResetInAnswerTakesItsNumberFromWhatItRefuses() {
        PredictedRun run = begin("05-why-three/old-data-three-way", AskFor.Manner.OPTIONS, Ask.SENDER, Ask.SEQ);

        predictions.judge(run, Map.of(Ask.SENDER, "server", Ask.SEQ, "301"));

        JsonNode seq = document(run, Locale.ENGLISH)
                .path("judged")
                .path(0)
                .path("parts")
                .path(1);
        assertThat(seq.path("was").asString()).isEqualTo("201");
        assertThat(seq.path("why").asString()).contains("refuses").doesNotContain("SND.NXT");
    }

    @Test
    void takesNotKnowingForNoAnswer() {
        PredictedRun run = begin("03-handshake/handshake", AskFor.Manner.OPTIONS, Ask.SENDER, Ask.ACK);

        predictions.judge(run, Map.of());

        assertThat(run.judged().getFirst().parts())
                .extracting(Part::said, Part::right)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(null, false));
    }

    @Test
    void believesWhoSaysThatNobodySends() {
        PredictedRun run = begin("10-reset/refused", AskFor.Manner.OPTIONS, Ask.SENDER, Ask.FLAGS);

        Trace trace = trace(CONTENT.resolve("10-reset/refused.scenario.toml"));
        List<Stop> stops = Stop.of(trace, List.of(Ask.SENDER, Ask.FLAGS));
        stops.forEach(stop -> predictions.judge(run, Map.of(Ask.SENDER, Moment.NOTHING)));

        assertThat(stops.getLast().sent())
                .as("after the RST nothing is sent")
                .isEqualTo(trace.steps().size());
        assertThat(run.judged().getLast().parts()).allMatch(Part::right);
    }

    @Test
    void hasNumbersTypedAndWholeSegmentsWritten() {
        PredictedRun typed = begin("03-handshake/handshake", AskFor.Manner.TYPED, Ask.FLAGS, Ask.ACK);
        PredictedRun written = begin("03-handshake/handshake", AskFor.Manner.SEGMENT, Ask.STATE);

        JsonNode asked = document(typed, Locale.ENGLISH).path("predict");
        assertThat(asked.path("manner").asString()).isEqualTo("typed");
        assertThat(asked.path("parts").path(0).path("options").size()).isGreaterThan(3);
        assertThat(asked.path("parts").path(1).path("options").size()).isZero();
        assertThat(written.asked().parts())
                .containsExactly(Ask.SENDER, Ask.FLAGS, Ask.SEQ, Ask.ACK, Ask.LEN, Ask.STATE);

        predictions.judge(typed, Map.of(Ask.FLAGS, "SYN+ACK", Ask.ACK, " 0101 "));
        assertThat(typed.judged().getFirst().parts()).allMatch(Part::right);
        predictions.judge(
                written,
                Map.of(
                        Ask.SENDER,
                        "server",
                        Ask.FLAGS,
                        "SYN+ACK",
                        Ask.SEQ,
                        "77",
                        Ask.ACK,
                        "101",
                        Ask.LEN,
                        "0",
                        Ask.STATE,
                        "SYN-RECEIVED"));
        assertThat(written.judged().getFirst().parts())
                .as("of a SYN any number is as good")
                .allMatch(Part::right);
    }

    @Test
    void letsTheRuleBeNamedAmongOthers() {
        PredictedRun run = begin("03-handshake/handshake", AskFor.Manner.OPTIONS, Ask.ACK);
        Trace trace = trace(CONTENT.resolve("03-handshake/handshake.scenario.toml"));
        predictions.judge(run, Map.of());
        int judged = run.judged().getFirst().step();
        String rule = trace.steps().get(judged - 1).rule().id();

        assertThat(document(run, Locale.ENGLISH).path("words").path("rule").propertyNames())
                .contains(rule)
                .hasSizeGreaterThan(4);
    }

    private final Runs runs = new Runs(List.of(address -> {
        String[] parts = address.path().split("/", -1);
        return Optional.of(new ScenarioText(
                parts[parts.length - 1],
                text(CONTENT.resolve(parts[parts.length - 2]).resolve(parts[parts.length - 1] + ".scenario.toml"))));
    }));
    private final Predictions predictions = new Predictions(runs);

    private PredictedRun begin(String scenario, AskFor.Manner manner, Ask... parts) {
        String[] place = scenario.split("/", -1);
        CauseWords words = (cause, language) ->
                Optional.of(new CauseWords.Said("belief " + cause + " in " + language, "what holds"));
        return predictions.begin(
                RunAddress.ofCatalogue(place[0], place[1]), new AskFor(Arrays.asList(parts), manner), words);
    }

    private JsonNode document(PredictedRun run, Locale locale) {
        PlayedRun played = runs.find(run.whole(), List.of()).orElseThrow();
        return JsonMapper.shared().readTree(RunDocument.upTo(played, run, locale));
    }

    private static Stream<Moment> moments(Trace trace) {
        return IntStream.rangeClosed(0, trace.steps().size())
                .filter(i -> i == trace.steps().size()
                        || (trace.steps().get(i).event() instanceof Step.Send send && !send.injected()))
                .mapToObj(i -> Moment.at(trace, i));
    }

    private static Trace trace(Path file) {
        return Simulator.run(
                ScenarioReader.read(file.toString(), text(file), new Findings()).orElseThrow());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".scenario.toml"))
                    // A flood asks nothing of anyone that could be told apart.
                    .filter(file -> !file.toString().contains("flood"))
                    .sorted()
                    .toList());
        }
    }
}
