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
import org.syntofin.lab.AskFor;
import org.syntofin.lab.CauseWords;
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
    void keepsWhatManyLookAtAndComputesAgainWhatOneChanged() {
        List<String> change = List.of("lose client 2");

        assertThat(run(List.of())).isSameAs(run(List.of()));
        assertThat(run(change)).isNotSameAs(run(change));
        assertThat(run(change).trace()).isEqualTo(run(change).trace());
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

    @ParameterizedTest
    @ValueSource(strings = {"client", "server"})
    void writesAPlayedEndIntoTheScenario(String host) {
        BuiltInScenarios builtIn = new BuiltInScenarios();
        Runs all = new Runs(List.of(builtIn));
        assertThat(builtIn.all()).hasSizeGreaterThan(50);
        for (BuiltInScenarios.Entry entry : builtIn.all()) {
            if (entry.scenario().host(host).isEmpty()) {
                continue;
            }
            List<String> edits =
                    List.of("play " + host, "inject 5ms " + host + " > " + other(entry, host) + " [S] seq 7");
            String toml = all.changed(entry.address(), edits).orElseThrow().toml();
            Runs again = new Runs(
                    List.of(address -> Optional.of(new ScenarioText(entry.text().name(), toml))));

            assertThat(toml).startsWith("# Played by hand: " + host);
            assertThat(again.find(entry.address(), List.of()).orElseThrow().trace())
                    .as(entry.address().path())
                    .isEqualTo(all.find(entry.address(), edits).orElseThrow().trace());
        }
    }

    private static String other(BuiltInScenarios.Entry entry, String host) {
        return entry.scenario().hosts().stream()
                .map(org.syntofin.simulation.HostSpec::name)
                .filter(name -> !name.equals(host))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAnAttackerOnlyWhatReachesHim() {
        List<String> edits = List.of(
                "play attacker",
                "inject 100ms client > server [R] seq 150 win 65535",
                "inject 200ms attacker:4000 > server [S] seq 5 win 65535");
        RunController controller = new RunController(runs, predictions, new ToldRuns());
        LinkedMultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        edits.forEach(edit -> query.add("edit", edit));

        String blind = new String(
                Objects.requireNonNull(controller
                        .run("/" + HANDSHAKE.path(), "en", query, null)
                        .getBody()),
                java.nio.charset.StandardCharsets.UTF_8);

        JsonNode steps = JsonMapper.shared().readTree(blind).path("trace").path("steps");
        assertThat(steps.path(0).path("segment").path("flags").asString()).isEqualTo("R");
        assertThat(steps.path(1).path("segment").path("from").asString()).isEqualTo("attacker");
        assertThat(steps.path(2).path("segment").path("flags").asString()).isEqualTo("S.");
        assertThat(steps.path(3).path("host").asString()).isEqualTo("attacker");
        assertThat(blind)
                .as("neither end's number, and not the challenge that the RST drew")
                .doesNotContain("\"seq\": 300,", "\"seq\": 301,", "\"seq\": 100,", "RCV.NXT\": 101");

        query.set("edit", "reveal attacker");
        edits.stream().skip(1).forEach(edit -> query.add("edit", edit));
        String whole = new String(
                Objects.requireNonNull(controller
                        .run("/" + HANDSHAKE.path(), "en", query, null)
                        .getBody()),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(whole).contains("\"seq\": 301,", "rfc9293.3.10.7.4.second.challenge");
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
        AskFor asked = AskFor.options(List.of(Ask.SENDER, Ask.FLAGS));
        PredictedRun predicted = predictions.begin(HANDSHAKE, asked, CauseWords.NONE);
        for (Stop stop : Stop.of(played.trace(), asked.parts())) {
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

    private static int id(PlayedRun played, Stop stop) {
        return ((Send) played.trace().steps().get(stop.sent()).event()).id();
    }

    private PlayedRun run(List<String> edits) {
        return runs.find(HANDSHAKE, edits).orElseThrow();
    }
}
