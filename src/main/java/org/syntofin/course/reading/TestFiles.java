package org.syntofin.course.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseTest;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads {@code tests/NAME.toml}. */
final class TestFiles {

    private static final String FOLDER = "tests";
    private static final String SUFFIX = ".toml";
    private static final int MOST_ATTEMPTS = 100;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_DRAWN = 100;
    private static final double HINT_COST = 0.25;

    private final Findings findings;

    private TestFiles(Findings findings) {
        this.findings = findings;
    }

    /** All tests, by id, those with errors left out. */
    static Map<String, CourseTest> read(ContentFiles files, Findings findings) {
        TestFiles reader = new TestFiles(findings);
        Map<String, CourseTest> tests = new LinkedHashMap<>();
        ContentFiles inside = files.under(FOLDER);
        inside.files().forEach((path, bytes) -> {
            if (path.endsWith(SUFFIX) && path.indexOf('/') < 0) {
                reader.test(inside.name(path), path.substring(0, path.length() - SUFFIX.length()), bytes)
                        .ifPresent(test -> tests.put(test.id(), test));
            }
        });
        return tests;
    }

    private Optional<CourseTest> test(String file, String id, byte[] bytes) {
        int before = findings.errorCount();
        if (!Ids.valid(id)) {
            findings.error(Position.ofFile(file), "id.characters", "id", Ids.shortened(id));
        }
        TomlTable table = Toml.read(file, bytes, findings);
        Optional<LocalizedText> title = table.requiredLocalized("title");
        Optional<LocalizedText> intro = table.localized("intro");
        CourseTest.Times times = times(table);
        CourseTest.Rules rules = rules(table, times);
        List<TomlValue.Text> questions = table.texts("questions");
        List<CourseTest.Draw> draws = table.tables("draw").stream()
                .map(TestFiles::draw)
                .flatMap(Optional::stream)
                .toList();
        List<CourseTest.Comparison> comparisons = table.tables("compare").stream()
                .map(TestFiles::comparison)
                .flatMap(Optional::stream)
                .toList();
        table.done();
        if (questions.isEmpty() && draws.isEmpty()) {
            findings.error(table.position(), "test.no-questions");
        }
        return findings.errorCount() > before || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new CourseTest(
                        table.position(), id, title.get(), intro, times, rules, questions, draws, comparisons));
    }

    private CourseTest.Times times(TomlTable table) {
        Optional<Instant> from = moment(table, "from");
        Optional<Instant> until = moment(table, "until");
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            findings.error(table.valuePosition("until"), "test.until-before-from");
        }
        Optional<Duration> limit = table.whole("minutes", 1, MOST_MINUTES).map(Duration::ofMinutes);
        return new CourseTest.Times(from, until, limit);
    }

    private CourseTest.Rules rules(TomlTable table, CourseTest.Times times) {
        int attempts = table.whole("attempts", 1, MOST_ATTEMPTS).orElse(1L).intValue();
        List<String> words = Stream.of(CourseTest.Feedback.values())
                .map(CourseTest.Feedback::word)
                .toList();
        CourseTest.Feedback feedback = table.word("feedback", words)
                .flatMap(word -> Stream.of(CourseTest.Feedback.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst())
                .orElse(CourseTest.Feedback.AT_END);
        if (feedback == CourseTest.Feedback.AFTER_DEADLINE && times.until().isEmpty()) {
            findings.error(table.valuePosition("feedback"), "test.no-deadline");
        }
        boolean shuffled = table.truth("shuffle").orElse(true);
        OptionalInt pass =
                table.whole("pass", 1, 100).stream().mapToInt(Long::intValue).findFirst();
        return new CourseTest.Rules(
                attempts, feedback, shuffled, table.real("hint-cost", 0, 1).orElse(HINT_COST), pass);
    }

    private static Optional<CourseTest.Draw> draw(TomlTable table) {
        Optional<TomlValue.Text> lesson = table.requiredTextValue("lesson");
        int count = table.whole("count", 1, MOST_DRAWN).orElse(1L).intValue();
        table.done();
        return lesson.map(id -> new CourseTest.Draw(id, count));
    }

    private static Optional<CourseTest.Comparison> comparison(TomlTable table) {
        Optional<TomlValue.Text> cause = table.requiredTextValue("cause");
        Optional<TomlValue.Text> test = table.requiredTextValue("test");
        Optional<TomlValue.Text> before = table.requiredTextValue("before");
        Optional<TomlValue.Text> after = table.requiredTextValue("after");
        table.done();
        return cause.isPresent() && test.isPresent() && before.isPresent() && after.isPresent()
                ? Optional.of(new CourseTest.Comparison(cause.get(), test.get(), before.get(), after.get()))
                : Optional.empty();
    }

    /** A moment with its distance from UTC, in quotes: {@code "2026-12-01T08:00:00+01:00"}. */
    private Optional<Instant> moment(TomlTable table, String name) {
        return table.textValue(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text.value()).toInstant());
            } catch (DateTimeException _) {
                findings.error(text.position(), "test.moment", "found", Ids.shortened(text.value()));
                return Optional.empty();
            }
        });
    }
}
