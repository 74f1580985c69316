package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of every kind in a browser, on a course that has one of each, in each language and by every hand. */
class EveryKindIT {

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

    private static final Site site = EveryKind.site();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void answersEachKindRightly(String language) {
        try (Site.Device device = site.device(language, 1280, ColorScheme.LIGHT)) {
            Visitor visitor = EveryKind.open(device, language);
            order(visitor);
            visitor.question("k-choice").locator("input").first().check();
            visitor.question("k-several").locator("input").first().check();
            visitor.question("k-several").locator("input").nth(1).check();
            visitor.question("k-number")
                    .locator("input")
                    .first()
                    .fill(String.valueOf(EveryKind.asked(visitor.question("k-number")) + 1));
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
            Visitor visitor = EveryKind.open(device, "en");
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
            Visitor visitor = EveryKind.open(device, "en");
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

    @Test
    void goesPastAGroupInEitherDirection() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = EveryKind.open(device, "en");
            Locator list = visitor.question("k-order").locator("order-list");
            list.evaluate("""
                    list => list.items = list.items.map((item) =>
                      ({ ...item, group: list.order.indexOf(item.id) < 2 ? "together" : null }))""");
            Ordering ordering = new Ordering(visitor.question("k-order"));
            List<String> before = ordering.order();
            Locator third = list.locator("li[data-id='" + before.get(2) + "']");

            third.locator("button.up").click();
            assertThat(list.locator("li.row").first()).hasAttribute("data-id", before.get(2));
            third.locator("button.down").click();

            assertThat(list.locator("li.row").nth(2)).hasAttribute("data-id", before.get(2));
            assertThat(ordering.order()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fillsGapsByEveryHand(Hand hand) {
        try (Site.Device device = device(hand)) {
            Visitor visitor = EveryKind.open(device, "en");

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
            Visitor visitor = EveryKind.open(device, "en");

            states(visitor, hand);
            visitor.check("k-states");
            assertThat(visitor.feedback("k-states")).hasText(visitor.words().of("study.feedback.right"));
            fill(
                    visitor,
                    "k-header",
                    hand,
                    visitor.words().of("quiz.header.seq"),
                    visitor.words().of("quiz.header.ack"));
            visitor.check("k-header");

            assertThat(visitor.feedback("k-header")).hasText(visitor.words().of("study.feedback.right"));
        }
    }

    private static Site.Device device(Hand hand) {
        return hand.touches() ? site.touchDevice("en") : site.device("en", 1280, ColorScheme.LIGHT);
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
        hand.take(diagram.locator("button.label[data-label='CLOSE-WAIT']"), closeWait);
        assertThat(closeWait).containsText("CLOSE-WAIT");
        hand.take(diagram.locator("button.label[data-label='SYN-SENT']"), synSent);
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
        changes.locator("select[data-part=segment]").selectOption("DATA");
        changes.locator("button.plus").click();
        assertThat(changes.locator("li")).not().containsText("DATA");
        assertThat(changes.locator("li")).not().containsText("lose client");
        changes.locator("button.remove").click();
        changes.locator("select[data-part=segment]").selectOption("SYN");
        changes.locator("button.plus").click();
        assertThat(changes.locator("li")).containsText("SYN");
        assertThat(changes.locator("li")).not().containsText("lose client");
    }
}
