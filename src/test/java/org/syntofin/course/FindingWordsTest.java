package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that the content readers use has words in every language, with the same arguments. */
class FindingWordsTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:toml|file|id|course|lesson|language|findings|content)\\.[a-z][a-z0-9-]*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> FILE_NAMES = Set.of("course.toml", "course.id");

    /** References: these have words for a near miss as well. */
    private static final Set<String> NAMED = Set.of(
            "content.skill",
            "content.term",
            "content.lesson",
            "content.scenario",
            "content.question",
            "content.cause",
            "content.image",
            "content.capture",
            "course.lesson-unknown");

    @ParameterizedTest
    @ValueSource(strings = {"translations.properties", "translations_zh_CN.properties"})
    void everyCodeHasWords(String file) throws IOException {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(40);
        Properties words = words(file);
        assertThat(codes)
                .allSatisfy(code -> assertThat(words.getProperty("finding." + code, ""))
                        .as(code)
                        .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"translations_zh_CN.properties"})
    void everyLanguageUsesTheSameArguments(String file) throws IOException {
        Properties english = words("translations.properties");
        Properties other = words(file);
        for (String code : codes()) {
            assertThat(arguments(other.getProperty("finding." + code, "")))
                    .as(code)
                    .isEqualTo(arguments(english.getProperty("finding." + code, "")));
        }
    }

    private static Set<String> arguments(String words) {
        return ARGUMENT.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("simulation/toml", "course")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/syntofin", folder))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    Matcher code = CODE.matcher(Files.readString(source));
                    while (code.find()) {
                        codes.add(code.group(1));
                    }
                }
            }
        }
        codes.removeAll(FILE_NAMES);
        codes.stream().filter(NAMED::contains).toList().forEach(code -> codes.add(code + "-near"));
        return codes;
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", file))) {
            words.load(reader);
        }
        return words;
    }
}
