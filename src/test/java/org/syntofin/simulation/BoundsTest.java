package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.wire.Payload;

/** A run that would go too far ends at a bound, and says which. */
class BoundsTest {

    /** Data that the client never sent: both ends correct each other for ever (RFC 1337, figure 3). */
    private static Scenario endless() {
        return Runs.scenario(Story.connected()
                .inject("1s", "client > server [.] seq 101 ack 301 len 50")
                .toml());
    }

    @Test
    void tooManySteps() {
        Trace trace = Simulator.run(endless());

        assertThat(trace.outcome()).isEqualTo(Outcome.TOO_MANY_STEPS).hasToString("too-many-steps");
        assertThat(trace.steps()).hasSizeBetween(Simulator.MOST_STEPS, Simulator.MOST_STEPS + 20);
        assertThat(TraceText.write(trace)).contains("\noutcome: too-many-steps at ");
    }

    @Test
    void tooManyEvents() {
        assertThat(Simulator.runWithoutTrace(endless()))
                .isEqualTo(Outcome.TOO_MANY_EVENTS)
                .hasToString("too-many-events");
    }

    @Test
    void tooLong() {
        Trace trace = Story.connected()
                .head("until = \"10s\"")
                .call("client", "close", "at = \"1s\"")
                .call("server", "close", "at = \"2s\"")
                .trace();

        assertThat(trace.outcome()).isEqualTo(Outcome.TOO_LONG).hasToString("too-long");
        assertThat(trace.ended()).isEqualTo(10_000_000);
        assertThat(TraceText.write(trace)).endsWith("outcome: too-long at 10.000000\n");
    }

    @Test
    void aDayUnlessTheScenarioSaysOtherwise() {
        Story story =
                Story.connected().client("isn = 100; keep_alive = true").fault("from = \"1s\"; effect = \"lose\"");
        assertThat(Runs.scenario(story.toml()).untilMicros()).isEqualTo(86_400_000_000L);
        assertThat(Runs.scenario(story.head("until = \"1439h\"").toml()).untilMicros())
                .isEqualTo(1_439L * 3_600_000_000L);
    }

    @Test
    void queueFull() {
        Scenario scenario = Runs.scenario(Story.of()
                .inject("0s", "nobody > server [S] seq 7", "from = \"198.51.100.7:1\"; count = 20000; every = \"1ms\"")
                .inject("0s", "nobody > server [S] seq 8", "from = \"198.51.100.8:1\"; count = 20000; every = \"1ms\"")
                .toml());

        assertThat(Simulator.runWithoutTrace(scenario))
                .isEqualTo(Outcome.QUEUE_FULL)
                .hasToString("queue-full");
        assertThat(Simulator.run(scenario).outcome()).isEqualTo(Outcome.QUEUE_FULL);
    }

    @Test
    void tooMuchData() {
        CallSpec send = CallSpec.send(new Trigger.At(1_000_000), "client", Payload.letters(1 << 20));
        Scenario scenario = Runs.scenario(Story.connected().toml());
        List<CallSpec> calls = new ArrayList<>(scenario.calls());
        calls.addAll(Collections.nCopies(4, send));
        assertThat(Simulator.run(scenario.withCalls(calls)).outcome()).isEqualTo(Outcome.QUIET);

        calls.add(CallSpec.send(new Trigger.At(2_000_000), "server", Payload.letters(1)));
        Trace trace = Simulator.run(scenario.withCalls(calls));

        assertThat(trace.outcome()).isEqualTo(Outcome.TOO_MUCH_DATA).hasToString("too-much-data");
        assertThat(trace.ended()).isEqualTo(2_000_000);
    }

    @Test
    void theReaderTakesNoMoreThanARunWouldSend() {
        Story story = Story.connected();
        for (int i = 0; i < 4; i++) {
            story.call("client", "send", "at = \"1s\"; bytes = 1000000");
        }
        assertThat(findings(story)).isEmpty();

        story.call("client", "send", "at = \"1s\"; bytes = 1000000");

        assertThat(findings(story)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("scenario.payload");
            assertThat(finding.position()).hasToString("x.scenario.toml:36:10");
        });
    }

    @Test
    void noSingleSendIsLargerThanAMegabyte() {
        assertThat(findings(Story.connected().call("client", "send", "at = \"1s\"; bytes = 100000000")))
                .extracting(Finding::code)
                .containsExactly("toml.range");
    }

    @Test
    void whateverTimeAnOptionHasARunEnds() {
        for (ProfileOption option : ProfileOption.values()) {
            for (String time :
                    option.kind() == ProfileOption.Kind.DURATION ? List.of("0s", "1us", "365d") : List.<String>of()) {
                String host = "isn = 100; keep_alive = true; " + option.text() + " = \"" + time + "\"";
                Story story = Story.connected()
                        .client(host)
                        .call("client", "send", "at = \"1s\"; bytes = 5")
                        .call("client", "close", "at = \"2s\"")
                        .fault("from = \"1s\"; effect = \"lose\"");
                if (findings(story).isEmpty()) {
                    assertThat(story.trace().steps()).as(host).hasSizeLessThan(Simulator.MOST_STEPS + 20);
                } else {
                    assertThat(findings(story))
                            .as(host)
                            .extracting(Finding::code)
                            .containsExactly("scenario.duration");
                    assertThat(time).isEqualTo("0s");
                }
            }
        }
    }

    private static List<Finding> findings(Story story) {
        Findings findings = new Findings();
        ScenarioReader.read("x.scenario.toml", story.toml(), findings);
        return findings.list();
    }
}
