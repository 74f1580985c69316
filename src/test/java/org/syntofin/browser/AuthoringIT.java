package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** An instructor at work in the browser with forms and pages alone: a lesson from nothing, and a course of one's own. */
class AuthoringIT {

    private static final int DESK = 1280;

    private final Site site = Site.shared();

    @Test
    void makesALessonFromNothingByFormsAndALearnerTakesIt() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Author author = new Author(site, device, "en");
            Page page = device.page();
            author.open("write");
            author.press("authoring.courses.new");
            author.both("authoring.new-course.name", "My course", "我的课程");
            author.pressInDialog("authoring.new-course.done");
            assertThat(page.locator("h1")).hasText("My course");
            author.press("authoring.course.new-lesson");
            author.both("authoring.new-course.name", "Opening", "建立连接");
            author.pressInDialog("authoring.new-lesson.done");
            assertThat(page.locator("h1")).hasText("Opening");

            author.insert("paragraph");
            author.both("authoring.note.text", "Each end chooses a number.", "每一端各选一个编号。");
            author.pressInDialog("authoring.note.done");
            assertThat(page.locator(".write-preview")).containsText("Each end chooses a number.");

            author.insert("sim");
            author.choose(author.words("authoring.sim.scenario"), "three-way-handshake");
            author.pressInDialog("authoring.sim.done");
            assertThat(page.locator(".write-preview segment-ladder")).isVisible();

            author.insert("question");
            author.pick(author.words("authoring.question.kind"), author.words("study.kind.order"));
            author.both("authoring.question.prompt", "Put them in order.", "请排列。");
            author.choose(author.words("authoring.sim.scenario"), "three-way-handshake");
            assertThat(author.dialog().locator(".write-run-items")).containsText("SYN,ACK");
            author.pressInDialog("authoring.question.done");
            assertThat(page.locator(".write-preview order-list")).isVisible();

            author.insert("picture");
            author.dialog()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("Sea.png", "image/png", picture()));
            assertThat(author.dialog()).containsText("sea.png");
            author.pressInDialog("authoring.picture.done");
            assertThat(author.dialog()).containsText(author.words("authoring.picture.needs-alt"));
            author.both("authoring.picture.alt", "The sea", "大海");
            author.pressInDialog("authoring.picture.done");
            assertThat(page.locator(".write-preview img")).hasAttribute("alt", "The sea");
            assertThat((Boolean) page.locator(".write-preview img")
                            .evaluate("async img => { await img.decode(); return img.naturalWidth === 8; }"))
                    .isTrue();

            author.press("authoring.editor.publish");
            assertThat(page.locator(".write-tools > [role=status]"))
                    .hasText(author.words("authoring.editor.published", 1));
            assertThat(device.errors()).isEmpty();
        }
        try (Site.Device device = site.device("zh-CN", 390, ColorScheme.DARK)) {
            Visitor learner = new Visitor(site, device.page(), "zh-CN");
            learner.open("course/my-course/opening");
            assertThat(device.page().locator("h1")).hasText("建立连接");
            assertThat(device.page().locator("segment-ladder").first()).isVisible();
            assertThat(device.page().locator("img[alt='大海']")).isVisible();
            Ordering ordering = new Ordering(learner.question("opening-order-1"));
            List<String> right = List.of(
                    ordering.item("SYN", "seq=100"),
                    ordering.item("SYN ACK"),
                    ordering.item("服务器 ACK seq=101 ack=301"),
                    ordering.item("len=10"),
                    ordering.item("seq=301 ack=111"));
            for (int at = 0; at < right.size(); at++) {
                ordering.moveByButtons(right.get(at), at);
            }
            learner.check("opening-order-1");
            assertThat(learner.question("opening-order-1").locator(".study-tag"))
                    .containsText(learner.words().of("study.question.right"));
        }
    }

    @Test
    void copiesACourseAndPutsItsLessonsInOrderByDraggingAndByKeyboard() {
        try (Site.Device device = site.device("zh-CN", DESK, ColorScheme.DARK)) {
            Author author = new Author(site, device, "zh-CN");
            Page page = device.page();
            author.open("write/tcp");
            author.press("authoring.course.copy");
            author.both("authoring.new-course.name", "For our school", "本校用");
            author.pressInDialog("authoring.copy-course.done");
            assertThat(page.locator("h1")).hasText("本校用");

            Locator lessons = page.locator(".write-lessons").nth(1).locator("li .write-title");
            List<String> before = lessons.allTextContents();
            lessons.nth(2).dragTo(lessons.first());
            assertThat(lessons.first()).hasText(before.get(2));
            assertThat(lessons.nth(1)).hasText(before.getFirst());

            Locator down = page.getByLabel(author.words("authoring.course.down", before.get(2)));
            down.focus();
            page.keyboard().press("Enter");
            assertThat(lessons.nth(1)).hasText(before.get(2));
            assertThat(down).isFocused();
            page.keyboard().press("Enter");
            assertThat(lessons).hasText(before.toArray(String[]::new));

            page.reload();
            assertThat(lessons).hasText(before.toArray(String[]::new));
            author.press("authoring.course.archive-course");
            assertThat(page.getByLabel(author.words("authoring.course.unarchive-which", "本校用")))
                    .isVisible();
            assertThat(device.errors()).isEmpty();
        }
    }

    private static byte[] picture() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
