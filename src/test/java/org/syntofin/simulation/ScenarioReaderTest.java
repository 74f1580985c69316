package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.tcp.connection.ProfileOption;

class ScenarioReaderTest {

    private static final String GOOD = """
            title.en = "All that there is"
            title.zh-CN = "全部"
            seed = 7
            until = "1h"
            [host.client]
            isn = [100, 4294967295]
            profile = "linux"
            mss = 536
            timestamps = false
            msl = "30s"
            [host.server]
            listen = 80
            backlog = 2
            accept = "calls"
            read = "calls"
            [network]
            delay = "20ms..40ms"
            loss = "5%"
            duplicate = "0.5%"
            reorder = "1%"
            corrupt = "1%"
            mtu = 1500
            [[do]]
            at = "0ms"
            host = "client"
            call = "connect"
            connection = 2
            port = 4000
            to = "server:80"
            [[do]]
            when = "client ESTABLISHED"
            after = "300ms"
            host = "client"
            call = "send"
            text = "hello"
            connection = 2
            [[fault]]
            segment = "client SYN 1"
            effect = "lose"
            [[fault]]
            from = "10s"
            until = "20s"
            chance = "50%"
            effect = "delay"
            by = "3s"
            [[inject]]
            at = "2s"
            segment = "client > server [S] seq 90"
            from = "198.51.100.7:4000"
            count = 3
            every = "1ms"
            """;

    private static List<Finding> findings(String toml) {
        Findings findings = new Findings();
        ScenarioReader.read("x.scenario.toml", toml, findings);
        return findings.list();
    }

    /** A run with a title in one language is called by it in every language. */
    @Test
    void callsARunByTheTitleThatItHas() {
        String hosts = "[host.a]\n[host.b]\nlisten = 80\n";

        assertThat(titled("title.zh-CN = \"握手\"\n" + hosts).title("en")).isEqualTo("握手");
        assertThat(titled("title.en = \"Hello\"\n" + hosts).title("zh-CN")).isEqualTo("Hello");
        assertThat(titled(hosts).title("en")).isEqualTo("run");
    }

    private static Scenario titled(String text) {
        return ScenarioReader.read("run", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), new Findings())
                .orElseThrow();
    }

    @Test
    void readsEverything() {
        Scenario scenario = Runs.scenario(GOOD);
        assertThat(scenario.name()).isEqualTo("test");
        assertThat(scenario.untilMicros()).isEqualTo(3_600_000_000L);
        assertThat(scenario.network()).isEqualTo(new NetworkSpec(20_000, 40_000, 50_000, 5_000, 10_000, 10_000));
        HostSpec client = scenario.host("client").orElseThrow();
        assertThat(client.profile().number(ProfileOption.MSS)).isEqualTo(536);
        assertThat(client.profile().flag(ProfileOption.TIMESTAMPS)).isFalse();
        assertThat(client.profile().flag(ProfileOption.SACK)).isTrue();
        assertThat(client.isns()).hasSize(2);
        assertThat(scenario.host("server").orElseThrow().accepts()).isFalse();
        assertThat(scenario.calls().get(1).data().text()).isEqualTo("hello");
        assertThat(scenario.faults().getFirst().segment())
                .isEqualTo(new SegmentName("client", SegmentName.Kind.SYN, 1));
        assertThat(scenario.injects().getFirst().count()).isEqualTo(3);
        assertThat(Simulator.run(scenario).outcome()).isEqualTo(Outcome.QUIET);
    }

    @Test
    void changesWhatTheCommandLineSets() {
        Findings findings = new Findings();
        Scenario scenario = ScenarioReader.read(
                        "x.scenario.toml",
                        GOOD.getBytes(StandardCharsets.UTF_8),
                        List.of("host.client.isn=5", "network.delay=1ms", "seed = 9"),
                        findings)
                .orElseThrow(() -> new AssertionError(findings.list()));
        assertThat(scenario.host("client").orElseThrow().isns().getFirst().value())
                .isEqualTo(5);
        assertThat(scenario.network().mostDelayMicros()).isEqualTo(1_000);
        assertThat(scenario.seed()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delay = \"20ms..40ms\" | delay = \"20 apples\" | 17:9 | scenario.delay",
                "loss = \"5%\" | loss = \"105%\" | 18:8 | scenario.percent",
                "isn = [100, 4294967295] | isn = 4294967296 | 6:7 | scenario.isn",
                "mss = 536 | msss = 536 | 8:1 | toml.unknown-near",
                "mss = 536 | mss = 70000 | 8:7 | toml.range",
                "msl = \"30s\" | msl = \"30\" | 10:7 | scenario.duration",
                "call = \"connect\" | call = \"conect\" | 26:8 | toml.word-near",
                "when = \"client ESTABLISHED\" | when = \"client ESTABLISH\" | 31:8 | scenario.when",
                "when = \"client ESTABLISHED\" | when = \"clint ESTABLISHED\" | 31:8 | scenario.host-unknown",
                "to = \"server:80\" | to = \"server:80000\" | 29:6 | scenario.endpoint",
                "segment = \"client SYN 1\" | segment = \"client SIN 1\" | 38:11 | scenario.segment-name",
                "seq 90 | sqe 90 | 48:32 | segment.field",
                "by = \"3s\" |  | 40:3 | scenario.by-missing",
                "at = \"2s\" |  | 46:3 | scenario.trigger",
            })
    void saysWhereAndWhat(String good, String bad, String place, String code) {
        assertThat(findings(GOOD.replace(good, bad == null ? "" : bad))).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.position()).hasToString("x.scenario.toml:" + place);
        });
    }

    @Test
    void needsTwoHosts() {
        assertThat(findings("[host.a]\n")).extracting(Finding::code).contains("scenario.hosts");
        assertThat(findings("")).extracting(Finding::code).contains("toml.missing");
    }

    @ParameterizedTest
    @CsvSource({"translations", "translations_zh_CN"})
    void everyFindingOfScenariosHasWords(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = ScenarioReaderTest.class.getResourceAsStream("/vaadin-i18n/" + file + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        for (String code : List.of(
                "scenario.hosts",
                "scenario.host-name",
                "scenario.host-unknown",
                "scenario.duration",
                "scenario.delay",
                "scenario.percent",
                "scenario.trigger",
                "scenario.when",
                "scenario.bytes",
                "scenario.payload",
                "scenario.endpoint",
                "scenario.fault",
                "scenario.by",
                "scenario.by-missing",
                "scenario.until",
                "scenario.segment-name",
                "scenario.isn",
                "scenario.set",
                "scenario.too-many",
                "file.unreadable",
                "segment.too-long",
                "segment.arrow",
                "segment.host",
                "segment.port",
                "segment.bracket",
                "segment.flags",
                "segment.angle",
                "segment.option",
                "segment.quote",
                "segment.text-length",
                "segment.field",
                "segment.number",
                "segment.twice",
                "segment.ack-without-flag")) {
            assertThat(words.getProperty("finding." + code)).as(code).isNotBlank();
        }
    }

    /** A million mutations in the soak: nothing is thrown, and what is still a scenario runs to its end. */
    @Test
    void survivesAnyText() {
        long seed = 20_261_122;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int rounds = Boolean.getBoolean("syntofin.soak") ? 1_000_000 : 3_000;
        for (int round = 0; round < rounds; round++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                int place = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(place, Math.min(text.length(), place + random.nextInt(1, 9)));
                    case 1 -> text.insert(place, (char) random.nextInt(9, 0x3000));
                    case 2 -> text.insert(place, random.nextInt());
                    default -> text.insert(place, GOOD, 0, random.nextInt(GOOD.length()));
                }
            }
            try {
                Findings findings = new Findings();
                ScenarioReader.read("fuzz", text.toString().getBytes(StandardCharsets.UTF_8), findings)
                        .ifPresentOrElse(
                                Simulator::run,
                                () -> assertThat(findings.hasErrors())
                                        .as(text.toString())
                                        .isTrue());
            } catch (RuntimeException broken) {
                throw new AssertionError("seed " + seed + ", round " + round + "\n" + text, broken);
            }
        }
    }
}
