package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

class StoryTextTest {

    private static final String WRITTEN = """
        # From the book.
        title.en = "Old"
        title.zh-CN = "旧"
        seed = 7

        [host.client]
        [host.server]
        listen = 80

        # It begins.
        [[do]]
        at = "0ms"
        host = "client"
        call = "connect"

        [[fault]]
        segment = "client SYN 1" # [[do]] is no header here
        effect = "lose"

        [[do]]
        when = "client ESTABLISHED"
        host = "client"
        call = "close"
        """;

    @Test
    void beginsWithNothingThatHappens() {
        Scenario empty = read(StoryText.empty(Words.of("Mine", "我的")));

        assertThat(empty.calls()).isEmpty();
        assertThat(empty.hosts()).hasSize(2);
        assertThat(empty.titles()).containsEntry("en", "Mine").containsEntry("zh-CN", "我的");
    }

    @Test
    void addsATable() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", "5ms");
        values.put("host", "client");
        values.put("call", "send");
        values.put("bytes", 9);

        String more = StoryText.with(WRITTEN, "do", values);

        assertThat(more)
                .startsWith(WRITTEN)
                .endsWith("[[do]]\nat = \"5ms\"\nhost = \"client\"\ncall = \"send\"\nbytes = 9\n");
        assertThat(read(more).calls()).hasSize(3);
    }

    @Test
    void takesATableAwayAndLeavesAllElse() {
        String less = StoryText.without(WRITTEN, "do", 1).orElseThrow();

        assertThat(less).isEqualTo(WRITTEN.substring(0, WRITTEN.lastIndexOf("[[do]]")));
        assertThat(StoryText.without(WRITTEN, "fault", 0).orElseThrow())
                .contains("# It begins.", "call = \"close\"")
                .doesNotContain("effect");
        assertThat(StoryText.without(WRITTEN, "do", 2)).isEmpty();
        assertThat(StoryText.without(WRITTEN, "inject", 0)).isEmpty();
    }

    @Test
    void writesATableAnewAndLeavesAllElse() {
        String written = WRITTEN.replace("call = \"connect\"", "call = \"connect\" # at once\nconnection = 1");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("when", "server LISTEN");
        values.put("after", "5ms");
        values.put("host", "client");
        values.put("call", "send");
        List<String> keys = List.of("at", "when", "after", "host", "call", "bytes");

        String changed = StoryText.changed(written, "do", 0, keys, values).orElseThrow();

        assertThat(changed)
                .isEqualTo(written.replace(
                        "at = \"0ms\"\nhost = \"client\"\ncall = \"connect\"",
                        "when = \"server LISTEN\"\nafter = \"5ms\"\nhost = \"client\"\ncall = \"send\""));
        assertThat(StoryText.changed(written, "do", 0, keys, Map.of()).orElseThrow())
                .contains("# It begins.\n[[do]]\nconnection = 1\n");
        assertThat(StoryText.changed(written, "do", 2, keys, values)).isEmpty();
    }

    @Test
    void givesOtherTitlesAndLeavesAllElse() {
        String titled = StoryText.titled(WRITTEN, Words.of("Say \"it\"", ""));

        assertThat(titled)
                .contains("# From the book.", "seed = 7", "# It begins.")
                .doesNotContain("Old", "旧");
        assertThat(read(titled).titles()).containsOnly(Map.entry("en", "Say \"it\""));
        assertThat(read(titled).seed()).isEqualTo(7);
    }

    private static Scenario read(String toml) {
        Findings findings = new Findings();
        Scenario scenario = ScenarioReader.read("x", toml.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();
        assertThat(findings.hasErrors()).isFalse();
        return scenario;
    }
}
