package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** Drafts that were discarded, on a database; run on each that we support. */
@WithMockUser(username = DiscardedChecks.MEI, roles = "INSTRUCTOR")
abstract class DiscardedChecks {

    static final String MEI = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String FOLDER = "01-one";
    private static final String TEXT = "lesson.en.md";
    private static final String PICTURE = "images/a.png";

    @Autowired
    private Drafts drafts;

    @Autowired
    private DiscardedDrafts discarded;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Courses courses;

    @Autowired
    private ApplicationContext context;

    @Test
    void aDiscardedDraftComesBackAsItWas() {
        begin("zz-w-back", "First.", "Second.");
        drafts.put("zz-w-back", FOLDER, PICTURE, Optional.of(new byte[1_300_000]));

        drafts.discard("zz-w-back", FOLDER);

        assertThat(text("zz-w-back")).contains("First.");
        assertThat(drafts.all()).extracting(DraftLine::course).doesNotContain("zz-w-back");
        assertThat(discarded.find("zz-w-back", FOLDER))
                .hasValueSatisfying(line -> assertThat(line.by()).contains(UUID.fromString(MEI)));

        assertThat(discarded.bringBack("zz-w-back", FOLDER)).isEqualTo(DiscardedDrafts.Back.WHOLE);

        assertThat(text("zz-w-back")).contains("Second.");
        assertThat(draft("zz-w-back").files().bytes(PICTURE))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(1_300_000));
        assertThat(discarded.find("zz-w-back", FOLDER)).isEmpty();
        assertThat(discarded.bringBack("zz-w-back", FOLDER)).isEqualTo(DiscardedDrafts.Back.NONE);
    }

    @Test
    void theLastOfTwoIsKept() {
        begin("zz-w-two", "First.", "Second.");
        drafts.discard("zz-w-two", FOLDER);
        save("zz-w-two", "First.", "Third.");
        drafts.discard("zz-w-two", FOLDER);

        discarded.bringBack("zz-w-two", FOLDER);

        assertThat(text("zz-w-two")).contains("Third.").doesNotContain("Second.");
    }

    @Test
    void nothingIsDiscardedWhereNothingWasChanged() {
        begin("zz-w-same", "First.", "Second.");
        drafts.discard("zz-w-same", FOLDER);
        save("zz-w-same", "First.", "Third.");
        save("zz-w-same", "Third.", "First.");

        drafts.discard("zz-w-same", FOLDER);
        discarded.bringBack("zz-w-same", FOLDER);

        assertThat(text("zz-w-same")).contains("Second.");
    }

    @Test
    void whatWasBegunSinceIsKeptBesideIt() {
        begin("zz-w-merge", "Alpha.\n\nMiddle.\n\nOmega.", "Ada's.\n\nMiddle.\n\nOmega.");
        drafts.put("zz-w-merge", FOLDER, PICTURE, Optional.of(new byte[3]));
        drafts.discard("zz-w-merge", FOLDER);
        save("zz-w-merge", "Alpha.\n\nMiddle.\n\nOmega.", "Alpha.\n\nMiddle.\n\nBob's.");

        assertThat(discarded.bringBack("zz-w-merge", FOLDER)).isEqualTo(DiscardedDrafts.Back.MERGED);

        assertThat(text("zz-w-merge")).contains("Ada's.", "Middle.", "Bob's.").doesNotContain("<<<<");
        assertThat(draft("zz-w-merge").changed()).containsExactlyInAnyOrder(TEXT, PICTURE);
        assertThat(discarded.find("zz-w-merge", FOLDER)).isEmpty();
    }

    @Test
    void twoVersionsOfOneLineStandInTheDraft() {
        begin("zz-w-clash", "First.", "Ada's.");
        drafts.discard("zz-w-clash", FOLDER);
        save("zz-w-clash", "First.", "Bob's.");

        discarded.bringBack("zz-w-clash", FOLDER);

        assertThat(text("zz-w-clash")).contains("Ada's.", "Bob's.");
    }

    /** Two pictures cannot be merged: one stays in the draft and the other among what was discarded. */
    @Test
    void ofTwoPicturesNoneIsLost() {
        begin("zz-w-pictures", "First.", "Second.");
        drafts.put("zz-w-pictures", FOLDER, PICTURE, Optional.of(new byte[3]));
        drafts.discard("zz-w-pictures", FOLDER);
        drafts.put("zz-w-pictures", FOLDER, PICTURE, Optional.of(new byte[7]));

        discarded.bringBack("zz-w-pictures", FOLDER);

        assertThat(text("zz-w-pictures")).contains("Second.");
        assertThat(draft("zz-w-pictures").files().bytes(PICTURE))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(7));
        assertThat(discarded.find("zz-w-pictures", FOLDER)).isPresent();
    }

    @Test
    void itIsForgottenWhenAnotherIsPublished() {
        begin("zz-w-next", "First.", "Second.");
        drafts.discard("zz-w-next", FOLDER);
        save("zz-w-next", "First.", "Third.");
        assertThat(discarded.find("zz-w-next", FOLDER)).isPresent();

        publishing.publish("zz-w-next", FOLDER);

        assertThat(discarded.find("zz-w-next", FOLDER)).isEmpty();
    }

    @Test
    void itCountsFromItsOwnRevisionStill() {
        begin("zz-w-base", "Alpha.\n\nMiddle.\n\nOmega.", "Mine.\n\nMiddle.\n\nOmega.");
        drafts.discard("zz-w-base", FOLDER);
        CourseOfTheSchool.publish(context, "zz-w-base", "Alpha.\n\nMiddle.\n\nTheirs.");

        discarded.bringBack("zz-w-base", FOLDER);
        publishing.publish("zz-w-base", FOLDER);

        assertThat(text("zz-w-base")).contains("Mine.", "Middle.", "Theirs.");
    }

    @Test
    void itIsNotPublishedByItselfUnlessItIsBackBefore() {
        Instant later = Instant.parse("2999-01-01T00:00:00Z");
        begin("zz-w-later", "First.", "Second.");
        publishing.plan("zz-w-later", FOLDER, Optional.of(Plan.of(later)));
        drafts.discard("zz-w-later", FOLDER);
        assertThat(publishing.planned("zz-w-later", FOLDER)).isEmpty();
        discarded.bringBack("zz-w-later", FOLDER);
        assertThat(publishing.planned("zz-w-later", FOLDER)).contains(Plan.of(later));

        publishing.plan("zz-w-later", FOLDER, Optional.of(Plan.of(Instant.EPOCH)));
        drafts.discard("zz-w-later", FOLDER);
        context.getBean(DuePublishing.class).publishDue();
        assertThat(publishing.history("zz-w-later", FOLDER)).hasSize(1);
        discarded.bringBack("zz-w-later", FOLDER);

        assertThat(publishing.planned("zz-w-later", FOLDER)).isEmpty();
        assertThat(text("zz-w-later")).contains("Second.");
    }

    @Test
    void aLessonThatWasNeverPublishedIsKeptUnlessAnotherHasItsName() {
        String folder = CourseOfTheSchool.draft(courses, "zz-w-never", "en", "zh-CN");

        drafts.discard("zz-w-never", folder);

        assertThat(courses.folders("zz-w-never")).isEmpty();
        DiscardedDraft lesson = discarded.lessons("zz-w-never").getFirst();
        assertThat(discarded.title(lesson, "zh-CN")).isEqualTo("第一");
        assertThat(discarded.lessons("zz-w-other")).isEmpty();

        discarded.bringBack("zz-w-never", folder);

        assertThat(courses.folders("zz-w-never")).extracting(FolderLine::folder).containsExactly(folder);
        assertThat(discarded.lessons("zz-w-never")).isEmpty();

        drafts.discard("zz-w-never", folder);
        courses.makeLesson(
                "zz-w-never", lesson.lesson(), courses.title("zz-w-never").orElseThrow());
        assertThat(discarded.lessons("zz-w-never")).isEmpty();
    }

    @Test
    @WithMockUser(roles = "LEARNER")
    void learnersCannot() {
        assertThatThrownBy(() -> discarded.bringBack("tcp", "03-handshake")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> discarded.lessons("tcp")).isInstanceOf(AccessDeniedException.class);
    }

    private void begin(String course, String published, String written) {
        CourseOfTheSchool.publish(context, course, published);
        save(course, published, written);
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
}
