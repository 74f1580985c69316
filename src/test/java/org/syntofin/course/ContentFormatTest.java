package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.syntofin.quiz.MoodleMeasure;
import org.syntofin.quiz.Question;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.ScenarioReader;

/** The examples of docs/content-format.md, put together, are a course without a finding that shows every kind. */
class ContentFormatTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^(`{3,4})(?:toml|markdown) file=(\\S+)\\n(.*?)^\\1$");

    private final ContentFiles files = examples();

    @Test
    void everyExampleIsRight() {
        ContentCheck.Result result = ContentCheck.check(files);

        assertThat(result.findings()).isEmpty();
        assertThat(result.content().orElseThrow().lessons().keySet()).containsExactly("opening", "closing");
    }

    @Test
    void everyScenarioIsRead() {
        List<String> scenarios = files.files().keySet().stream()
                .filter(path -> path.endsWith(ScenarioName.SUFFIX))
                .toList();
        assertThat(scenarios).hasSize(3);
        Findings findings = new Findings();
        assertThat(scenarios)
                .allSatisfy(path -> assertThat(
                                ScenarioReader.read(path, files.files().get(path), findings))
                        .isPresent());
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void everyKindHasAnExample() {
        CourseContent content = ContentCheck.check(files).content().orElseThrow();

        assertThat(content.lesson("opening").orElseThrow().quiz().questions())
                .extracting(Question::type)
                .contains(
                        "order", "choice", "numeric", "cloze", "label", "predict", "trace-error", "compose", "mission");
        assertThat(content.lessons().values())
                .flatExtracting(lesson -> lesson.in("en").sims())
                .extracting(Block.Sim::mode)
                .contains(SimMode.values());
        assertThat(content.lessons().values())
                .flatExtracting(lesson -> lesson.in("en").blocks())
                .filteredOn(Block.Note.class::isInstance)
                .extracting(block -> ((Block.Note) block).kind())
                .contains(NoteKind.values());
    }

    @Test
    void everyMeasureIsNamed() throws IOException {
        String page = Files.readString(Path.of("docs/content-format.md"));
        for (MoodleMeasure measure : MoodleMeasure.values()) {
            assertThat(page)
                    .contains("`" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`");
        }
    }

    private static ContentFiles examples() {
        try {
            SortedMap<String, byte[]> files = new TreeMap<>();
            Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/content-format.md")));
            while (example.find()) {
                byte[] before = files.getOrDefault(example.group(2), new byte[0]);
                String whole = new String(before, StandardCharsets.UTF_8) + example.group(3);
                files.put(example.group(2), whole.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(files).hasSizeGreaterThan(8);
            files.put("01-opening/images/sea.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
            files.put(
                    "01-opening/three.pcap",
                    java.util.HexFormat.of().parseHex("d4c3b2a1020004000000000000000000ffff000001000000"));
            return new ContentFiles("", files);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
