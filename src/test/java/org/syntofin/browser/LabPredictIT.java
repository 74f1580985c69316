package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Saying what comes next in a lesson's run: chosen, typed and written; right, wrong and not known. */
class LabPredictIT {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private final Site site = Site.shared();

    @Test
    void tellsNothingOfTheFutureBeforeItIsPredicted() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            List<String> traffic = new CopyOnWriteArrayList<>();
            Page page = device.page();
            page.route("**/*", route -> keep(route, traffic));
            page.onWebSocket(socket -> socket.onFrameReceived(frame -> traffic.add(text(frame))));
            Visitor visitor = new Visitor(site, page, "en");
            Locator ladder = open(page, visitor, "handshake");

            assertThat(traffic)
                    .as("the run is among it")
                    .anyMatch(text -> text.contains("7000"))
                    .as("the number that the server is going to choose")
                    .noneMatch(text -> text.contains("52000"))
                    .as("also the pages of the application")
                    .anyMatch(text -> text.contains("segment-ladder"));
            // Nor where a room is to say it.
            ladder.locator(".in-class button").first().click();
            page.keyboard().press("End");
            assertThat(ladder.locator("form")).isVisible();
            assertThat(traffic).noneMatch(text -> text.contains("52000"));
            assertThat(ladder).not().containsText("52000");
            ladder.locator("form")
                    .getByText(visitor.words().of("lab.ladder.predict.unknown"))
                    .click();
            page.waitForCondition(() -> traffic.stream().anyMatch(text -> text.contains("52000")));
        }
    }

    @Test
    void judgesAWrongGuessAndARightOneAndAsksForTheRule() {
        try (Site.Device device = site.device("en", PHONE, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            Locator ladder = open(page, visitor, "handshake");
            choose(ladder, "sender", "server");
            choose(ladder, "flags", "SYN+ACK");
            choose(ladder, "ack", "7000");
            ladder.locator("form button[type=submit]").click();
            stepToJudged(page, ladder);

            Locator parts = ladder.locator(".judged li");
            assertThat(parts).hasCount(3);
            assertThat(parts.nth(0)).hasClass("right");
            assertThat(parts.nth(2)).hasClass("wrong");
            assertThat(parts.nth(2)).containsText("7001");
            assertThat(parts.nth(2).locator(".mine")).containsText("7000");
            assertThat(parts.nth(2).locator(".because")).containsText("RCV.NXT");
            assertThat(parts.nth(2).locator(".belief")).containsText("SYN");

            // Not before the rule is named.
            assertThat(ladder.locator(".why .cite")).hasCount(0);
            assertThat(ladder.locator(".naming .rule-choice")).hasCount(4);
            assertThat(Axe.faults(page, "segment-ladder")).isEmpty();
            ladder.locator(".naming .rule-choice").first().click();
            assertThat(ladder.locator(".naming")).hasCount(0);
            assertThat(ladder.locator(".why .cite")).containsText("RFC 9293");

            page.keyboard().press("End");
            ladder.locator("input[type=range]").focus();
            page.keyboard().press("End");
            choose(ladder, "sender", "client");
            choose(ladder, "flags", "ACK");
            choose(ladder, "ack", "52001");
            ladder.locator("form button[type=submit]").click();
            stepToJudged(page, ladder);
            assertThat(ladder.locator(".judged li.right")).hasCount(3);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void hasNumbersTypedInALaterLesson() {
        try (Site.Device device = site.device("zh-CN", DESK, ColorScheme.DARK)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "zh-CN");
            Locator ladder = open(page, visitor, "lost");
            choose(ladder, "sender", "client");
            choose(ladder, "flags", "SYN");
            ladder.locator("form input[name=seq]").fill("101");
            ladder.locator("form button[type=submit]").click();
            stepToJudged(page, ladder);

            Locator seq = ladder.locator(".judged li").nth(2);
            assertThat(seq).hasClass("wrong");
            assertThat(seq.locator(".belief")).not().hasCount(0);
            assertThat(device.errors()).isEmpty();
        }
    }

    @Test
    void hasAWholeSegmentWrittenInTheLastLessons() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, "en");
            Locator ladder = open(page, visitor, "queues");
            assertThat(ladder.locator("form fieldset")).hasCount(5);
            choose(ladder, "sender", "server");
            choose(ladder, "flags", "SYN");
            choose(ladder, "flags", "ACK");
            ladder.locator("form input[name=seq]").fill("300");
            ladder.locator("form input[name=ack]").fill("101");
            ladder.locator("form input[name=len]").fill("0");
            ladder.locator("form button[type=submit]").click();
            stepToJudged(page, ladder);

            assertThat(ladder.locator(".judged li")).hasCount(5);
            assertThat(ladder.locator(".judged li.right")).hasCount(5);
            assertThat(device.errors()).isEmpty();
        }
    }

    /** The lesson's run that is to be predicted, standing at its first stop. */
    private static Locator open(Page page, Visitor visitor, String lesson) {
        visitor.openLesson(lesson);
        page.waitForCondition(() -> page.evaluate(
                        "() => [...document.querySelectorAll('segment-ladder')].some(l => l.src.includes('/predict/')"
                                + " && l.run)")
                .equals(true));
        page.evaluate("() => [...document.querySelectorAll('segment-ladder')]"
                + ".find(l => l.src.includes('/predict/')).setAttribute('data-asked', '')");
        Locator ladder = page.locator("segment-ladder[data-asked]");
        ladder.locator("input[type=range]").focus();
        page.keyboard().press("End");
        assertThat(ladder.locator("form")).isVisible();
        return ladder;
    }

    private static void choose(Locator ladder, String part, String value) {
        ladder.locator("form input[name='" + part + "'][value='" + value + "']").dispatchEvent("click");
    }

    /** The segment may come after a call or a state; the ladder tells of each step once it rests. */
    private static void stepToJudged(Page page, Locator ladder) {
        Locator on = ladder.locator(".bar button.step").nth(1);
        assertThat(on).isEnabled();
        page.waitForCondition(() -> {
            if (ladder.locator(".judged li").count() > 0) {
                return true;
            }
            on.click();
            // Steps that follow each other fast are told of only when they rest.
            page.waitForTimeout(400);
            return false;
        });
    }

    private static String text(WebSocketFrame frame) {
        String text = frame.text();
        return text == null ? new String(frame.binary(), StandardCharsets.ISO_8859_1) : text;
    }

    /** What is fetched is unpacked, so that the text of compressed answers is read too. */
    private static void keep(Route route, List<String> traffic) {
        APIResponse answer = route.fetch();
        traffic.add(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }
}
