package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;

/** Courses in and out; run once on each kind of database. */
@WithMockUser(roles = "INSTRUCTOR")
abstract class ImportingChecks {

    @Autowired
    private Importing importing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ContentStore store;

    @Autowired
    private ApplicationContext context;

    @TempDir
    private Path folder;

    @Test
    void whatWasExportedCanBeImportedAndIsEqual() throws IOException {
        CourseOfTheSchool.publish(context, "zz-out", "Text.");
        ContentFiles out = read(importing.export("zz-out").orElseThrow());

        assertThat(importing.plan(out).folders().values()).containsOnly(Importing.Change.SAME);
        SortedMap<String, byte[]> renamed = new TreeMap<>(out.files());
        renamed.put("course.toml", CourseOfTheSchool.courseToml("zz-in").getBytes(StandardCharsets.UTF_8));
        Importing.Plan plan = importing.carryOut(new ContentFiles("in/", renamed));

        assertThat(plan.possible()).isTrue();
        assertThat(plan.folders()).containsOnlyKeys(".", "01-one").containsValue(Importing.Change.NEW);
        assertThat(read(importing.export("zz-in").orElseThrow()).digest())
                .isEqualTo(new ContentFiles("", renamed).digest());
        assertThat(catalogue.lesson("zz-in", "one")).isPresent();
        assertThat(importing.export("zz-nowhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id = \"zz-one\"", "id = 'zz-one'", "  \"id\"=\"zz-one\""})
    void aFileCanBecomeAnotherCourse(String id) {
        CourseOfTheSchool.publish(context, "zz-one", "Text.");
        SortedMap<String, byte[]> files =
                new TreeMap<>(CourseOfTheSchool.of("zz-one", "Text.").files());
        files.put(
                "course.toml",
                ("# Ours.\n" + CourseOfTheSchool.courseToml("zz-one").replace("id = \"zz-one\"", id))
                        .getBytes(StandardCharsets.UTF_8));
        Importing.Named other = new Importing.Named("zz-two", new LocalizedText(Map.of("en", "Two")));

        ContentFiles renamed = Importing.as(other, new ContentFiles("in/", files));

        assertThat(Importing.named(renamed)).contains(other);
        Importing.Plan plan = importing.plan(renamed);
        assertThat(plan.course()).isEqualTo("zz-two");
        assertThat(plan.folders().values()).containsOnly(Importing.Change.NEW);
    }

    @Test
    void onlyWhatChangedBecomesARevision() throws IOException {
        CourseOfTheSchool.publish(context, "zz-part", "Text.");
        SortedMap<String, byte[]> files =
                new TreeMap<>(read(importing.export("zz-part").orElseThrow()).files());
        files.put("01-one/lesson.en.md", CourseOfTheSchool.lesson("Other.").getBytes(StandardCharsets.UTF_8));

        Importing.Plan plan = importing.carryOut(new ContentFiles("in/", files));

        assertThat(plan.folders())
                .containsEntry(".", Importing.Change.SAME)
                .containsEntry("01-one", Importing.Change.CHANGED);
        assertThat(store.history("zz-part", ".")).hasSize(1);
        assertThat(store.history("zz-part", "01-one")).hasSize(2);
    }

    @Test
    void aPlanWarnsOfWhatWouldChangeAlone() throws IOException {
        CourseOfTheSchool.publish(context, "zz-warned", "Text.");
        SortedMap<String, byte[]> files =
                new TreeMap<>(read(importing.export("zz-warned").orElseThrow()).files());
        assertThat(importing.plan(new ContentFiles("in/", files)).findings()).isEmpty();
        files.put(
                "02-two/lesson.en.md",
                CourseOfTheSchool.lesson("Two.").replace("\"one\"", "\"two\"").getBytes(StandardCharsets.UTF_8));

        assertThat(importing.plan(new ContentFiles("in/", files)).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.position().file().startsWith("in/02-two/"));
    }

    /** A lesson is its id; the number before it is only its place. */
    @Test
    void aLessonUnderAnotherNumberGoesIntoItsOwnFolder() throws IOException {
        CourseOfTheSchool.publish(context, "zz-number", "Text.");
        SortedMap<String, byte[]> files =
                new TreeMap<>(read(importing.export("zz-number").orElseThrow()).files());
        files.remove("01-one/lesson.en.md");
        files.put("07-one/lesson.en.md", CourseOfTheSchool.lesson("Other.").getBytes(StandardCharsets.UTF_8));

        Importing.Plan plan = importing.carryOut(new ContentFiles("in/", files));

        assertThat(plan.folders())
                .containsOnly(Map.entry(".", Importing.Change.SAME), Map.entry("01-one", Importing.Change.CHANGED));
        assertThat(plan.files()).containsOnly(Map.entry("01-one", List.of("lesson.en.md")));
        assertThat(plan.titles().get("01-one").in("en")).isEqualTo("Lesson one");
        catalogue.forget();
        assertThat(errorsHere("zz-number")).isEmpty();

        files.put("07-one/lesson.en.md", CourseOfTheSchool.lesson("<b>x</b>").getBytes(StandardCharsets.UTF_8));
        assertThat(importing.plan(new ContentFiles("in/", files)).findings())
                .extracting(finding -> finding.position().file())
                .contains("in/07-one/lesson.en.md");
    }

    @Test
    void whatTheFilesDoNotHaveStays() throws IOException {
        CourseOfTheSchool.publish(context, "zz-stays", "Text.");
        SortedMap<String, byte[]> files =
                new TreeMap<>(read(importing.export("zz-stays").orElseThrow()).files());
        files.put(
                "02-two/lesson.en.md",
                CourseOfTheSchool.lesson("[one](lesson:one)")
                        .replace("\"one\"", "\"two\"")
                        .getBytes(StandardCharsets.UTF_8));
        importing.carryOut(new ContentFiles("in/", files));
        catalogue.forget();
        files.keySet().removeIf(path -> path.startsWith("02-two/"));

        Importing.Plan same = importing.plan(new ContentFiles("in/", files));
        assertThat(same.folders()).containsEntry("02-two", Importing.Change.STAYS);
        assertThat(same.possible()).isTrue();
        assertThat(same.changed()).isZero();

        files.remove("01-one/lesson.en.md");
        files.put(
                "01-three/lesson.en.md",
                CourseOfTheSchool.lesson("Three.")
                        .replace("\"one\"", "\"three\"")
                        .getBytes(StandardCharsets.UTF_8));
        files.put(
                "course.toml",
                CourseOfTheSchool.courseToml("zz-stays")
                        .replace("[\"one\"]", "[\"three\"]")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(importing.plan(new ContentFiles("in/", files)).folders())
                .containsEntry("01-one", Importing.Change.STAYS)
                .containsEntry("01-three", Importing.Change.NEW);
    }

    /** What the school has must not break by what comes. */
    @Test
    void anImportThatWouldBreakWhatStaysChangesNothing() throws IOException {
        CourseOfTheSchool.publish(context, "zz-broken-by", "Text.");
        SortedMap<String, byte[]> files = new TreeMap<>(
                read(importing.export("zz-broken-by").orElseThrow()).files());
        files.put("scenarios/own.scenario.toml", scenario());
        importing.carryOut(new ContentFiles("in/", files));
        CourseOfTheSchool.revise(
                context,
                "zz-broken-by",
                Map.of("lesson.en.md", CourseOfTheSchool.lesson("```sim\nscenario = \"own\"\n```")));
        files.remove("scenarios/own.scenario.toml");
        files.keySet().removeIf(path -> path.startsWith("01-one/"));

        Importing.Plan plan = importing.carryOut(new ContentFiles("in/", files));

        assertThat(plan.possible()).isFalse();
        assertThat(plan.findings())
                .extracting(finding -> finding.position().toString())
                .contains("zz-broken-by/01-one/lesson.en.md:7:12");
    }

    @Test
    void whatWasArchivedComesBack() throws IOException {
        CourseOfTheSchool.publish(context, "zz-away", "Text.");
        ContentFiles out = read(importing.export("zz-away").orElseThrow());
        context.getBean(Courses.class).archive("zz-away", true);
        catalogue.forget();
        assertThat(catalogue.course("zz-away")).isEmpty();

        assertThat(importing.carryOut(out).folders()).containsEntry(".", Importing.Change.BACK);

        catalogue.forget();
        assertThat(catalogue.lesson("zz-away", "one")).isPresent();
        assertThat(store.history("zz-away", "01-one")).hasSize(1);
    }

    private static byte[] scenario() throws IOException {
        return Files.readAllBytes(Path.of("content/tcp/scenarios/three-way-handshake.scenario.toml"));
    }

    private List<Finding> errorsHere(String course) {
        return ContentCheck.check(store.current().get(course).files()).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x</script>", "[x](lesson:nowhere)", "```sim\nscenario = \"none\"\n```"})
    void anImportWithAnErrorChangesNothing(String body) throws IOException {
        long before = store.stamp();
        ContentFiles files = read(new AttackFiles()
                .with("01-one/lesson.en.md", CourseOfTheSchool.lesson(body))
                .zip());

        Importing.Plan plan = importing.carryOut(files);

        assertThat(plan.possible()).isFalse();
        assertThat(plan.findings()).anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        assertThat(store.stamp()).isEqualTo(before);
        assertThat(catalogue.course("zz-attacked")).isEmpty();
    }

    @Test
    void aLessonAloneIsBroughtIntoACourse() throws IOException {
        CourseOfTheSchool.publish(context, "zz-alone", "Text.");
        CourseOfTheSchool.publish(context, "zz-other", "Other.");
        ContentFiles lesson = read(importing.export("zz-alone", "01-one").orElseThrow());

        assertThat(Importing.lessonsOnly(lesson)).isTrue();
        ContentFiles within = importing.within("zz-other", lesson).orElseThrow();
        Importing.Plan plan = importing.carryOut(within);

        assertThat(plan.possible()).isTrue();
        assertThat(plan.folders())
                .containsEntry(".", Importing.Change.SAME)
                .containsEntry("01-one", Importing.Change.CHANGED);
        catalogue.forget();
        assertThat(catalogue
                        .course("zz-other")
                        .orElseThrow()
                        .files()
                        .under("01-one")
                        .digest())
                .isEqualTo(catalogue
                        .course("zz-alone")
                        .orElseThrow()
                        .files()
                        .under("01-one")
                        .digest());
        assertThat(importing.within("zz-nowhere", lesson)).isEmpty();
        assertThat(importing.export("zz-alone", "09-none")).isEmpty();
    }

    @Test
    @WithMockUser(roles = "LEARNER")
    void learnersCannot() {
        assertThatThrownBy(() -> importing.carryOut(new ContentFiles("", new TreeMap<>())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> importing.export("tcp")).isInstanceOf(AccessDeniedException.class);
    }

    private ContentFiles read(byte[] zip) throws IOException {
        Path file = folder.resolve("in.zip");
        Files.write(file, zip);
        return ContentArchive.read(file, "in.zip", new Findings()).orElseThrow();
    }
}
