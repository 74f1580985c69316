package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/** The worksheets of the teacher's pages are what the engine shows, and their gaps are gaps in just that. */
class TeacherPagesTest {

    private static final String GAP = "____";
    private static final int FEWEST_GAPS = 2;
    private static final Pattern RUN = Pattern.compile("^(?:Run: |运行：)`(?<run>[a-z0-9-]+)`", Pattern.MULTILINE);
    private static final Map<String, Map<String, String>> HOSTS = Map.of(
            "en", Map.of("client", "client", "server", "server"),
            "zh-CN", Map.of("client", "客户端", "server", "服务器"));
    private static final Map<String, List<String>> PARTS = Map.of(
            "en",
            List.of(
                    "## 45 minutes",
                    "## Wrong answers to expect",
                    "## Without a computer",
                    "## In the RFCs",
                    "## In the books"),
            "zh-CN",
            List.of("## 45 分钟", "## 会遇到的错误回答", "## 不用电脑的活动", "## RFC 出处", "## 教材对应"));

    static Stream<Lesson> lessons() throws IOException {
        Findings findings = new Findings();
        return CourseReader.read(ContentDirectory.read(Path.of("content/tcp"), findings), findings)
                .orElseThrow()
                .inOrder()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theWorksheetIsTheRunWithGapsAndTheKeyIsTheRun(Lesson lesson) {
        for (String language : HOSTS.keySet()) {
            String page = page(lesson, language);
            Matcher run = RUN.matcher(page);
            assertThat(run.find()).as("a run on %s's page", lesson.id()).isTrue();
            List<List<String>> tables = tables(page.substring(run.end()));
            List<String> shown = rows(trace(lesson, run.group("run")), language);

            assertThat(tables.get(1)).as("key of %s %s", lesson.id(), language).containsExactlyElementsOf(shown);
            assertThat(tables.getFirst()).hasSameSizeAs(shown);
            int gaps = 0;
            for (int i = 0; i < shown.size(); i++) {
                gaps += gaps(tables.getFirst().get(i), shown.get(i));
            }
            assertThat(gaps).as("gaps of %s %s", lesson.id(), language).isGreaterThanOrEqualTo(FEWEST_GAPS);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyPageHasItsPartsAndTwoVotes(Lesson lesson) {
        for (String language : PARTS.keySet()) {
            String page = page(lesson, language);
            assertThat(page).contains(PARTS.get(language));
            assertThat(page.lines().filter(line -> !line.startsWith("|")))
                    .as("gaps that Markdown would take for bold type")
                    .noneMatch(line -> line.contains("__"));
            assertThat(page)
                    .containsPattern(language.equals("en") ? "\\*\\*First vote\\*\\*" : "\\*\\*第一次表决\\*\\*")
                    .containsPattern(language.equals("en") ? "\\*\\*Second vote\\*\\*" : "\\*\\*第二次表决\\*\\*");
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void thePlanFillsFortyFiveMinutesAndTheWrongAnswersAreListedOnes(Lesson lesson) throws IOException {
        Set<String> listed = Files.readAllLines(Path.of("content/tcp/causes.toml")).stream()
                .filter(line -> line.startsWith("id = "))
                .map(line -> line.substring(6, line.length() - 1))
                .collect(Collectors.toSet());
        for (String language : PARTS.keySet()) {
            String page = page(lesson, language);
            List<List<String>> tables = tables(page);
            List<Integer> minutes = tables.getFirst().stream()
                    .map(row -> Integer.valueOf(row.split("\\|", -1)[1].strip()))
                    .toList();
            List<String> causes = tables.get(1).stream()
                    .map(row -> row.split("\\|", -1)[2].strip().replace("`", ""))
                    .toList();

            assertThat(minutes.stream().mapToInt(Integer::intValue).sum())
                    .as("minutes of %s %s", lesson.id(), language)
                    .isEqualTo(45);
            assertThat(causes).hasSizeGreaterThanOrEqualTo(3).isSubsetOf(listed);
        }
    }

    private static String page(Lesson lesson, String language) {
        return new String(lesson.file("teacher." + language + ".md").orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Trace trace(Lesson lesson, String name) {
        Findings findings = new Findings();
        byte[] bytes = lesson.file(name + ScenarioName.SUFFIX).orElseThrow();
        return Simulator.run(ScenarioReader.read(name, bytes, findings).orElseThrow());
    }

    /** The rows of each table, without its head. */
    private static List<List<String>> tables(String text) {
        List<List<String>> tables = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            boolean row = line.startsWith("|");
            if (row && !inside) {
                tables.add(new ArrayList<>());
            }
            if (row) {
                tables.getLast().add(line);
            }
            inside = row;
        }
        tables.replaceAll(table -> table.subList(2, table.size()));
        return tables;
    }

    private static List<String> rows(Trace trace, String language) {
        Set<Integer> lost = new HashSet<>();
        trace.steps().forEach(step -> {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        });
        List<String> rows = new ArrayList<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                Segment segment = send.segment();
                boolean arrives = !lost.contains(send.id());
                rows.add(String.join(
                        " | ",
                        "| " + (rows.size() + 1),
                        millis(step.at()),
                        HOSTS.get(language).getOrDefault(segment.from().host(), "?"),
                        segment.flags().without(Flags.PSH).names().replace(",", "+"),
                        segment.seq().toString(),
                        number(segment.ack()),
                        Integer.toString(segment.payload().length()),
                        (language.equals("en") ? arrives ? "yes" : "no" : arrives ? "是" : "否") + " |"));
            }
        }
        return rows;
    }

    private static String number(@Nullable SequenceNumber ack) {
        return ack == null ? "–" : ack.toString();
    }

    private static String millis(long micros) {
        return micros % 1000 == 0
                ? Long.toString(micros / 1000)
                : String.format(Locale.ROOT, "%.3f", micros / 1000.0).replaceAll("0+$", "");
    }

    /** How many cells are left out; every other one is as in the run. */
    private static int gaps(String sheet, String shown) {
        List<String> cells = Arrays.asList(sheet.split(" \\| "));
        List<String> run = Arrays.asList(shown.split(" \\| "));
        assertThat(cells).hasSameSizeAs(run);
        int gaps = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).equals(GAP)) {
                gaps++;
            } else {
                assertThat(cells.get(i)).isEqualTo(run.get(i));
            }
        }
        return gaps;
    }
}
