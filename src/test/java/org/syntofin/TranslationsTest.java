package org.syntofin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, with the same places for what is filled in. */
class TranslationsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9]+)[,}]");

    private final Properties english = read("translations.properties");
    private final Properties chinese = read("translations_zh_CN.properties");

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(500);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void fillsInTheSameInBothLanguages() {
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void hasWordsUnderEveryKey() {
        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void writesNoKeyTwice() throws IOException {
        for (String file : List.of("translations.properties", "translations_zh_CN.properties")) {
            Counting counted = new Counting();
            try (Reader reader = reader(file)) {
                counted.load(reader);
            }
            assertThat(counted.twice).as(file).isEmpty();
        }
    }

    private static Set<String> places(String words) {
        Set<String> places = new TreeSet<>();
        if (PLACE.matcher(words).find()) {
            assertThat(new MessageFormat(words, Locale.ROOT).getFormats())
                    .as(words)
                    .isNotEmpty();
        }
        PLACE.matcher(words).results().map(match -> match.group(1)).forEach(places::add);
        return places;
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (Reader reader = reader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Reader reader(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(TranslationsTest.class.getResourceAsStream("/vaadin-i18n/" + file)),
                StandardCharsets.UTF_8);
    }

    /** Notices a key that comes again, which a file of properties takes silently. */
    private static final class Counting extends Properties {

        private final transient List<Object> twice = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                twice.add(key);
            }
            return super.put(key, value);
        }
    }
}
