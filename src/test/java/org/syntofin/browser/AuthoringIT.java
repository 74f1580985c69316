package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** An instructor at work in the browser: a lesson from nothing by forms alone, typing that outlives the server, two at once. */
class AuthoringIT {

    private static final int DESK = 1280;

    /** The answer to a SYN that does not count it. */
    private static final String WRONG = """

        [[question]]
        id = "wrong-key"
        type = "order"
        skill = "hs.order"
        prompt.en = "Order."
        prompt.zh-CN = "排列。"
        item.syn = "client > server [S] seq 100"
        item.synack = "server > client [S.] seq 300 ack 100"
        item.ack = "client > server [.] seq 101 ack 301"
        given = ["nothing is lost"]
        grade = { by = "trace", scenario = "three-way-handshake" }
        """;

    private final Site site = Site.shared();

    @Test
    void makesALessonFromNothingByFormsAndALearnerTakesIt() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Visitor author = new Visitor(site, device.page(), "en");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            Page page = device.page();
            author.open("write");
            author.press("authoring.courses.new");
            both(author, page, "authoring.new-course.name", "My course", "我的课程");
            press(page, author, "authoring.new-course.done");
            assertThat(page.locator("h1")).hasText("My course");
            author.press("authoring.course.new-lesson");
            both(author, page, "authoring.new-course.name", "Opening", "建立连接");
            press(page, author, "authoring.new-lesson.done");
            assertThat(page.locator("h1")).hasText("Opening");

            insert(page, "paragraph");
            both(author, page, "authoring.note.text", "Each end chooses a number.", "每一端各选一个编号。");
            press(page, author, "authoring.note.done");
            assertThat(page.locator(".write-preview")).containsText("Each end chooses a number.");

            insert(page, "sim");
            choose(page, author.words().of("authoring.sim.scenario"), "three-way-handshake");
            press(page, author, "authoring.sim.done");
            assertThat(page.locator(".write-preview segment-ladder")).isVisible();

            insert(page, "question");
            pick(
                    page,
                    author.words().of("authoring.question.kind"),
                    author.words().of("authoring.question.kind.order"));
            both(author, page, "authoring.question.prompt", "Put them in order.", "请排列。");
            choose(page, author.words().of("authoring.sim.scenario"), "three-way-handshake");
            assertThat(dialog(page).locator(".write-run-items")).containsText("SYN,ACK");
            press(page, author, "authoring.question.done");
            assertThat(page.locator(".write-preview order-list")).isVisible();

            insert(page, "picture");
            dialog(page).locator("input[type=file]").setInputFiles(new FilePayload("Sea.png", "image/png", picture()));
            assertThat(dialog(page)).containsText("sea.png");
            press(page, author, "authoring.picture.done");
            assertThat(dialog(page)).containsText(author.words().of("authoring.picture.needs-alt"));
            both(author, page, "authoring.picture.alt", "The sea", "大海");
            press(page, author, "authoring.picture.done");
            assertThat(page.locator(".write-preview img")).hasAttribute("alt", "The sea");
            assertThat((Boolean) page.locator(".write-preview img")
                            .evaluate("async img => { await img.decode(); return img.naturalWidth === 8; }"))
                    .isTrue();

            author.press("authoring.editor.publish");
            assertThat(page.locator(".write-tools > [role=status]"))
                    .hasText(author.words().of("authoring.editor.published", 1));
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
            Visitor author = new Visitor(site, device.page(), "zh-CN");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            Page page = device.page();
            author.open("write/tcp");
            author.press("authoring.course.copy");
            both(author, page, "authoring.new-course.name", "For our school", "本校用");
            press(page, author, "authoring.copy-course.done");
            assertThat(page.locator("h1")).hasText("本校用");

            Locator lessons = page.locator(".write-lessons").nth(1).locator("li .write-title");
            List<String> before = lessons.allTextContents();
            lessons.nth(2).dragTo(lessons.first());
            assertThat(lessons.first()).hasText(before.get(2));
            assertThat(lessons.nth(1)).hasText(before.getFirst());

            Locator down = page.getByLabel(author.words().of("authoring.course.down", before.get(2)));
            down.focus();
            page.keyboard().press("Enter");
            assertThat(lessons.nth(1)).hasText(before.get(2));
            assertThat(down).isFocused();
            page.keyboard().press("Enter");
            assertThat(lessons).hasText(before.toArray(String[]::new));

            page.reload();
            assertThat(lessons).hasText(before.toArray(String[]::new));
            author.press("authoring.course.archive-course");
            assertThat(page.getByLabel(author.words().of("authoring.course.unarchive-which", "本校用")))
                    .isVisible();
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void saysWhatAZipWouldDoBeforeItDoesAnything() throws IOException {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Visitor author = new Visitor(site, device.page(), "en");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            Page page = device.page();
            author.open("write/tcp");
            byte[] course = Files.readAllBytes(
                    page.waitForDownload(() -> page.getByText(author.words().of("authoring.courses.export"))
                                    .click())
                            .path());
            author.open("write/import");
            Locator file = page.locator("vaadin-upload input[type=file]");
            Locator said = page.locator("[aria-live=polite]");

            file.setInputFiles(new FilePayload("tcp.zip", "application/zip", course));
            // The whole course is checked, each model answer by the engine.
            assertThat(said)
                    .containsText(
                            author.words().of("authoring.import.nothing"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));

            file.setInputFiles(new FilePayload("evil.zip", "application/zip", leadingOut()));
            assertThat(said).containsText("evil.zip/../../evil.sh");
            assertThat(said).containsText("no way out of the archive");

            file.setInputFiles(new FilePayload("notes.txt", "text/plain", new byte[1]));
            assertThat(page.getByText(author.words().of("lab.file.kind", ".zip")))
                    .isVisible();
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void tellsOfAWrongKeyAndAMissingTranslationWhileTheyAreTyped() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Visitor author = new Visitor(site, device.page(), "en");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            Page page = device.page();
            Locator findings = page.locator(".write-findings");
            end(author, page, "write/tcp/08-lost?file=quiz.toml&line=1", "[[question]]");
            page.keyboard().insertText(WRONG);
            assertThat(findings).containsText("server > client [S.] seq 300 ack 101");

            end(author, page, "write/tcp/08-lost", "+++");
            completed(page, "\n```si", "sim");
            completed(page, "\nscenario = \"three-w", "three-way-handshake");
            page.keyboard().insertText("\"\n```\n\nOnly in English.\n");
            assertThat(findings).containsText("has no counterpart in");
            author.press("authoring.editor.discard");
            assertThat(findings).not().containsText("has no counterpart in");
        }
    }

    @Test
    void losesNothingThatWasTypedTwoSecondsBeforeTheServerIsKilled() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Visitor author = new Visitor(site, device.page(), "en");
            author.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            editor(author, device.page(), "write/tcp/06-why-four");
            device.page().keyboard().insertText("\nTyped before the power went.\n");
            device.page().waitForTimeout(2_000);
            site.server().kill();
            site.server().startAgain();

            Locator source = editor(author, device.page(), "write/tcp/06-why-four");

            assertThat(source).containsText("Typed before the power went.");
            author.press("authoring.editor.discard");
            assertThat(source).not().containsText("Typed before the power went.");
        }
    }

    @Test
    void twoAuthorsAtOnceLoseNothing() {
        try (Site.Device first = site.device("en", DESK, ColorScheme.LIGHT);
                Site.Device second = site.device("en", DESK, ColorScheme.LIGHT)) {
            Visitor ada = new Visitor(site, first.page(), "en");
            Visitor bob = new Visitor(site, second.page(), "en");
            ada.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            bob.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            Locator adas = editor(ada, first.page(), "write/tcp/05-why-three");
            Locator bobs = editor(bob, second.page(), "write/tcp/05-why-three");

            first.page().keyboard().insertText("\nWhat Ada wrote.\n");
            assertThat(first.page().locator(".write-preview")).containsText("What Ada wrote.");
            second.page().keyboard().press("Control+Home");
            int opening = ((Number) bobs.evaluate("text => [...text.querySelectorAll('.cm-line')].findLastIndex(line =>"
                            + " line.textContent === '+++') + 1"))
                    .intValue();
            bobs.locator(".cm-line").nth(opening).click();
            second.page().keyboard().press("End");
            second.page().keyboard().insertText(" What Bob wrote.");

            assertThat(second.page().locator(".write-preview")).containsText("What Bob wrote.");
            assertThat(second.page().locator(".write-preview")).containsText("What Ada wrote.");
            second.page().keyboard().press("Control+End");
            assertThat(bobs).containsText("What Ada wrote.");
            bob.press("authoring.editor.discard");
            assertThat(second.page().locator(".write-preview")).not().containsText("What Ada wrote.");
            assertThat(adas).isVisible();
        }
    }

    /** Opens the source, with the cursor at its end. */
    private static Locator editor(Visitor author, Page page, String path) {
        return end(author, page, path, "+++");
    }

    private static Locator end(Visitor author, Page page, String path, String shown) {
        author.open(path);
        Locator source = page.locator("source-editor .cm-content");
        assertThat(source).containsText(shown);
        source.click();
        page.keyboard().press("Control+End");
        return source;
    }

    /** Types the beginning of a word and takes the one that is offered. */
    private static void completed(Page page, String typed, String offered) {
        page.keyboard().insertText(typed.substring(0, typed.length() - 1));
        page.keyboard().type(typed.substring(typed.length() - 1));
        Locator first = page.locator(".cm-tooltip-autocomplete li[aria-selected]");
        assertThat(first).hasText(offered);
        first.click();
        assertThat(page.locator("source-editor .cm-activeLine").last()).hasText(Pattern.compile(offered + "$"));
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]");
    }

    private static void press(Page page, Visitor author, String key) {
        dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(author.words().of(key))
                                .setExact(true))
                .click();
    }

    /** The row for what comes at the lesson's end. */
    private static void insert(Page page, String piece) {
        page.locator("[data-piece='" + piece + "']").last().click();
        assertThat(dialog(page)).hasCount(1);
    }

    private static void both(Visitor author, Page page, String key, String english, String chinese) {
        fill(author, page, key, "en", english);
        fill(author, page, key, "zh-CN", chinese);
    }

    private static void fill(Visitor author, Page page, String key, String language, String text) {
        String label = author.words()
                .of("authoring.form.in", author.words().of(key), author.words().of("authoring.language." + language));
        dialog(page).getByLabel(label).first().fill(text);
    }

    private static void choose(Page page, String label, String text) {
        Locator box = dialog(page).getByLabel(label).first();
        box.fill(text);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\(" + text + "\\)")))
                .first()
                .click();
    }

    private static void pick(Page page, String label, String option) {
        dialog(page).getByLabel(label).first().click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static byte[] leadingOut() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("../../evil.sh"));
            zip.write('x');
        }
        return file.toByteArray();
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
