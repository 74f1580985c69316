package org.syntofin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;

/** Every address of the application, opened by whoever may and by whoever may not. */
@IntegrationTest
class EveryPageTest extends SpringBrowserlessTest {

    /** What stands for the variable parts of an address. */
    private static final Map<String, String> EXAMPLES = Map.of(
            ":course", "tcp",
            ":lesson", "handshake",
            ":folder", "03-handshake",
            ":scenario", "handshake",
            ":question", "hs-order",
            ":test", "core-check",
            ":term?", "isn",
            ":token", "made-up");

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    @SignedIn({Role.INSTRUCTOR, Role.ADMINISTRATOR})
    void opensForWhoMayDoEverything() {
        SoftAssertions found = new SoftAssertions();
        for (RouteData route : routes().toList()) {
            found.assertThat(open(route)).as(route.getTemplate()).isNotInstanceOf(HasErrorParameter.class);
        }
        found.assertAll();
    }

    @Test
    @SignedIn
    void isUnknownToALearnerWhereItIsForOthers() {
        SoftAssertions found = new SoftAssertions();
        for (RouteData route : routes().toList()) {
            if (roles(route).contains(Role.LEARNER.name())) {
                found.assertThat(open(route)).as(route.getTemplate()).isNotInstanceOf(HasErrorParameter.class);
            } else {
                found.assertThat(open(route)).as(route.getTemplate()).isInstanceOf(HasErrorParameter.class);
            }
        }
        found.assertAll();
    }

    @Test
    @SignedIn(Role.INSTRUCTOR)
    void keepsAdministrationFromInstructors() {
        List<RouteData> forAdministrators = routes().filter(
                        route -> roles(route).equals(List.of(Role.ADMINISTRATOR.name())))
                .toList();
        assertThat(forAdministrators).isNotEmpty();
        assertThat(forAdministrators)
                .allSatisfy(route -> assertThat(open(route)).isInstanceOf(HasErrorParameter.class));
    }

    @Test
    @WithAnonymousUser
    void asksAVisitorToSignInWhereThatIsNeeded() {
        SoftAssertions found = new SoftAssertions();
        Map<Boolean, List<RouteData>> byOpenness = routes().collect(Collectors.partitioningBy(
                route -> route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)));
        for (RouteData route : byOpenness.get(false)) {
            found.assertThat(open(route).getClass().getSimpleName())
                    .as(route.getTemplate())
                    .isEqualTo("SignInView");
        }
        // Opened last, since whoever looks at a lesson is a guest from then on.
        for (RouteData route : byOpenness.get(true)) {
            found.assertThat(open(route)).as(route.getTemplate()).isNotInstanceOf(HasErrorParameter.class);
        }
        found.assertAll();
    }

    /** The roles of which one is needed; a page that is open to all is open to learners. */
    private static List<String> roles(RouteData route) {
        RolesAllowed allowed = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        return allowed == null ? List.of(Role.LEARNER.name()) : Arrays.asList(allowed.value());
    }

    private static Stream<RouteData> routes() {
        List<RouteData> all =
                UI.getCurrent().getInternals().getRouter().getRegistry().getRegisteredRoutes();
        assertThat(all).hasSizeGreaterThan(20);
        return all.stream();
    }

    private Component open(RouteData route) {
        UI.getCurrent().navigate("sign-in");
        String path = Arrays.stream(route.getTemplate().split("/"))
                .map(part -> EXAMPLES.getOrDefault(part, part))
                .reduce((before, after) -> before + "/" + after)
                .orElse("");
        assertThat(path).doesNotContain(":");
        UI.getCurrent().navigate(path);
        return (Component) getCurrentView();
    }
}
