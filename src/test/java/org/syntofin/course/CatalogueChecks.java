package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithMockUser;

/** The catalogue on a database; run on each that we support. */
abstract class CatalogueChecks {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ContentStore store;

    @Autowired
    private BuiltInContent builtIn;

    @Test
    void theBuiltInLessonsAreThereFromTheStart() {
        Lesson lesson = catalogue.lesson("tcp", "handshake").orElseThrow();

        assertThat(lesson.revision()).isEqualTo(1);
        assertThat(lesson.in("en").title()).isEqualTo("The three-way handshake");
        assertThat(lesson.in("zh-CN").title()).isEqualTo("三次握手");
        assertThat(lesson.path())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(lesson.question(id)).isPresent());
        assertThat(catalogue.scenario("tcp", "handshake", 1, "old-syn")).isPresent();
        assertThat(catalogue.courses()).extracting(Course::id).contains("tcp");
    }

    /** No time passes between the two looks. */
    @Test
    void whatIsSavedInAWatchedFolderIsThereAtOnce(@TempDir Path folder) throws IOException {
        Path course = Files.createDirectories(folder.resolve("zz-watched"));
        Files.writeString(course.resolve("course.toml"), CourseOfTheSchool.courseToml("zz-watched"));
        WatchedContent watched = new WatchedContent(new DefaultApplicationArguments("--content=" + folder));
        Catalogue watching = new Catalogue(store, builtIn, watched, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(watching.course("zz-watched").orElseThrow().lesson("one")).isEmpty();

        Files.createDirectories(course.resolve("01-one"));
        Files.writeString(course.resolve("01-one/lesson.en.md"), CourseOfTheSchool.lesson("First."));

        assertThat(watching.course("zz-watched").orElseThrow().lesson("one")).isPresent();
    }

    @Test
    void aReleaseBringsChangedLessonsWhereTheSchoolHasNotEdited() {
        release("zz-release", "First.", "Same.");
        release("zz-release", "First.", "Same.");
        assertThat(revision("zz-release", "one")).isEqualTo(1);

        release("zz-release", "Second.", "Same.");
        assertThat(revision("zz-release", "one")).isEqualTo(2);
        assertThat(revision("zz-release", "two")).isEqualTo(1);
        assertThat(text("zz-release", 1)).contains("First.");
        assertThat(text("zz-release", 2)).contains("Second.");
        assertThat(catalogue.lesson("zz-release", "one", 9)).isEmpty();
    }

    @Test
    void whatTheSchoolEditedStaysAndTheReleaseIsOffered() {
        release("zz-edited", "First.", "Same.");
        store.publish("zz-edited", "01-one", lesson("one", "Ours."));
        release("zz-edited", "Second.", "Same.");
        release("zz-edited", "Second.", "Same.");
        catalogue.forget();

        assertThat(revision("zz-edited", "one")).isEqualTo(2);
        assertThat(text("zz-edited", 2)).contains("Ours.");
        assertThat(text("zz-edited", 3)).contains("Second.");
        assertThat(catalogue.lesson("zz-edited", "one", 4)).isEmpty();
    }

    @Test
    void whatLessonsShareIsUpdatedFileByFile() {
        releaseShared("zz-shared", course("zz-shared"), "segment");
        store.publish("zz-shared", ".", shared(reversed("zz-shared"), "segment"));

        // The school changed the order, the release a word: both stand, and there is nothing to decide.
        releaseShared("zz-shared", course("zz-shared"), "segment (TCP)");
        releaseShared("zz-shared", course("zz-shared"), "segment (TCP)");
        CourseContent content = catalogue.course("zz-shared").orElseThrow();
        assertThat(content.course().lessonIds()).containsExactly("two", "one");
        assertThat(content.terms().get("segment").name().in("en")).isEqualTo("segment (TCP)");
        assertThat(store.history("zz-shared", ".")).hasSize(4).noneMatch(RevisionLine::offered);

        // Now the release changes the file that the school changed: that stays, and the release's is offered.
        byte[] retitled = new String(course("zz-shared"), StandardCharsets.UTF_8)
                .replace("All", "Everything")
                .getBytes(StandardCharsets.UTF_8);
        releaseShared("zz-shared", retitled, "a segment");
        content = catalogue.course("zz-shared").orElseThrow();
        assertThat(content.course().lessonIds()).containsExactly("two", "one");
        assertThat(content.terms().get("segment").name().in("en")).isEqualTo("a segment");
        assertThat(store.history("zz-shared", "."))
                .filteredOn(RevisionLine::offered)
                .extracting(RevisionLine::number)
                .containsExactly(5);
    }

    @Test
    void aBrokenReleaseReplacesNothingAndStopsNoOther() {
        release("zz-broken", "First.", "Same.");
        release("zz-broken", "<script>", "Better.");

        assertThat(revision("zz-broken", "one")).isEqualTo(1);
        assertThat(revision("zz-broken", "two")).isEqualTo(2);
    }

    @Test
    void largeAndEmptyFilesComeBackAsTheyWere() {
        byte[] large = new byte[1_300_000];
        new Random(5).nextBytes(large);
        SortedMap<String, byte[]> files = new TreeMap<>(lesson("one", "Text.").files());
        files.put("large.pcap", large);
        files.put("images/empty.png", new byte[0]);
        store.publish("zz-files", "01-one", new ContentFiles("", files));

        ContentFiles back = store.revision("zz-files", "01-one", 1).orElseThrow();

        assertThat(back.files().keySet()).isEqualTo(files.keySet());
        assertThat(Arrays.equals(back.files().get("large.pcap"), large)).isTrue();
        assertThat(back.digest()).isEqualTo(new ContentFiles("", files).digest());
    }

    @Test
    void learnersDoNotSeeTheReport() {
        assertThatThrownBy(catalogue::findings).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    @WithMockUser(roles = "LEARNER")
    void norDoLearnersWhoSignedIn() {
        assertThatThrownBy(catalogue::findings).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(roles = "INSTRUCTOR")
    void instructorsSeeTheReport() {
        store.publish(
                "zz-report",
                ".",
                new ContentFiles("", new TreeMap<>(java.util.Map.of("course.toml", course("zz-report")))));
        store.publish("zz-report", "01-one", lesson("one", "<b>"));
        catalogue.forget();

        assertThat(catalogue.lesson("zz-report", "one")).isEmpty();
        assertThat(catalogue.findings())
                .anySatisfy(finding ->
                        assertThat(finding.position().toString()).isEqualTo("zz-report/01-one/lesson.en.md:6:1"));
    }

    private void release(String course, String one, String two) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("course.toml", course(course));
        lesson("one", one).files().forEach((path, bytes) -> files.put("01-one/" + path, bytes));
        lesson("two", two).files().forEach((path, bytes) -> files.put("02-two/" + path, bytes));
        builtIn.bring(new ContentFiles(course + "/", files));
        catalogue.forget();
    }

    private void releaseShared(String course, byte[] toml, String word) {
        SortedMap<String, byte[]> files = new TreeMap<>(shared(toml, word).files());
        lesson("one", "Text.").files().forEach((path, bytes) -> files.put("01-one/" + path, bytes));
        lesson("two", "Text.").files().forEach((path, bytes) -> files.put("02-two/" + path, bytes));
        builtIn.bring(new ContentFiles(course + "/", files));
        catalogue.forget();
    }

    private static ContentFiles shared(byte[] toml, String word) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("course.toml", toml);
        files.put(
                "glossary.toml",
                "[[term]]\nid = \"segment\"\nen = \"%s\"\nzh-CN = \"报文段\"\n"
                        .formatted(word)
                        .getBytes(StandardCharsets.UTF_8));
        return new ContentFiles("", files);
    }

    private static byte[] reversed(String id) {
        return new String(course(id), StandardCharsets.UTF_8)
                .replace("[\"one\", \"two\"]", "[\"two\", \"one\"]")
                .getBytes(StandardCharsets.UTF_8);
    }

    private int revision(String course, String lesson) {
        return catalogue.lesson(course, lesson).orElseThrow().revision();
    }

    private String text(String course, int revision) {
        Lesson lesson = catalogue.lesson(course, "one", revision).orElseThrow();
        return ((Block.Prose) lesson.in("en").blocks().getFirst()).html().source();
    }

    private static ContentFiles lesson(String id, String body) {
        String text = "+++\nid = \"" + id + "\"\ntitle = \"T\"\nminutes = 5\n+++\n" + body + "\n";
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("lesson.en.md", text.getBytes(StandardCharsets.UTF_8));
        return new ContentFiles("", files);
    }

    private static byte[] course(String id) {
        return """
            id = "ID"
            title = { en = "C", zh-CN = "丙" }
            [[part]]
            id = "all"
            title = { en = "All", zh-CN = "全部" }
            lessons = ["one", "two"]
            """.replace("ID", id).getBytes(StandardCharsets.UTF_8);
    }
}
