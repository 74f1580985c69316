package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of every kind in a browser, on a course that has one of each, in each language and by every hand. */
class EveryKindIT {

    private static final String LESSON = "course/every-kind/kinds";
    private static final int TEST_SECONDS = 40;
    private static final List<String> QUESTIONS = List.of(
            "k-order",
            "k-choice",
            "k-several",
            "k-number",
            "k-typed",
            "k-picked",
            "k-bank",
            "k-states",
            "k-header",
            "k-predict",
            "k-error",
            "k-compose",
            "k-mission");

    @TempDir
    private static Path content;

    private static Site site;

    @BeforeAll
    static void serve() throws IOException {
        Path original = Path.of("src/test/resources/every-kind");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path copy = content.resolve("every-kind")
                        .resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.createDirectories(content.resolve("every-kind/tests"));
        site = Site.of("--content=" + content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void answersEachKindRightly(String language) {
        try (Site.Device device = site.device(language, 1280, ColorScheme.LIGHT)) {
            Visitor visitor = open(device, language);
            order(visitor);
            visitor.question("k-choice").locator("input").first().check();
            visitor.question("k-several").locator("input").first().check();
            visitor.question("k-several").locator("input").nth(1).check();
            visitor.question("k-number").locator("input").first().fill(String.valueOf(asked(visitor) + 1));
            blank(visitor, "k-typed", 0).fill("101");
            blank(visitor, "k-typed", 1).fill(visitor.words().of("study.host.server"));
            blank(visitor, "k-picked", 0).selectOption(new SelectOption().setLabel("SYN"));
            fill(visitor, "k-bank", Hand.BUTTONS, "SYN", "SYN,ACK");
            states(visitor, Hand.BUTTONS);
            fill(
                    visitor,
                    "k-header",
                    Hand.BUTTONS,
                    visitor.words().of("quiz.header.seq"),
                    visitor.words().of("quiz.header.ack"));
            predict(visitor);
            visitor.question("k-error")
                    .locator("label.option")
                    .filter(new Locator.FilterOptions().setHasText("ack=102"))
                    .click();
            compose(visitor);
            mission(visitor);

            for (String question : QUESTIONS) {
                visitor.check(question);
                assertThat(visitor.feedback(question)).hasText(visitor.words().of("study.feedback.right"));
            }
            assertThat(device.page().locator(".study-end h2"))
                    .hasText(visitor.words().of("study.end.done"));
            assertThat(device.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordersByEveryHand(Hand hand) {
        try (Site.Device device = device(hand)) {
            Visitor visitor = open(device, "en");
            Ordering ordering = new Ordering(visitor.question("k-order"));
            List<String> right = rightOrder(ordering);
            String first = ordering.order().getFirst().equals(right.getFirst()) ? right.get(1) : right.getFirst();
            List<String> before = ordering.order();
            int to = before.indexOf(first) == 0 ? before.size() - 1 : 0;

            switch (hand) {
                case MOUSE -> ordering.moveByDragging(first, to);
                case TOUCH -> ordering.moveByTouch(first, to);
                case KEYBOARD -> ordering.moveByKeyboard(first, to);
                case BUTTONS -> ordering.moveByButtons(first, to);
            }

            assertThat(ordering.order().indexOf(first)).isEqualTo(to);
            assertThat(ordering.said()).contains(String.valueOf(to + 1));
            assertThat(visitor.question("k-order").locator("answer-form")).hasJSProperty("unsaved", false);
            device.page().reload();
            assertThat(new Ordering(visitor.question("k-order")).order().indexOf(first))
                    .isEqualTo(to);
        }
    }

    @Test
    void takesBackAMoveByEscape() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.DARK)) {
            Visitor visitor = open(device, "en");
            Ordering ordering = new Ordering(visitor.question("k-order"));
            List<String> before = ordering.order();
            Locator item = visitor.question("k-order").locator("button.item").first();

            item.press("Space");
            item.press("ArrowDown");
            assertThat(ordering.order()).isNotEqualTo(before);
            visitor.question("k-order")
                    .locator("li[data-id='" + before.getFirst() + "'] button.item")
                    .press("Escape");

            assertThat(ordering.order()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fillsGapsByEveryHand(Hand hand) {
        try (Site.Device device = device(hand)) {
            Visitor visitor = open(device, "en");

            fill(visitor, "k-bank", hand, "SYN", "RST");
            visitor.check("k-bank");

            assertThat(visitor.feedback("k-bank")).hasText(visitor.words().of("study.feedback.partly", 1, 2));
            assertThat(visitor.question("k-bank").locator("blank-form .entry.right"))
                    .hasCount(1);
            assertThat(visitor.question("k-bank").locator("blank-form .entry.wrong"))
                    .hasCount(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void labelsByEveryHand(Hand hand) {
        try (Site.Device device = device(hand)) {
            Visitor visitor = open(device, "en");

            states(visitor, hand);
            visitor.check("k-states");
            fill(
                    visitor,
                    "k-header",
                    hand,
                    visitor.words().of("quiz.header.seq"),
                    visitor.words().of("quiz.header.ack"));
            visitor.check("k-header");

            assertThat(visitor.feedback("k-states")).hasText(visitor.words().of("study.feedback.right"));
            assertThat(visitor.feedback("k-header")).hasText(visitor.words().of("study.feedback.right"));
        }
    }

    /** A submission whose confirmation never came is sent again by the page that is loaded next. */
    @Test
    void countsOnceWhatIsSentTwice() throws IOException {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.register("twice", "four quiet words here");
            open(device, "en");
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
        Files.writeString(content.resolve("every-kind/tests/short.toml"), """
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
            number.locator("input").first().fill(String.valueOf(asked(number) + 1));
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
    void keepsADraftThroughALostSession() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.register("lost-session", "four quiet words here");
            open(device, "en");
            Locator input = visitor.question("k-number").locator("input").first();
            long asked = asked(visitor);
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
            Visitor visitor = open(device, "en");
            long asked = asked(visitor);

            spoilSession(device);
            visitor.question("k-number").locator("input").first().fill("4711");

            assertComesBack(device, visitor, asked);
            device.page().reload();
            assertComesBack(device, visitor, asked);
        }
    }

    @Test
    void logsOnceWhatIsRefused() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = open(device, "en");

            visitor.question("k-order").locator("answer-form").evaluate("""
                form => form.dispatchEvent(new CustomEvent("draft-changed", { detail: {
                  change: 1, base: 0, writer: "tampered", response: { order: ["i1", "i99"], aside: [] } } }))\
                """);

            assertThat(device.page().getByText(visitor.words().of("progress.refused.NOT_A_RESPONSE")))
                    .isVisible();
            assertThat(site.server().log().lines().filter(line -> line.contains("Refused a draft")))
                    .hasSize(1);
        }
    }

    @Test
    void bringsAReportToTheInstructorsPage() {
        try (Site.Device device = site.device("en", 390, ColorScheme.LIGHT)) {
            Visitor visitor = open(device, "en");
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

    private static Site.Device device(Hand hand) {
        return hand.touches() ? site.touchDevice("en") : site.device("en", 1280, ColorScheme.LIGHT);
    }

    private static Visitor open(Site.Device device, String language) {
        Visitor visitor = new Visitor(site, device.page(), language);
        visitor.open(LESSON);
        assertThat(device.page().locator("answer-form").first()).isVisible();
        return visitor;
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

    private static long asked(Visitor visitor) {
        return asked(visitor.question("k-number"));
    }

    private static long asked(Locator question) {
        Matcher matcher =
                Pattern.compile("seq=([0-9]+)").matcher(question.locator("h3").textContent());
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static void order(Visitor visitor) {
        Ordering ordering = new Ordering(visitor.question("k-order"));
        List<String> right = rightOrder(ordering);
        ordering.order().stream().filter(item -> !right.contains(item)).forEach(ordering::putAside);
        for (int place = 0; place < right.size(); place++) {
            ordering.moveByKeyboard(right.get(place), place);
        }
    }

    private static List<String> rightOrder(Ordering ordering) {
        return List.of(ordering.having("seq=100"), ordering.having("seq=300"), ordering.having("ack=301"));
    }

    private static Locator blank(Visitor visitor, String question, int number) {
        return visitor.question(question).locator("blank-form [data-blank]").nth(number);
    }

    private static void fill(Visitor visitor, String question, Hand hand, String first, String second) {
        Locator form = visitor.question(question).locator("blank-form");
        hand.take(word(form, first), form.locator("button.slot").first());
        assertThat(form.locator("button.slot").first()).containsText(first);
        hand.take(word(form, second), form.locator("button.slot").nth(1));
        assertThat(form.locator("button.slot").nth(1)).containsText(second);
    }

    private static Locator word(Locator form, String text) {
        return form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    /** Of the places that are asked for, g is CLOSE-WAIT's. */
    private static void states(Visitor visitor, Hand hand) {
        Locator diagram = visitor.question("k-states").locator("state-diagram");
        Locator closeWait = diagram.locator(".blanks button[data-place=g]");
        Locator synSent = diagram.locator(".blanks button:not([data-place=g])");
        hand.choose(diagram.locator("button.label[data-label='CLOSE-WAIT']"), closeWait);
        assertThat(closeWait).containsText("CLOSE-WAIT");
        hand.choose(diagram.locator("button.label[data-label='SYN-SENT']"), synSent);
        assertThat(synSent).containsText("SYN-SENT");
    }

    private static void predict(Visitor visitor) {
        Locator form = visitor.question("k-predict").locator("blank-form");
        form.locator("select[data-blank=sender]").selectOption("server");
        form.locator("[data-blank=flags] [data-flag=SYN]").click();
        form.locator("[data-blank=flags] [data-flag=ACK]").click();
        form.locator("[data-blank=seq]").fill("300");
        form.locator("[data-blank=ack]").fill("101");
        form.locator("select[data-blank=state]").selectOption("SYN-RECEIVED");
    }

    private static void compose(Visitor visitor) {
        Locator form = visitor.question("k-compose").locator("blank-form");
        form.locator("[data-blank=flags] [data-flag=ACK]").click();
        form.locator("[data-blank=seq]").fill("101");
        form.locator("[data-blank=ack]").fill("301");
    }

    private static void mission(Visitor visitor) {
        Locator changes = visitor.question("k-mission").locator("change-list");
        changes.locator("select[data-part=kind]").selectOption("inject");
        changes.locator("[data-flag=S]").check();
        changes.locator("[data-part=seq]").fill("90");
        changes.locator("button.plus").click();
        assertThat(changes.locator("li")).containsText("SYN seq=90");
        assertThat(changes.locator("li")).not().containsText("[S]");
        changes.locator("button.remove").click();
        changes.locator("select[data-part=kind]").selectOption("lose");
        changes.locator("select[data-part=segment]").selectOption("SYN");
        changes.locator("button.plus").click();
        assertThat(changes.locator("li")).containsText("SYN");
        assertThat(changes.locator("li")).not().containsText("lose client");
    }
}
