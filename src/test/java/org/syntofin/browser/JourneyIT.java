package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of a learner, in each language, on the packaged server. */
class JourneyIT {

    private static final String LESSON = "handshake";
    private static final String ORDER = "hs-order";
    private static final String PASSWORD = "four quiet words here";
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private final Site site = Site.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void learnsOrdersAHandshakeAndFindsItAgain(String language) {
        String name = "ada-" + language;
        try (Site.Device device = site.device(language, DESK, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), language);
            visitor.register(name, PASSWORD);
            visitor.openLesson(LESSON);

            List<String> right = orderWrongly(visitor);
            orderRightlyUpToTheLast(visitor, right);
            endAndStart(language);
            visitor.openLesson(LESSON);
            Ordering after = new Ordering(visitor.question(ORDER));
            assertThat(after.order()).containsExactlyElementsOf(swappedAtEnd(right));
            after.moveByButtons(right.getLast(), right.size() - 1);
            visitor.check(ORDER);

            assertThat(visitor.feedback(ORDER)).hasText(visitor.words().of("study.feedback.right"));
            assertThat(device.errors()).isEmpty();
        }
        try (Site.Device another = site.device(language, PHONE, ColorScheme.DARK)) {
            Visitor visitor = new Visitor(site, another.page(), language);
            visitor.signIn(name, PASSWORD);
            visitor.openLesson(LESSON);

            assertThat(visitor.question(ORDER).locator(".study-tag"))
                    .containsText(visitor.words().of("study.question.right"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void takesWhatAGuestDidIntoTheAccount(String language) {
        try (Site.Device device = site.device(language, PHONE, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), language);
            visitor.openLesson(LESSON);
            orderWrongly(visitor);
            String told = visitor.feedback(ORDER).textContent();

            visitor.register("guest-" + language, PASSWORD);
            visitor.openLesson(LESSON);

            assertThat(visitor.feedback(ORDER)).hasText(told);
            assertThat(visitor.question(ORDER).locator(".study-tag"))
                    .containsText(visitor.words().of("study.question.tried"));
        }
    }

    /** Stops the server as an administrator would in one language, and without warning in the other. */
    private void endAndStart(String language) {
        if (language.equals("en")) {
            site.server().restart();
        } else {
            site.server().kill();
            site.server().startAgain();
        }
    }

    /** Sets the wrong twins aside, drags the third segment to the top, and is told that it cannot be there. */
    private static List<String> orderWrongly(Visitor visitor) {
        Ordering ordering = new Ordering(visitor.question(ORDER));
        List<String> right = rightOrder(ordering, visitor.words());
        ordering.order().stream().filter(item -> !right.contains(item)).forEach(ordering::putAside);
        String third = right.get(3);
        ordering.moveByKeyboard(third, right.size() - 1);
        ordering.moveByDragging(third, 0);
        visitor.check(ORDER);
        assertThat(visitor.feedback(ORDER)).hasText(visitor.words().of("study.feedback.impossible", 1));
        return right;
    }

    /** Everything in its place but the last two, by keyboard and buttons. */
    private static void orderRightlyUpToTheLast(Visitor visitor, List<String> right) {
        Ordering ordering = new Ordering(visitor.question(ORDER));
        List<String> wanted = swappedAtEnd(right);
        for (int place = 0; place < wanted.size(); place++) {
            if (place % 2 == 0) {
                ordering.moveByKeyboard(wanted.get(place), place);
            } else {
                ordering.moveByButtons(wanted.get(place), place);
            }
        }
        assertThat(ordering.order()).containsExactlyElementsOf(wanted);
        assertThat(visitor.question(ORDER).locator("answer-form")).hasJSProperty("unsaved", false);
    }

    private static List<String> swappedAtEnd(List<String> right) {
        int last = right.size() - 1;
        List<String> swapped = new java.util.ArrayList<>(right);
        java.util.Collections.swap(swapped, last - 1, last);
        return swapped;
    }

    /** What RFC 9293, figure 6, shows, with the numbers on the screen. */
    private static List<String> rightOrder(Ordering ordering, Words words) {
        String syn = ordering.items().stream()
                .filter(item -> List.of("SYN").equals(item.get("chips")))
                .map(item -> String.valueOf(item.get("id")))
                .findFirst()
                .orElseThrow();
        long x = ordering.number(syn, "seq");
        String synAck = ordering.item("SYN ACK", "ack=" + (x + 1));
        long y = ordering.number(synAck, "seq");
        String ack = ordering.item("ACK seq=" + (x + 1), "ack=" + (y + 1));
        String clientUp = ordering.item(words.of("study.host.client"), "ESTABLISHED");
        String serverUp = ordering.item(words.of("study.host.server"), "ESTABLISHED");
        return List.of(syn, synAck, clientUp, ack, serverUp);
    }
}
