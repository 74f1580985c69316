package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.syntofin.IntegrationTest;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

@IntegrationTest
@WithMockUser(roles = "INSTRUCTOR")
class ImportingOnH2IT {

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
