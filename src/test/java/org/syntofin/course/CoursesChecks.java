package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;
import org.syntofin.course.reading.CourseToml;
import org.syntofin.simulation.LocalizedText;

/** New courses and lessons, copies, order, archive, what is due; run on each database that we support. */
@WithMockUser(roles = "INSTRUCTOR")
abstract class CoursesChecks {

    private static final LocalizedText TITLE = new LocalizedText(Map.of("en", "New \"one\"", "zh-CN", "新的"));

    @Autowired
    private Courses courses;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ContentStore store;

    @Autowired
    private DuePublishing due;

    @Autowired
    private OwedRegrades owedRegrades;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationContext context;

    @Test
    void aNewCourseTakesNewLessonsAndNamesThemWhenTheyArePublished() {
        courses.make("zz-c-new", TITLE);
        assertThat(catalogue.course("zz-c-new").orElseThrow().course().title()).isEqualTo(TITLE);
        assertThat(catalogue.course("zz-c-new").orElseThrow().scenario("", "three-way-handshake"))
                .isPresent();

        String folder = courses.makeLesson("zz-c-new", "opening", TITLE);

        assertThat(folder).isEqualTo("01-opening");
        assertThat(courses.folders("zz-c-new"))
                .containsExactly(new FolderLine("zz-c-new", "01-opening", 0, false, true, false, false));
        assertThat(catalogue.lesson("zz-c-new", "opening")).isEmpty();
        assertThat(publishing.publish("zz-c-new", folder)).isEqualTo(new Publishing.Outcome.Published(1));
        catalogue.forget();
        assertThat(catalogue.course("zz-c-new").orElseThrow().course().lessonIds())
                .containsExactly("opening");
        assertThat(catalogue
                        .lesson("zz-c-new", "opening")
                        .orElseThrow()
                        .in("en")
                        .title())
                .isEqualTo("New \"one\"");
        assertThat(catalogue.findings())
                .noneMatch(finding -> finding.position().file().startsWith("zz-c-new/"));
        assertThatThrownBy(() -> courses.make("zz-c-new", TITLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> courses.makeLesson("zz-c-new", "opening", TITLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCopyIsAnotherCourseWithTheSameLessons() {
        CourseOfTheSchool.publish(context, "zz-c-from", "Text.");

        courses.copy("zz-c-from", "zz-c-to", TITLE);

        catalogue.forget();
        CourseContent copy = catalogue.course("zz-c-to").orElseThrow();
        assertThat(copy.course().title()).isEqualTo(TITLE);
        assertThat(copy.course().id()).isEqualTo("zz-c-to");
        assertThat(copy.lesson("one").orElseThrow().course()).isEqualTo("zz-c-to");
        assertThat(copy.files().under("01-one").digest())
                .isEqualTo(catalogue
                        .course("zz-c-from")
                        .orElseThrow()
                        .files()
                        .under("01-one")
                        .digest());
    }

    @Test
    void aCourseGetsAnotherTitleAndStaysTheSame() {
        CourseOfTheSchool.publish(context, "zz-c-title", "Text.");

        courses.rename("zz-c-title", LocalizedText.of("zh-CN", "网络 \"基础\""));

        catalogue.forget();
        CourseContent renamed = catalogue.course("zz-c-title").orElseThrow();
        assertThat(renamed.course().title().byLanguage()).isEqualTo(Map.of("zh-CN", "网络 \"基础\""));
        assertThat(renamed.course().lessonIds()).containsExactly("one");
        String toml = """
            # mine
            id = "x"
            title = { en = "A", zh-CN = "甲" }
            summary.en = "S"

            [[part]]
            title.en = "P"
            """;
        assertThat(CourseToml.titled(toml, LocalizedText.of("en", "B"))).isEqualTo("""
            # mine
            id = "x"
            summary.en = "S"
            title.en = "B"

            [[part]]
            title.en = "P"
            """);
    }

    @Test
    void theBuiltInCourseCanBeCopied() {
        courses.copy("tcp", "zz-c-tcp", TITLE);

        catalogue.forget();
        assertThat(catalogue.course("zz-c-tcp").orElseThrow().lessons())
                .hasSameSizeAs(catalogue.course("tcp").orElseThrow().lessons());
        assertThat(catalogue.findings())
                .noneMatch(finding -> finding.position().file().startsWith("zz-c-tcp/"));
    }

    @Test
    void lessonsArePutInOrderAndTheRestOfTheFileStays() {
        courses.make("zz-c-order", TITLE);
        for (String lesson : List.of("first", "second", "third")) {
            publishing.publish("zz-c-order", courses.makeLesson("zz-c-order", lesson, TITLE));
            catalogue.forget();
        }

        courses.order("zz-c-order", List.of(List.of("third", "first", "second")));

        catalogue.forget();
        assertThat(catalogue.course("zz-c-order").orElseThrow().inOrder())
                .extracting(Lesson::id)
                .containsExactly("third", "first", "second");
        assertThat(CourseToml.ordered(
                        "# mine\nid = \"x\"\n[[part]]\nid = \"a\"\nlessons = [\n \"b\" ]\ntest = \"t\"\n",
                        List.of(List.of("c"))))
                .isEqualTo("# mine\nid = \"x\"\n[[part]]\nid = \"a\"\nlessons = [\"c\"]\ntest = \"t\"\n");
    }

    @Test
    void aLessonThatAnotherBuildsOnCannotBeArchivedFirst() {
        CourseOfTheSchool.publish(context, "zz-c-needed", "Text.");
        String second = courses.makeLesson("zz-c-needed", "second", TITLE);
        for (String language : LocalizedText.LANGUAGES) {
            String path = "lesson." + language + ".md";
            String begun = new String(
                    drafts.find("zz-c-needed", second)
                            .flatMap(draft -> draft.files().bytes(path))
                            .orElseThrow(),
                    StandardCharsets.UTF_8);
            drafts.save("zz-c-needed", second, path, begun, """
                +++
                id = "second"
                title = "Second"
                requires = ["one"]
                minutes = 5
                +++
                """);
        }
        assertThat(publishing.publish("zz-c-needed", second)).isInstanceOf(Publishing.Outcome.Published.class);
        catalogue.forget();

        assertThat(courses.missing("zz-c-needed", "01-one"))
                .extracting(finding -> finding.position().toString())
                .contains("zz-c-needed/02-second/lesson.en.md:4:13");
        assertThatThrownBy(() -> courses.archive("zz-c-needed", "01-one", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catalogue.lesson("zz-c-needed", "one")).isPresent();

        courses.archive("zz-c-needed", second, true);
        catalogue.forget();
        courses.archive("zz-c-needed", "01-one", true);
        catalogue.forget();
        assertThat(catalogue.lesson("zz-c-needed", "one")).isEmpty();
    }

    @Test
    void whatIsArchivedIsKeptButNotSeen() {
        CourseOfTheSchool.publish(context, "zz-c-away", "Text.");

        courses.archive("zz-c-away", "01-one", true);
        catalogue.forget();
        assertThat(catalogue.lesson("zz-c-away", "one")).isEmpty();
        assertThat(courses.folders("zz-c-away"))
                .extracting(FolderLine::archived)
                .containsExactly(true);
        assertThat(catalogue.findings())
                .noneMatch(finding -> finding.position().file().startsWith("zz-c-away/"));

        courses.archive("zz-c-away", "01-one", false);
        catalogue.forget();
        assertThat(catalogue.lesson("zz-c-away", "one")).isPresent();
        assertThat(catalogue.course("zz-c-away").orElseThrow().course().lessonIds())
                .containsExactly("one");

        courses.archive("zz-c-away", true);
        catalogue.forget();
        assertThat(catalogue.course("zz-c-away")).isEmpty();
        assertThat(courses.archivedCourses()).contains("zz-c-away");
        assertThat(courses.title("zz-c-away").orElseThrow().in("en")).isEqualTo("Course zz-c-away");
        courses.archive("zz-c-away", false);
        catalogue.forget();
        assertThat(catalogue.lesson("zz-c-away", "one")).isPresent();
    }

    @Test
    void aDraftIsPublishedWhenItsTimeHasCome() {
        CourseOfTheSchool.publish(context, "zz-c-due", "First.");
        CourseOfTheSchool.publish(context, "zz-c-not-due", "First.");
        for (String course : List.of("zz-c-due", "zz-c-not-due")) {
            drafts.save(
                    course,
                    "01-one",
                    "lesson.en.md",
                    CourseOfTheSchool.lesson("First."),
                    CourseOfTheSchool.lesson("Second."));
        }
        publishing.plan("zz-c-due", "01-one", Optional.of(Plan.of(Instant.EPOCH)));
        publishing.plan("zz-c-not-due", "01-one", Optional.of(Plan.of(Instant.parse("2999-01-01T00:00:00Z"))));

        due.publishDue();

        assertThat(store.currentNumber("zz-c-due", "01-one")).isEqualTo(2);
        assertThat(store.currentNumber("zz-c-not-due", "01-one")).isEqualTo(1);
        assertThat(publishing.planned("zz-c-not-due", "01-one")).isPresent();
    }

    @Test
    @WithMockUser(username = "7c9e6679-7425-40de-944b-e07fc1f90ae7", roles = "INSTRUCTOR")
    void whoeverPlannedADraftHasPublishedIt() {
        String mei = SecurityContextHolder.getContext().getAuthentication().getName();
        CourseOfTheSchool.publish(context, "zz-c-planner", "First.");
        drafts.save(
                "zz-c-planner",
                "01-one",
                "lesson.en.md",
                CourseOfTheSchool.lesson("First."),
                CourseOfTheSchool.lesson("Second."));

        CourseOfTheSchool.publishDue(context, "zz-c-planner", "01-one", Optional.empty());

        assertThat(publishing.history("zz-c-planner", "01-one").getFirst())
                .matches(line -> line.number() == 2)
                .matches(line -> line.by().equals(Optional.of(UUID.fromString(mei))));
        assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                .isEqualTo(mei);
    }

    @Test
    void whatIsToBeJudgedAgainIsOwedWithThePublishingOrNotAtAll() {
        CourseOfTheSchool.publish(context, "zz-c-owed", "First.");
        drafts.save(
                "zz-c-owed",
                "01-one",
                "lesson.en.md",
                CourseOfTheSchool.lesson("First."),
                CourseOfTheSchool.lesson("Second."));
        UUID mei = UUID.randomUUID();
        publishing.plan("zz-c-owed", "01-one", Optional.of(new Plan(Instant.EPOCH, Optional.of(mei))));
        List<PublishedByItself> inside = new ArrayList<>();

        transactions.executeWithoutResult(transaction -> {
            publishing.publishDue("zz-c-owed", "01-one");
            inside.addAll(owed());
            transaction.setRollbackOnly();
        });
        assertThat(inside)
                .singleElement()
                .matches(one ->
                        one.before() == 1 && one.number() == 2 && one.by().equals(mei));
        assertThat(owed()).isEmpty();
        assertThat(store.currentNumber("zz-c-owed", "01-one")).isEqualTo(1);

        assertThat(publishing.publishDue("zz-c-owed", "01-one")).isEqualTo(new Publishing.Outcome.Published(2));
        assertThat(publishing.publishDue("zz-c-owed", "01-one")).isEqualTo(new Publishing.Outcome.Nothing());
        assertThat(owed()).hasSize(1);
        owedRegrades.judged(owed().getFirst());
        assertThat(owed()).isEmpty();
    }

    private List<PublishedByItself> owed() {
        return owedRegrades.all().stream()
                .filter(one -> one.course().equals("zz-c-owed"))
                .toList();
    }

    @Test
    void aDraftWithErrorsStaysWhenItsTimeHasCome() {
        CourseOfTheSchool.publish(context, "zz-c-broken", "First.");
        drafts.save(
                "zz-c-broken",
                "01-one",
                "lesson.en.md",
                CourseOfTheSchool.lesson("First."),
                CourseOfTheSchool.lesson("<b>"));
        publishing.plan("zz-c-broken", "01-one", Optional.of(Plan.of(Instant.EPOCH)));

        due.publishDue();

        assertThat(store.currentNumber("zz-c-broken", "01-one")).isEqualTo(1);
        assertThat(publishing.planned("zz-c-broken", "01-one")).isEmpty();
        assertThat(publishing.refused("zz-c-broken", "01-one")).contains(Instant.EPOCH);
        assertThat(courses.folders("zz-c-broken")).singleElement().matches(FolderLine::refused);
        publishing.plan("zz-c-broken", "01-one", Optional.empty());
        assertThat(publishing.refused("zz-c-broken", "01-one")).isEmpty();
        assertThat(new String(
                        drafts.find("zz-c-broken", "01-one")
                                .flatMap(draft -> draft.files().bytes("lesson.en.md"))
                                .orElseThrow(),
                        StandardCharsets.UTF_8))
                .contains("<b>");
    }

    @Test
    @WithMockUser(roles = "LEARNER")
    void learnersCannot() {
        assertThatThrownBy(() -> courses.make("zz-c-learner", TITLE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> courses.archive("tcp", true)).isInstanceOf(AccessDeniedException.class);
    }
}
