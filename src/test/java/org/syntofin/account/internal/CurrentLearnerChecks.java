package org.syntofin.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Role;

/** Who is acting, from the first look to the device that is known again; run on each database. */
abstract class CurrentLearnerChecks {

    @Autowired
    private CurrentLearner current;

    @Autowired
    private SecurityContextRepository contexts;

    @Autowired
    private Learners learners;

    @Autowired
    private Persons persons;

    @Autowired
    private DeviceGate gate;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private MockHttpServletRequest request = new MockHttpServletRequest();
    private MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void bind() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }

    @AfterEach
    void unbind() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsNothingOfAVisitorWhoOnlyLooks() {
        LearnerId id = current.id();

        assertThat(learners.existsById(id.value())).isFalse();
        assertThat(response.getCookies()).isEmpty();
        assertThat(current.id()).isEqualTo(id);
    }

    @Test
    void keepsTheSameIdForTheSession() {
        LearnerId id = current.id();

        nextRequestOfTheSameSession();

        assertThat(current.id()).isEqualTo(id);
    }

    @Test
    void makesAGuestARowAtTheFirstThingKept() {
        LearnerId looked = current.id();

        LearnerId settled = current.settle();

        assertThat(settled).isEqualTo(looked);
        assertThat(learners.existsById(settled.value())).isTrue();
        assertThat(current.settle()).isEqualTo(settled);
    }

    @Test
    void knowsTheGuestAgainAfterTheSessionIsLost() {
        LearnerId guest = current.settle();

        nextRequestOfTheSameDevice();

        assertThat(current.find()).map(Learner::id).contains(guest);
        assertThat(current.find()).map(Learner::guest).contains(true);
    }

    @Test
    void storesNoTokenInTheClear() {
        current.settle();

        String token = deviceCookie().orElseThrow().getValue();

        assertThat(token).hasSize(43);
        assertThat(deviceCookie().orElseThrow().isHttpOnly()).isTrue();
        assertThat(response.getHeader("Set-Cookie")).contains("SameSite=Lax");
    }

    @Test
    void forgetsARevokedDeviceAtOnce() {
        LearnerId guest = current.settle();
        nextRequestOfTheSameDevice();
        assertThat(current.find()).isPresent();

        transactions.executeWithoutResult(status -> gate.revokeAll(List.of(guest)));
        nextRequestOfTheSameDevice();

        assertThat(current.find()).isEmpty();
    }

    @Test
    void believesNoTokenThatItDidNotGive() {
        request.setCookies(new Cookie(Exchange.DEVICE_COOKIE, Secrets.token()));

        loadContext();

        assertThat(current.find()).isEmpty();
    }

    @Test
    void countsTakenOverGuestsAmongAPersonsIds() {
        LearnerId person = LearnerId.random();
        LearnerId guest = LearnerId.random();
        transactions.executeWithoutResult(status -> {
            learners.saveAndFlush(new LearnerRow(person, clock.instant()));
            PersonRow row = new PersonRow(person, "p" + person, "Ada", "none", clock.instant());
            row.setRoles(Set.of(Role.INSTRUCTOR));
            persons.save(row);
            LearnerRow alias = new LearnerRow(guest, clock.instant());
            alias.claimBy(person);
            learners.save(alias);
            gate.letIn(person, true);
        });

        nextRequestOfTheSameDevice();

        assertThat(current.ids()).containsExactlyInAnyOrder(person, guest);
        assertThat(current.find().orElseThrow().roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.INSTRUCTOR);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        assertThat(authentication).isInstanceOf(LearnerAuthentication.class);
        assertThat(authentication.getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_LEARNER", "ROLE_INSTRUCTOR");
    }

    private void nextRequestOfTheSameSession() {
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setSession(request.getSession());
        become(next);
    }

    private void nextRequestOfTheSameDevice() {
        MockHttpServletRequest next = new MockHttpServletRequest();
        Cookie[] held = request.getCookies();
        deviceCookie().ifPresentOrElse(next::setCookies, () -> next.setCookies(held));
        become(next);
    }

    private void become(MockHttpServletRequest next) {
        request = next;
        response = new MockHttpServletResponse();
        bind();
        loadContext();
    }

    private void loadContext() {
        SecurityContextHolder.setContext(contexts.loadDeferredContext(request).get());
    }

    private Optional<Cookie> deviceCookie() {
        return Optional.ofNullable(response.getCookie(Exchange.DEVICE_COOKIE));
    }
}
