package org.syntofin.authoring;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.course.LessonReader;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;

class GuideTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void givesExamplesThatCanBeRead(String language) {
        Guide guide = Guide.in(language);

        List<String> examples = examples(guide);

        assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
        for (String example : examples) {
            Findings findings = new Findings();
            if (example.startsWith("[[question]]")) {
                assertThat(QuizReader.read("quiz.toml", example.getBytes(StandardCharsets.UTF_8), findings)
                                .questions())
                        .as(example)
                        .hasSize(1);
            } else {
                String lesson = "+++\nid = \"one\"\ntitle = \"One\"\nminutes = 5\n+++\n" + example + "\n";
                assertThat(LessonReader.read("lesson.en.md", "en", lesson.getBytes(StandardCharsets.UTF_8), findings)
                                .orElseThrow()
                                .blocks())
                        .as(example)
                        .hasSize(1);
            }
            assertThat(findings.list()).as(example).isEmpty();
        }
    }

    /** Whoever follows the steps finds on the page what they name. */
    @ParameterizedTest
    @CsvSource({"en, translations.properties", "zh-CN, translations_zh_CN.properties"})
    void namesInItsFirstPartsWhatStandsOnThePages(String language, String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", file))) {
            words.load(reader);
        }
        String steps = Arrays.stream(Guide.in(language).source().split("\n## "))
                .skip(1)
                .limit(2)
                .collect(joining("\n"));

        List<String> named = Pattern.compile("\\*\\*(.+?)\\*\\*")
                .matcher(steps)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThanOrEqualTo(10);
        assertThat(words.values()).containsAll(named);
    }

    private static List<String> examples(Guide guide) {
        LessonSource source = LessonSource.of(guide.source(), guide.text());
        List<String> examples = new ArrayList<>();
        for (int at = 0; at < source.blocks(); at++) {
            Optional<String> example = Guide.example(source.block(at));
            example.ifPresent(examples::add);
        }
        return examples;
    }
}
