package org.syntofin.administration.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.syntofin.simulation.Finding;

/** Says findings in English: {@code file:line:column: what, and how to mend it}. */
final class FindingWords {

    private static final String RESOURCE = "/vaadin-i18n/translations.properties";

    private final Properties words = new Properties();

    FindingWords() {
        try (InputStream in = FindingWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of a key, which is returned where it has none. */
    String words(String key) {
        return words.getProperty(key, key);
    }

    String line(Finding finding) {
        String text = words.getProperty("finding." + finding.code(), finding.code() + " " + finding.arguments());
        for (Map.Entry<String, String> argument : finding.arguments().entrySet()) {
            text = text.replace('{' + argument.getKey() + '}', argument.getValue());
        }
        return finding.position() + ": " + text;
    }
}
