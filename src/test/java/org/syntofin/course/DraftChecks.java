package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.syntofin.simulation.Finding;

/** Drafts and revisions on a database; run on each that we support. */
@WithMockUser(roles = "INSTRUCTOR")
abstract class DraftChecks {

    private static final String MEI = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String FOLDER = "01-one";
    private static final String TEXT = "lesson.en.md";

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ApplicationContext context;

    @Test
    void learnersSeeADraftOnlyWhenItIsPublished() {
        begin("zz-d-publish", "First.");

        save("zz-d-publish", "First.", "Second.");
        catalogue.forget();
        assertThat(shown("zz-d-publish")).contains("First.");
        assertThat(draft("zz-d-publish").changed()).containsExactly(TEXT);
        assertThat(drafts.all()).extracting(DraftLine::course).contains("zz-d-publish");

        assertThat(publishing.publish("zz-d-publish", FOLDER)).isEqualTo(new Publishing.Outcome.Published(2));
        assertThat(shown("zz-d-publish")).contains("Second.");
        assertThat(drafts.all()).extracting(DraftLine::course).doesNotContain("zz-d-publish");
        assertThat(publishing.publish("zz-d-publish", FOLDER)).isEqualTo(new Publishing.Outcome.Nothing());
    }

    @Test
    void theRevisionThatALearnerBeganStaysAsItWas() {
        begin("zz-d-began", "First.");
        save("zz-d-began", "First.", "Second.");
        publishing.publish("zz-d-began", FOLDER);

        Lesson began = catalogue.lesson("zz-d-began", "one", 1).orElseThrow();

        assertThat(prose(began)).contains("First.");
        assertThat(shown("zz-d-began")).contains("Second.");
    }

    @Test
    void aLessonWithErrorsIsNotPublished() {
        begin("zz-d-broken", "First.");
        save("zz-d-broken", "First.", "A [way](lesson:nowhere).");

        assertThat(publishing.publish("zz-d-broken", FOLDER))
                .isInstanceOfSatisfying(
                        Publishing.Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .contains("content.lesson"));
        assertThat(shown("zz-d-broken")).contains("First.");
        assertThat(draft("zz-d-broken").changed()).containsExactly(TEXT);
    }

    @Test
    void twoAuthorsLoseNothing() {
        begin("zz-d-two", "Alpha.\n\nMiddle.\n\nOmega.");
        String base = CourseOfTheSchool.lesson("Alpha.\n\nMiddle.\n\nOmega.");

        drafts.save("zz-d-two", FOLDER, TEXT, base, base.replace("Alpha", "Ada's"));
        Drafts.Saved second = drafts.save("zz-d-two", FOLDER, TEXT, base, base.replace("Omega", "Bob's"));

        assertThat(second.conflict()).isFalse();
        assertThat(second.text()).contains("Ada's.", "Middle.", "Bob's.");
        assertThat(text("zz-d-two")).isEqualTo(second.text());
    }

    @Test
    void twoVersionsOfOneLineStayUntilSomebodyChooses() {
        begin("zz-d-clash", "Alpha.");
        String base = CourseOfTheSchool.lesson("Alpha.");
        drafts.save("zz-d-clash", FOLDER, TEXT, base, base.replace("Alpha", "Ada's"));
        Drafts.Saved second = drafts.save("zz-d-clash", FOLDER, TEXT, base, base.replace("Alpha", "Bob's"));

        assertThat(second.conflict()).isTrue();
        assertThat(second.text()).contains("Ada's.", "Bob's.");
        assertThat(publishing.publish("zz-d-clash", FOLDER))
                .isInstanceOfSatisfying(
                        Publishing.Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .anySatisfy(finding -> assertThat(finding.position() + " " + finding.code())
                                        .isEqualTo("zz-d-clash/01-one/lesson.en.md:6:1 content.conflict")));
    }

    @Test
    void anEarlierRevisionComesBackAsANewOne() {
        begin("zz-d-restore", "First.");
        save("zz-d-restore", "First.", "Second.");
        publishing.publish("zz-d-restore", FOLDER);

        assertThat(publishing.restore("zz-d-restore", FOLDER, 1)).isEqualTo(new Publishing.Outcome.Published(3));
        assertThat(shown("zz-d-restore")).contains("First.");
        assertThat(publishing.history("zz-d-restore", FOLDER))
                .extracting(RevisionLine::number, RevisionLine::current, RevisionLine::release)
                .containsExactly(tuple(3, true, false), tuple(2, false, false), tuple(1, false, false));
        assertThat(publishing.restore("zz-d-restore", FOLDER, 77)).isEqualTo(new Publishing.Outcome.Nothing());
    }

    @Test
    @WithMockUser(username = MEI, roles = "INSTRUCTOR")
    void aRevisionSaysWhoPublishedIt() {
        CourseOfTheSchool.release(context, "zz-d-who", "From the release.");
        save("zz-d-who", "From the release.", "Ours.");
        publishing.publish("zz-d-who", FOLDER);
        publishing.restore("zz-d-who", FOLDER, 1);

        assertThat(publishing.history("zz-d-who", FOLDER))
                .extracting(RevisionLine::number, RevisionLine::by)
                .containsExactly(
                        tuple(3, Optional.of(UUID.fromString(MEI))),
                        tuple(2, Optional.of(UUID.fromString(MEI))),
                        tuple(1, Optional.empty()));
    }

    @Test
    void nobodyPublishesWhoIsNoPerson() {
        begin("zz-d-nobody", "First.");

        assertThat(publishing.history("zz-d-nobody", FOLDER))
                .extracting(RevisionLine::by)
                .containsExactly(Optional.empty());
    }

    @Test
    void aReleaseOffersItsLessonAndTheSchoolMayTakeIt() {
        CourseOfTheSchool.release(context, "zz-d-offer", "From the release.");
        save("zz-d-offer", "From the release.", "Ours.");
        publishing.publish("zz-d-offer", FOLDER);
        CourseOfTheSchool.release(context, "zz-d-offer", "From the next release.");

        assertThat(shown("zz-d-offer")).contains("Ours.");
        RevisionLine offered = publishing.history("zz-d-offer", FOLDER).getFirst();
        assertThat(offered).matches(RevisionLine::offered).matches(RevisionLine::release);

        publishing.restore("zz-d-offer", FOLDER, offered.number());
        assertThat(shown("zz-d-offer")).contains("From the next release.");
        assertThat(publishing.history("zz-d-offer", FOLDER)).noneMatch(RevisionLine::offered);
    }

    @Test
    void aDraftThatWasOvertakenTakesTheOthersChangesAlong() {
        begin("zz-d-over", "Alpha.\n\nMiddle.\n\nOmega.");
        String base = CourseOfTheSchool.lesson("Alpha.\n\nMiddle.\n\nOmega.");
        drafts.save("zz-d-over", FOLDER, TEXT, base, base.replace("Alpha", "Mine"));
        CourseOfTheSchool.publish(context, "zz-d-over", "Alpha.\n\nMiddle.\n\nTheirs.");

        assertThat(publishing.publish("zz-d-over", FOLDER)).isEqualTo(new Publishing.Outcome.Published(3));
        assertThat(text("zz-d-over")).contains("Mine.", "Middle.", "Theirs.");
    }

    @Test
    void anOvertakenDraftWithTheSameLinesIsNotPublished() {
        begin("zz-d-same", "Alpha.");
        save("zz-d-same", "Alpha.", "Mine.");
        CourseOfTheSchool.publish(context, "zz-d-same", "Theirs.");

        assertThat(publishing.publish("zz-d-same", FOLDER))
                .isEqualTo(new Publishing.Outcome.Overtaken(2, List.of(TEXT)));
        assertThat(text("zz-d-same")).contains("Mine.", "Theirs.");
        assertThat(shown("zz-d-same")).contains("Theirs.");
    }

    /** What is published in the end is what its authors saw before. */
    @Test
    void anOvertakenDraftIsShownAsItWouldBePublished() {
        begin("zz-d-shown", "Alpha.\n\nMiddle.\n\nOmega.");
        String base = CourseOfTheSchool.lesson("Alpha.\n\nMiddle.\n\nOmega.");
        CourseOfTheSchool.publish(context, "zz-d-shown", "Beta.\n\nMiddle.\n\nOmega.");
        String now = base.replace("Alpha", "Beta");
        drafts.save("zz-d-shown", FOLDER, TEXT, now, now.replace("Omega", "Mine"));
        publishing.restore("zz-d-shown", FOLDER, 1);

        LessonDraft shown = drafts.current("zz-d-shown", FOLDER).orElseThrow();

        assertThat(shown).extracting(LessonDraft::base, LessonDraft::current).containsExactly(3, 3);
        assertThat(text("zz-d-shown")).contains("Alpha.", "Mine.").doesNotContain("Beta.");
        publishing.publish("zz-d-shown", FOLDER);
        assertThat(draft("zz-d-shown").files().digest()).isEqualTo(shown.files().digest());
    }

    @Test
    void aNewLessonIsADraftUntilItIsPublished() {
        begin("zz-d-new", "First.");

        drafts.save(
                "zz-d-new", "02-two", TEXT, "", CourseOfTheSchool.lesson("New.").replace("\"one\"", "\"two\""));
        catalogue.forget();

        assertThat(catalogue.lesson("zz-d-new", "two")).isEmpty();
        assertThat(drafts.find("zz-d-new", "02-two").orElseThrow().base()).isZero();
        assertThat(publishing.publish("zz-d-new", "02-two")).isEqualTo(new Publishing.Outcome.Published(1));
        assertThat(catalogue.lesson("zz-d-new", "two")).isPresent();
    }

    @Test
    void filesArePutAndRemoved() {
        begin("zz-d-files", "First.");

        drafts.put("zz-d-files", FOLDER, "images/a.png", Optional.of(new byte[1_300_000]));
        drafts.put("zz-d-files", FOLDER, TEXT, Optional.empty());

        assertThat(draft("zz-d-files").files().files()).containsOnlyKeys("images/a.png");
        drafts.discard("zz-d-files", FOLDER);
        assertThat(draft("zz-d-files").files().files()).containsOnlyKeys(TEXT);
    }

    @Test
    void refusesWhatIsNoFileOfALesson() {
        assertThatThrownBy(() -> drafts.save("tcp", "..", TEXT, "", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drafts.put("tcp", "03-handshake", "../x.png", Optional.of(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(drafts.find("tcp", "99-nothing")).isEmpty();
    }

    @Test
    @WithMockUser(roles = "LEARNER")
    void learnersCannot() {
        assertThatThrownBy(() -> drafts.save("tcp", "03-handshake", TEXT, "", "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publishing.publish("tcp", "03-handshake")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.find("tcp", "03-handshake")).isInstanceOf(AccessDeniedException.class);
    }

    private void begin(String course, String body) {
        CourseOfTheSchool.publish(context, course, body);
    }

    private void save(String course, String before, String after) {
        drafts.save(course, FOLDER, TEXT, CourseOfTheSchool.lesson(before), CourseOfTheSchool.lesson(after));
    }

    private LessonDraft draft(String course) {
        return drafts.find(course, FOLDER).orElseThrow();
    }

    private String text(String course) {
        return new String(draft(course).files().bytes(TEXT).orElseThrow(), StandardCharsets.UTF_8);
    }

    private String shown(String course) {
        return prose(catalogue.lesson(course, "one").orElseThrow());
    }

    private static String prose(Lesson lesson) {
        return ((Block.Prose) lesson.in("en").blocks().getFirst()).html().source();
    }
}
