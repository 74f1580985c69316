package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Answers that must not be lost, doubled, or told ahead. */
class QuestionsIT {

    private static final String LESSON = "handshake";
    private static final String ORDER = "hs-order";
    private static final String NUMBER = "hs-ack";

    private final Site site = Site.shared();

    @Test
    void goesOutWhenTheConnectionComesBack() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = lesson(device, "en");
            Locator question = visitor.question(NUMBER);
            question.locator("input").fill("7");
            assertThat(question.locator("answer-form")).hasJSProperty("unsaved", false);

            device.context().setOffline(true);
            question.locator("input").fill("77");
            visitor.check(NUMBER);
            assertThat(question.getByText(visitor.words().of("study.form.waiting")))
                    .isVisible();
            assertThat(question.locator("input")).hasValue("77");
            device.context().setOffline(false);

            assertThat(visitor.feedback(NUMBER)).hasText(visitor.words().of("study.feedback.wrong"));
            assertThat(question.locator("input")).hasValue("77");
            assertThat(device.page().locator("vaadin-connection-indicator"))
                    .not()
                    .hasAttribute("reconnecting", "");
        }
    }

    @Test
    void letsNoTabOverwriteAnotherSilently() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor first = lesson(device, "en");
            type(first, "1");
            Page page = device.context().newPage();
            Visitor second = new Visitor(site, page, "en");
            second.openLesson(LESSON);
            assertThat(second.question(NUMBER).locator("input")).hasValue("1");

            type(first, "12");
            second.question(NUMBER).locator("input").fill("9");

            assertThat(page.getByText(second.words().of("study.question.overtaken")))
                    .isVisible();
            assertThat(second.question(NUMBER).locator("input")).hasValue("12");

            first.check(NUMBER);
            assertThat(first.feedback(NUMBER)).isVisible();
            second.question(NUMBER).locator("input").fill("99");

            assertThat(page.getByText(second.words().of("progress.refused.ANSWERED")))
                    .isVisible();
            assertThat(second.question(NUMBER).locator("input")).hasValue("12");
            assertThat(second.question(NUMBER).locator("answer-form")).hasJSProperty("locked", true);
            assertThat(second.feedback(NUMBER)).isVisible();
        }
    }

    @Test
    void losesNothingWhenTheLanguageChanges() {
        try (Site.Device device = site.device("en", 390, ColorScheme.DARK)) {
            Visitor visitor = lesson(device, "en");
            type(visitor, "4711");
            Locator ladder = device.page().locator("segment-ladder").first();
            assertThat(ladder.locator("ladder-stage.main")).isVisible();
            ladder.evaluate("ladder => ladder.goTo(3)");

            device.page().locator(".stf-languages button[lang='zh-CN']").click();

            assertThat(device.page().locator(".study-page[lang='zh-CN']")).isVisible();
            assertThat(visitor.question(NUMBER).locator("input")).hasValue("4711");
            assertThat(ladder).hasAttribute("lang", "zh-CN");
            assertThat(ladder).hasJSProperty("stop", 3);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void refusesWhatNobodyCouldHaveAnswered() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = lesson(device, "en");

            visitor.question(ORDER).locator("answer-form").evaluate("""
                form => form.dispatchEvent(new CustomEvent("draft-changed", { detail: {
                  change: 1, base: 0, writer: "x", response: { order: ["i1", "i99"], aside: [] } } }))\
                """);

            assertThat(device.page().getByText(visitor.words().of("progress.refused.NOT_A_RESPONSE")))
                    .isVisible();
        }
    }

    @Test
    void goesOnFromWhatCanBe() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = lesson(device, "en");
            Ordering ordering = new Ordering(visitor.question(ORDER));
            String ack = ordering.items().stream()
                    .filter(item -> List.of("ACK").equals(item.get("chips")))
                    .map(item -> String.valueOf(item.get("id")))
                    .findFirst()
                    .orElseThrow();
            ordering.moveByButtons(ack, 0);
            visitor.check(ORDER);
            assertThat(visitor.feedback(ORDER)).hasText(visitor.words().of("study.feedback.impossible", 1));

            visitor.question(ORDER)
                    .getByText(visitor.words().of("study.question.from-there"))
                    .click();

            assertThat(visitor.question(ORDER).locator(".study-feedback")).hasCount(0);
            assertThat(new Ordering(visitor.question(ORDER)).order().getFirst()).isEqualTo(ack);
        }
    }

    @Test
    void tellsNoKeyBeforeItIsAsked() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            List<String> traffic = new CopyOnWriteArrayList<>();
            device.page().route("**/*", route -> keep(route, traffic));
            Visitor visitor = lesson(device, "en");
            type(visitor, "1");

            assertThat(traffic).isNotEmpty().anyMatch(text -> text.contains("Which ack does"));
            for (String secret : List.of(
                    "syn-counts-none",
                    "ack-counts-one",
                    "synack-low",
                    "client-up",
                    "The SYN occupies the number",
                    "ack names the next number",
                    "What must an end have received")) {
                assertThat(traffic).as(secret).noneMatch(text -> text.contains(secret));
            }
        }
    }

    @Test
    void keepsASittingThroughAReload() {
        try (Site.Device device = site.device("en", 390, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.open("course/tcp/test/core-check");
            visitor.press("study.test.begin");
            assertThat(device.page().locator("time-left b")).hasText(Pattern.compile("2[45]:[0-9]{2}"));
            Locator number =
                    device.page().locator("answer-form label.number input").first();
            number.fill("4242");
            assertThat(device.page()
                            .getByText(visitor.words().of("study.form.saved"))
                            .first())
                    .isVisible();

            device.page().reload();

            assertThat(device.page().locator("time-left b")).isVisible();
            assertThat(number).hasValue("4242");
            visitor.press("study.test.hand-in");
            visitor.press("study.test.hand-in.yes");
            assertThat(device.page().locator(".study-lead")).containsText("of 12 questions right");
            assertThat(device.errors()).isEmpty();
        }
    }

    private Visitor lesson(Site.Device device, String language) {
        Visitor visitor = new Visitor(site, device.page(), language);
        visitor.openLesson(LESSON);
        return visitor;
    }

    private static void type(Visitor visitor, String number) {
        visitor.question(NUMBER).locator("input").fill(number);
        assertThat(visitor.question(NUMBER).locator("answer-form")).hasJSProperty("unsaved", false);
    }

    /** What the server said, scripts left out: they hold words of every kind. */
    private static void keep(Route route, List<String> traffic) {
        APIResponse answer = route.fetch();
        String type = answer.headers().getOrDefault("content-type", "");
        if (type.contains("json") || type.contains("html")) {
            traffic.add(answer.text());
        }
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }
}
