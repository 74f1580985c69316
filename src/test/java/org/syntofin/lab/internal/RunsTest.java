package org.syntofin.lab.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.syntofin.lab.Ask;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.ScenarioText;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Step.Lose;
import org.syntofin.simulation.Step.Send;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.capture.CaptureAnalysis;
import org.syntofin.simulation.capture.CaptureReport;
import org.syntofin.tcp.connection.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunsTest {

    private static final RunAddress HANDSHAKE = RunAddress.ofCatalogue("tcp", "handshake");
    private static final ScenarioText TEXT = new ScenarioText("handshake", """
            title.en = "The handshake"
            title.zh-CN = "三次握手"
            seed = 1

            [host.client]
            isn = 100

            [host.server]
            isn = 300
            listen = 80

            [network]
            delay = "20ms"

            [[do]]
            at = "0ms"
            host = "client"
            call = "connect"
            """);

    private final Runs runs = new Runs(
            List.of(address -> address.equals(HANDSHAKE) ? Optional.of(TEXT) : Optional.<ScenarioText>empty()));
    private final Predictions predictions = new Predictions(runs);

    @Test
    void runsWhatTheAddressNames() {
        assertThat(run(List.of()).trace().steps())
                .extracting(Step::event)
                .filteredOn(Send.class::isInstance)
                .extracting(event -> ((Send) event).segment().flags().letters())
                .containsExactly("S", "S.", ".");
    }

    @Test
    void losesTheSegmentThatTheLearnerLoses() {
        PlayedRun lost = run(List.of("lose client 2"));

        assertThat(lost.trace().steps()).extracting(Step::event).contains(new Lose(3));
        assertThat(lost.trace().steps())
                .extracting(Step::event)
                .filteredOn(event -> event instanceof Send send && send.retransmission())
                .as("the server sends its SYN,ACK again")
                .isNotEmpty();
    }

    @Test
    void tellsAnAnswersRunUnderAnAddressThatSaysNothing() {
        ToldRuns told = new ToldRuns();
        RunController controller = new RunController(runs, predictions, told);
        ToldRun kept = told.keep(run(List.of()).trace(), "Your order, played");

        byte[] body = Objects.requireNonNull(controller
                .run("/" + kept.address().path(), "en", new LinkedMultiValueMap<>(), null)
                .getBody());

        assertThat(kept.address().path()).matches("told/[A-Za-z0-9_-]{24}");
        JsonNode document = JsonMapper.shared().readTree(body);
        assertThat(document.path("title").asString()).isEqualTo("Your order, played");
        assertThat(document.path("trace").path("steps")).isNotEmpty();
        assertThatExceptionOfType(RunController.RunUnknown.class)
                .isThrownBy(() -> controller.run("/told/guessed", "en", new LinkedMultiValueMap<>(), null));
    }

    @Test
    void makesTheCallThatTheLearnerAdds() {
        assertThat(run(List.of("call client close at 61ms")).trace().steps())
                .extracting(Step::event)
                .filteredOn(event ->
                        event instanceof Send send && send.segment().flags().fin())
                .isNotEmpty();
    }

    @Test
    void setsOptionsOfNetworkAndHosts() {
        PlayedRun slow = run(List.of("set network.delay=50ms", "set host.server.isn=7", "set host.client.mss=1000"));

        assertThat(slow.trace().steps())
                .extracting(Step::event)
                .filteredOn(Send.class::isInstance)
                .extracting(event -> ((Send) event).segment().seq().value())
                .containsExactly(100L, 7L, 101L);
        assertThat(slow.trace().steps())
                .filteredOn(step -> step.event() instanceof Step.Receive)
                .first()
                .extracting(Step::at)
                .isEqualTo(50_000L);
    }

    @Test
    void leavesAPlayedEndToTheLearner() {
        List<String> edits = List.of(
                "play client",
                "inject 1ms client > server [S] seq 500 win 65535",
                "inject 50ms client > server [.] seq 501 ack 301 win 65535");

        assertThat(run(edits.subList(0, 1)).trace().steps())
                .as("nothing comes from it by itself")
                .noneMatch(step -> step.event() instanceof Send);
        assertThat(run(edits).trace().steps())
                .extracting(Step::event)
                .filteredOn(Send.class::isInstance)
                .extracting(event -> ((Send) event).segment().flags().letters())
                .as("no RST in answer to what it gets")
                .containsExactly("S", "S.", ".");
        assertThat(run(edits).trace().steps())
                .filteredOn(step -> step.host().equals("server"))
                .extracting(Step::event)
                .contains(new Step.StateChange(State.SYN_RECEIVED, State.ESTABLISHED));
    }

    @Test
    void givesAScenarioThatRunsToTheSame() {
        List<String> edits = List.of("lose client 2", "set world=isn-zero", "call client close at 9s");
        String toml = runs.changed(HANDSHAKE, edits).orElseThrow().toml();
        Runs again = new Runs(List.of(address -> Optional.of(new ScenarioText("handshake", toml))));

        assertThat(again.find(HANDSHAKE, List.of()).orElseThrow().trace())
                .isEqualTo(run(edits).trace());
    }

    @Test
    void showsTheBytesThatTheCaptureHas() {
        Trace trace = run(List.of("call client send 5 at 1s")).trace();
        CaptureReport read = CaptureAnalysis.of(Packets.pcapng(trace, "not TCP"));

        assertThat(Packets.of(trace))
                .hasSize(5)
                .satisfies(packets -> assertThat(packets.get(1))
                        .as("version, header length, a TCP header with one option")
                        .startsWith("4500002c")
                        .contains("6002ffff")
                        .endsWith("020405b4"));
        assertThat(read.connections())
                .singleElement()
                .extracting(found -> found.steps().stream()
                        .filter(step -> step.event() instanceof Send)
                        .count())
                .isEqualTo(5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lose",
                "lose client",
                "lose client 2\"\nseed = 2",
                "lose nobody 2",
                "call client explode at 1ms",
                "call client close at tomorrow",
                "inject 1ms client > server [S] seq 99999999999999",
                "inject 1ms \" = 3",
                "set network.delay=soon",
                "set host.client.nonsense=1",
                "set host.nobody.isn=1",
                "set title=x",
                "play nobody",
                "<script>alert(1)</script>"
            })
    void refusesInWordsWhatIsNoChange(String edit) {
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> run(List.of(edit)))
                .satisfies(refused -> assertThat(refused.words(Locale.ENGLISH)).isNotBlank())
                .satisfies(refused -> assertThat(refused.words(Locale.SIMPLIFIED_CHINESE))
                        .isNotEqualTo(refused.words(Locale.ENGLISH)));
    }

    @Test
    void refusesMoreChangesThanAnyoneMakes() {
        String[] edits = new String[Edits.MOST + 1];
        Arrays.fill(edits, "lose client 2");

        assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> run(List.of(edits)));
    }

    @Test
    void saysTheRunInTheLanguageThatIsAsked() {
        JsonNode chinese = JsonMapper.shared().readTree(RunDocument.whole(run(List.of()), Locale.SIMPLIFIED_CHINESE));

        assertThat(chinese.path("title").stringValue()).isEqualTo("三次握手");
        assertThat(chinese.path("words").path("ui").path("play").stringValue()).isEqualTo("播放");
        assertThat(chinese.path("trace").path("steps").size()).isPositive();
    }

    @Test
    void tellsNothingOfWhatIsToBePredicted() {
        PlayedRun played = run(List.of());
        PredictedRun predicted = predictions.begin(HANDSHAKE, List.of(Ask.SENDER, Ask.FLAGS));
        for (Stop stop : Stop.of(played.trace())) {
            JsonNode document = JsonMapper.shared().readTree(RunDocument.upTo(played, predicted, Locale.ENGLISH));

            assertThat(document.path("trace").path("steps").size()).isEqualTo(stop.shown());
            assertThat(stop.shown()).isLessThanOrEqualTo(stop.sent());
            assertThat(document.path("trace").toString()).doesNotContain("\"id\":" + id(played, stop) + ",\"from\"");
            predictions.judge(predicted, Map.of());
        }
        assertThat(JsonMapper.shared()
                        .readTree(RunDocument.upTo(played, predicted, Locale.ENGLISH))
                        .path("trace")
                        .path("steps")
                        .size())
                .as("all is told once all was asked")
                .isEqualTo(played.trace().steps().size());
    }

    @Test
    void judgesEachPartOfAGuess() {
        PredictedRun predicted = predictions.begin(HANDSHAKE, List.of(Ask.SENDER, Ask.FLAGS, Ask.ACK, Ask.STATE));

        predictions.judge(predicted, Map.of(Ask.SENDER, "server", Ask.FLAGS, "SYN", Ask.ACK, "101"));

        assertThat(predicted.judged())
                .singleElement()
                .satisfies(judged -> assertThat(judged.parts())
                        .containsExactly(
                                new PredictedRun.Part("sender", "server", "server", true),
                                new PredictedRun.Part("flags", "SYN", "SYN+ACK", false),
                                new PredictedRun.Part("ack", "101", "101", true),
                                new PredictedRun.Part("state", null, "SYN-RECEIVED", false)));
    }

    @Test
    void offersTheTruthAmongSeveralChoices() {
        PlayedRun played = run(List.of());
        for (Stop stop : Stop.of(played.trace())) {
            for (Ask ask : Ask.values()) {
                assertThat(stop.options(played.trace(), ask))
                        .contains(stop.truth(played.trace(), ask))
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static int id(PlayedRun played, Stop stop) {
        return ((Send) played.trace().steps().get(stop.sent()).event()).id();
    }

    private PlayedRun run(List<String> edits) {
        return runs.find(HANDSHAKE, edits).orElseThrow();
    }
}
