package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page by axe's rules, the recommended ones included: light on a desk and dark on a phone, English and Chinese, as a
 * visitor and as whoever may see it.
 */
class AccessibilityIT {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private static final String MISSING = "no-such-page";
    private static final List<String> OF_VISITORS = List.of(
            "",
            "sign-in",
            "register",
            "sign-in-link/nothing",
            "learn",
            "course/tcp",
            "course/tcp/handshake",
            "course/tcp/teardown",
            "course/tcp/states",
            "course/tcp/captures",
            "course/tcp/test/entry-check",
            "glossary/tcp",
            "lab",
            "lab/capture",
            "lab/tcp/three-way-handshake",
            MISSING);
    private static final List<String> OF_ADMINISTRATORS = List.of(
            "",
            "learn",
            "account",
            "administration/people",
            "teaching",
            "teaching/tcp/handshake",
            "teaching/tcp/handshake/worksheet",
            "write",
            "write/tcp/03-handshake?file",
            "write/tcp/03-handshake?form",
            "write/tcp",
            "write/tcp/words",
            "write/guide",
            "write/import",
            "questions",
            "questions/tcp/handshake/hs-order",
            "questions/tcp/handshake/hs-cloze-numbers",
            "extra-time",
            "course/tcp/test/core-check");

    private final Site site = Site.shared();

    private static Stream<Arguments> looks() {
        return Stream.of(Arguments.of("en", DESK, ColorScheme.LIGHT), Arguments.of("zh-CN", PHONE, ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsNothingOnAVisitorsPages(String language, int width, ColorScheme mode) {
        try (Site.Device device = site.device(language, width, mode)) {
            Visitor visitor = new Visitor(site, device.page(), language);
            assertClean(device.page(), visitor, OF_VISITORS);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsNothingOnAnAdministratorsPages(String language, int width, ColorScheme mode) {
        try (Site.Device device = site.device(language, width, mode)) {
            Visitor visitor = new Visitor(site, device.page(), language);
            visitor.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            assertClean(device.page(), visitor, OF_ADMINISTRATORS);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsNothingInWhatIsToldAfterAWrongOrder(String language, int width, ColorScheme mode) {
        try (Site.Device device = site.device(language, width, mode)) {
            Visitor visitor = new Visitor(site, device.page(), language);
            visitor.openLesson("handshake");
            visitor.check("hs-order");
            assertThat(visitor.feedback("hs-order")).isVisible();
            SoftAssertions found = new SoftAssertions();
            look(device.page(), "after a wrong order", found);
            found.assertAll();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsNothingOnQuestionsOfEveryKindNorInARunningTest(String language, int width, ColorScheme mode)
            throws IOException {
        EveryKind.addTest("looked-at", """
            title = { en = "Looked at", zh-CN = "检查" }
            minutes = 30
            feedback = "at-end"
            questions = ["kinds/k-order", "kinds/k-number", "kinds/k-bank"]
            """);
        try (Site.Device device = EveryKind.site().device(language, width, mode)) {
            Page page = device.page();
            SoftAssertions found = new SoftAssertions();
            Visitor visitor = EveryKind.open(device, language);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            look(page, "every kind", found);
            visitor.open("course/every-kind/test/looked-at");
            visitor.press("study.test.begin");
            assertThat(page.locator(".study-question order-list")).isVisible();
            look(page, "a running test", found);
            visitor.press("study.test.hand-in");
            look(page, "before handing in", found);
            found.assertAll();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsNothingInTheFormsOfWhatLessonsShare(String language, int width, ColorScheme mode) {
        try (Site.Device device = site.device(language, width, mode)) {
            Page page = device.page();
            Visitor visitor = new Visitor(site, page, language);
            visitor.signIn(Site.ADMINISTRATOR, Site.PASSWORD);
            SoftAssertions found = new SoftAssertions();
            for (String kind : List.of("skill", "cause", "term", "test")) {
                visitor.open("write/tcp/words");
                visitor.press("authoring.shared." + kind + ".new");
                assertThat(page.locator(
                                        "vaadin-dialog[opened] vaadin-text-field, vaadin-dialog[opened] vaadin-text-area")
                                .first())
                        .isVisible();
                found.assertThat(Axe.faults(page, "vaadin-dialog")).as(kind).isEmpty();
            }
            found.assertAll();
        }
    }

    /** A rule that must fail does, so silence means something. */
    @Test
    void wouldFindAnImageWithoutWords() {
        try (Site.Device device = site.device("en", DESK, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.open("sign-in");
            device.page().evaluate("document.querySelector('h1').append(document.createElement('img'))");
            SoftAssertions found = new SoftAssertions();
            look(device.page(), "spoiled", found);
            assertThat(found.wasSuccess()).isFalse();
        }
    }

    private static void assertClean(Page page, Visitor visitor, List<String> paths) {
        SoftAssertions found = new SoftAssertions();
        for (String path : paths) {
            visitor.open(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator(".shell-error").count())
                    .as("/%s is a page", path)
                    .isEqualTo(path.equals(MISSING) ? 1 : 0);
            look(page, "/" + path, found);
        }
        found.assertAll();
    }

    private static void look(Page page, String what, SoftAssertions found) {
        found.assertThat(Axe.faults(page)).as(what).isEmpty();
    }
}
