package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of answers: kept through lost sessions, counted once, closed at a deadline, reported, refused. */
class KeptAnswersIT {

    private static final int TEST_SECONDS = 40;

    private final Site site = EveryKind.site();

    /** A submission whose confirmation never came is sent again by the page that is loaded next. */
    @Test
    void countsOnceWhatIsSentTwice() throws IOException {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.register("twice", "four quiet words here");
            EveryKind.open(device, "en");
            visitor.question("k-number").locator("input").first().fill("7");
            visitor.question("k-number").locator("answer-form").evaluate("""
                form => {
                  const kept = Storage.prototype.removeItem;
                  Storage.prototype.removeItem = function (slot) {
                    if (!slot.startsWith("syntofin.submission")) kept.call(this, slot);
                  };
                }\
                """);
            visitor.check("k-number");
            assertThat(visitor.feedback("k-number")).isVisible();

            device.page().reload();

            assertThat(visitor.feedback("k-number")).hasText(visitor.words().of("study.feedback.wrong"));
            device.page()
                    .waitForFunction(
                            "() => !Object.keys(sessionStorage).some(slot => slot.startsWith('syntofin.submission'))");
            assertThat(answers(visitor, device)).isEqualTo(1);
        }
    }

    /** What was saved when the time is over counts; the page says so by itself. */
    @Test
    void closesATestAtItsDeadline() throws IOException {
        Instant until = Instant.now().plusSeconds(TEST_SECONDS).truncatedTo(ChronoUnit.SECONDS);
        EveryKind.addTest("short", """
            title = { en = "Short", zh-CN = "短" }
            until = "%s"
            minutes = 5
            feedback = "at-end"
            hint-cost = 0.5
            questions = ["kinds/k-number", "kinds/k-choice"]
            """.formatted(until));
        try (Site.Device device = site.device("en", 390, ColorScheme.DARK)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.open("course/every-kind/test/short");
            visitor.press("study.test.begin");
            assertThat(device.page().locator("time-left b")).isVisible();
            Locator number = device.page()
                    .locator(".study-question")
                    .filter(new Locator.FilterOptions().setHas(device.page().locator("input[inputmode=numeric]")));
            assertThat(number.locator("summary").first()).containsText("50 %");
            number.locator("input").first().fill(String.valueOf(EveryKind.asked(number) + 1));
            assertThat(device.page()
                            .getByText(visitor.words().of("study.form.saved"))
                            .first())
                    .isVisible();

            assertThat(device.page().locator(".study-lead"))
                    .hasText(
                            visitor.words().of("study.test.result.plain", 1, 2, 0, 50),
                            new LocatorAssertions.HasTextOptions().setTimeout(1000.0 * (TEST_SECONDS + 20)));
            assertThat(device.page()
                            .locator(".study-tag")
                            .filter(new Locator.FilterOptions()
                                    .setHasText(visitor.words().of("study.question.unanswered"))))
                    .hasCount(1);
            assertThat(device.page().locator("time-left")).hasCount(0);
        }
    }

    @Test
    void showsTheEndOfATestThatAnotherTabHandsIn() throws IOException {
        EveryKind.addTest("tabs", """
            title = { en = "Two tabs", zh-CN = "两个标签页" }
            feedback = "at-end"
            questions = ["kinds/k-number"]
            """);
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor first = new Visitor(site, device.page(), "en");
            first.open("course/every-kind/test/tabs");
            first.press("study.test.begin");
            assertThat(device.page().locator(".study-question input").first()).isVisible();
            Page other = device.context().newPage();
            Visitor second = new Visitor(site, other, "en");
            second.open("course/every-kind/test/tabs");
            second.press("study.test.hand-in");
            second.press("study.test.hand-in.yes");
            String result = first.words().of("study.test.result.plain", 0, 1, 0, 0);
            assertThat(other.locator(".study-lead")).hasText(result);

            device.page().locator(".study-question input").first().fill("7");

            assertThat(device.page().getByText(first.words().of("progress.refused.LATE")))
                    .isVisible();
            assertThat(device.page().locator(".study-lead")).hasText(result);
            assertThat(device.page()
                            .getByText(
                                    first.words().of("study.test.hand-in"), new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    void keepsADraftThroughALostSession() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.register("lost-session", "four quiet words here");
            EveryKind.open(device, "en");
            Locator input = visitor.question("k-number").locator("input").first();
            long asked = EveryKind.asked(visitor.question("k-number"));
            input.fill("47");
            assertThat(visitor.question("k-number").locator("answer-form")).hasJSProperty("unsaved", false);

            spoilSession(device);
            input.fill("4711");

            assertComesBack(device, visitor, asked);
            visitor.open("account");
            assertThat(device.page().getByText("lost-session").first()).isVisible();
        }
    }

    @Test
    void keepsTheFirstChangeOfAVisitorWhoseSessionIsLost() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = EveryKind.open(device, "en");
            long asked = EveryKind.asked(visitor.question("k-number"));

            spoilSession(device);
            visitor.question("k-number").locator("input").first().fill("4711");

            assertComesBack(device, visitor, asked);
            device.page().reload();
            assertComesBack(device, visitor, asked);
        }
    }

    @Test
    void saysAndLogsADraftThatTheFormCannotHaveMade() {
        long before = refusals();
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = EveryKind.open(device, "en");

            visitor.question("k-order").locator("answer-form").evaluate("""
                form => form.dispatchEvent(new CustomEvent("draft-changed", { detail: {
                  change: 1, base: 0, writer: "tampered", response: { order: ["i1", "i99"], aside: [] } } }))\
                """);

            assertThat(device.page().getByText(visitor.words().of("progress.refused.NOT_A_RESPONSE")))
                    .isVisible();
            assertThat(refusals()).isEqualTo(before + 1);
        }
    }

    /** Without the form, which would hear what bubbles. */
    @Test
    void logsAnOrderThatIsSentToTheListAlone() {
        long before = refusals();
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = EveryKind.open(device, "en");
            List<String> shown = new Ordering(visitor.question("k-order")).order();

            visitor.question("k-order").locator("order-list").evaluate("""
                list => list.dispatchEvent(new CustomEvent("order-changed", {
                  bubbles: false, detail: { order: ["i1", "i99"], aside: [] } }))\
                """);

            await().untilAsserted(() -> assertThat(refusals()).isEqualTo(before + 1));
            device.page().reload();
            assertThat(new Ordering(visitor.question("k-order")).order()).isEqualTo(shown);
        }
    }

    private long refusals() {
        return site.server()
                .log()
                .lines()
                .filter(line -> line.contains("Refused"))
                .count();
    }

    @Test
    void bringsAReportToTheInstructorsPage() {
        try (Site.Device device = site.device("en", 390, ColorScheme.LIGHT)) {
            Visitor visitor = EveryKind.open(device, "en");
            Locator question = visitor.question("k-number");
            question.locator("input").first().fill("99");
            question.getByText(visitor.words().of("study.report.open")).click();
            question.locator(".study-report input").fill("Two of these are right.");
            question.getByText(visitor.words().of("study.report.send"), new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(question.getByText(visitor.words().of("study.report.thanks")))
                    .isVisible();
        }
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor instructor = new Visitor(site, device.page(), "en");
            instructor.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            instructor.open("questions");
            device.page().locator(".study-search input").fill("k-number reported");
            assertThat(device.page().locator(".study-questions li:visible")).hasCount(1);
            device.page().locator(".study-questions li:visible a").click();
            assertThat(device.page().locator(".study-reports li")).containsText("Two of these are right.");
            assertThat(device.page().locator(".study-reports li")).containsText("99");
            instructor.press("study.reports.try");
            assertThat(device.page().locator(".study-trial input").first()).hasValue("99");
            instructor.press("study.reports.settle");
            assertThat(device.page().locator(".study-reports"))
                    .containsText(instructor.words().of("study.reports.settled", 1));
            assertThat(device.errors()).isEmpty();
        }
    }

    /** An expired session looks like this to the server; that the cookie is gone the page would not notice. */
    private static void spoilSession(Site.Device device) {
        var session = device.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        session.value = "0123456789ABCDEF0123456789ABCDEF";
        device.context().addCookies(List.of(session));
    }

    private static void assertComesBack(Site.Device device, Visitor visitor, long asked) {
        Locator question = visitor.question("k-number");
        assertThat(question.locator("h3")).containsText("seq=" + asked);
        assertThat(question.locator("input").first()).hasValue("4711");
        assertThat(question.locator("answer-form")).hasJSProperty("unsaved", false);
        assertThat(question.locator("answer-form")).not().hasJSProperty("attempt", "");
        assertThat(device.errors()).isEmpty();
    }

    private static int answers(Visitor visitor, Site.Device device) throws IOException {
        visitor.open("account");
        Path file = device.page()
                .waitForDownload(() -> device.page()
                        .getByText(visitor.words().of("account.own.download"))
                        .click())
                .path();
        int submissions = 0;
        Matcher submission = Pattern.compile("\"submission\"").matcher(Files.readString(file));
        while (submission.find()) {
            submissions++;
        }
        return submissions;
    }
}
