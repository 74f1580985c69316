package org.syntofin.tcp.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"translations", "translations_zh_CN"})
    void hasWordsForEveryRuleAndNoneForOthers(String file) throws IOException {
        Properties words = words(file);
        assertThat(words.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("rule."))
                        .map(key -> key.substring("rule.".length())))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(Arrays.stream(Rule.values()).map(rule -> words.getProperty("rule." + rule.id())))
                .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(5));
    }

    @Test
    void citesTheDocument() {
        assertThat(Rule.ACK_SYN_RECEIVED.cite()).isEqualTo("RFC 9293 · 3.10.7.4 · fifth · syn-received");
        assertThat(Rule.ofId("rfc9293.3.10.7.4.fifth.syn-received")).contains(Rule.ACK_SYN_RECEIVED);
        assertThat(Rule.RST_TIME_WAIT_IGNORED.cite()).isEqualTo("RFC 1337 · 3 · F1");
        assertThat(Rule.ofId("rfc9293.9")).isEmpty();
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = RuleTest.class.getResourceAsStream("/vaadin-i18n/" + file + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
