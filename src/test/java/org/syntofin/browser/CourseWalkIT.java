package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A new student without an account goes the whole way once, in Chinese, since most other tests read English: the entry
 * check, every question on the path of every lesson, the core check, the final test. The answers are whatever comes
 * first; what counts is that every question can be answered, is judged, and that the way leads on.
 */
class CourseWalkIT {

    private static final List<String> CORE =
            List.of("life", "segments", "handshake", "teardown", "why-three", "why-four");
    private static final List<String> REST =
            List.of("states", "lost", "time-wait", "reset", "queues", "off-path", "options", "captures");
    private static final int BELIEFS = 8;
    private static final int CORE_CHECK = 12;
    private static final int FINAL_TEST = 24;
    private static final String LANGUAGE = "zh-CN";

    private final Site site = Site.shared();

    @Test
    void leadsFromTheEntryCheckToTheFinalTest() {
        try (Site.Device device = site.device(LANGUAGE, 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), LANGUAGE);
            Locator page = device.page().locator(".study-page");

            sit(visitor, page, "entry-check", BELIEFS);
            assertThat(page.locator(".study-lead")).hasText(visitor.words().of("study.test.handed-in.never"));
            assertThat(page.locator(".study-question")).hasCount(0);

            visitor.openLesson("life");
            assertThat(visitor.question("life-mission")).containsText("恰好发送 2 个数据报文段");
            CORE.forEach(lesson -> learn(visitor, page, lesson));
            page.locator(".study-end a[href$='test/core-check']").click();
            assertThat(page.locator("h1")).containsText("测验");
            assertThat(device.page().locator(".stf-bar")).isInViewport();
            sit(visitor, page, "core-check", CORE_CHECK);
            assertThat(page.locator(".study-lead")).containsText(CORE_CHECK + " 题中答对");

            REST.forEach(lesson -> learn(visitor, page, lesson));
            sit(visitor, page, "final", FINAL_TEST);
            assertThat(page.locator(".study-before-after tbody tr")).hasCount(BELIEFS);
            device.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(device.page().locator(".stf-bar")).isHidden();
            assertThat(page.locator(".study-before-after")).isVisible();
            assertThat(device.errors()).isEmpty();
        }
    }

    /** Answers what is on the path of a lesson. */
    private static void learn(Visitor visitor, Locator page, String lesson) {
        visitor.openLesson(lesson);
        assertThat(page.locator(".study-text a[href='#']")).hasCount(0);
        for (Locator question : page.locator(".study-question").all()) {
            answer(question);
            question.locator("answer-form button[type=submit]").click();
            assertThat(question.locator(".study-feedback h4")).isVisible();
            assertThat(question.locator(".study-feedback[data-verdict=declined]"))
                    .hasCount(0);
        }
        assertThat(page.locator(".study-end h2")).hasText(visitor.words().of("study.end.done"));
    }

    private static void sit(Visitor visitor, Locator page, String test, int questions) {
        visitor.open("course/tcp/test/" + test);
        visitor.press("study.test.begin");
        assertThat(page.locator(".study-question")).hasCount(questions);
        page.locator(".study-question").all().forEach(CourseWalkIT::answer);
        assertThat(page.locator("answer-form").last()).hasJSProperty("unsaved", false);
        visitor.press("study.test.hand-in");
        visitor.press("study.test.hand-in.yes");
        assertThat(page.locator(".study-hand-in")).hasCount(0);
    }

    /** Whatever comes first: the first option, 1 for a number, each word into the next gap, an order as it lies. */
    private static void answer(Locator question) {
        assertThat(question.locator("h3").first()).hasText(Pattern.compile("\\S"));
        Locator form = question.locator("answer-form");
        Locator options = form.locator("label:not(.taste):has(input[type=radio], input[type=checkbox])");
        if (options.count() > 0) {
            options.first().click();
            return;
        }
        form.locator("input:not([type=radio]):not([type=checkbox])").all().stream()
                .filter(input -> question.locator("change-list").count() == 0)
                .forEach(input -> input.fill("1"));
        if (question.locator("state-diagram .blanks").count() > 0) {
            label(question.locator("state-diagram"));
            return;
        }
        Locator blanks = question.locator("blank-form");
        if (blanks.count() > 0) {
            fill(blanks);
        }
    }

    /** The first name goes to the first place. */
    private static void label(Locator diagram) {
        diagram.locator("button.label").first().click();
        diagram.locator(".blanks button").first().click();
    }

    private static void fill(Locator blanks) {
        blanks.locator("select").all().forEach(select -> select.selectOption(new SelectOption().setIndex(1)));
        blanks.locator(".flags")
                .all()
                .forEach(flags -> flags.locator("button").first().click());
        List<Locator> words = blanks.locator("button.word").all();
        List<Locator> slots = blanks.locator("button.slot").all();
        for (int i = 0; i < Math.min(words.size(), slots.size()); i++) {
            words.get(i).click();
            slots.get(i).click();
        }
    }
}
