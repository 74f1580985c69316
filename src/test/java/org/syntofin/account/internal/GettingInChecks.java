package org.syntofin.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.Admission;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.NewAccount;
import org.syntofin.account.OwnPassword;
import org.syntofin.account.Registration;
import org.syntofin.account.Role;
import org.syntofin.account.SignIn;

/** Registering, signing in and out, as guest and as person; run on each database. */
abstract class GettingInChecks {

    private static final String PASSWORD = "three small words";

    @Autowired
    private SignIn signIn;

    @Autowired
    private Registration registration;

    @Autowired
    private OwnPassword own;

    @Autowired
    private CurrentLearner current;

    @Autowired
    private Persons persons;

    @Autowired
    private SecurityContextRepository contexts;

    private final String name = "ada." + UUID.randomUUID();
    private MockHttpServletRequest request = new MockHttpServletRequest();
    private MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void bind() {
        request.setRemoteAddr("192.0.2." + name.hashCode());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }

    @AfterEach
    void unbind() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsTheIdOfAGuestWhoRegisters() {
        LearnerId guest = current.settle();

        Admission admission = registration.register(new NewAccount("Ada", name, PASSWORD));
        next();

        assertThat(admission).isEqualTo(new Admission.Admitted(guest));
        Learner person = current.find().orElseThrow();
        assertThat(person).isEqualTo(new Learner(guest, "Ada", false, Set.of(Role.LEARNER)));
    }

    @Test
    void keepsTheIdOfAGuestOfWhomNothingWasKeptYet() {
        LearnerId guest = current.id();

        assertThat(registration.register(new NewAccount("Ada", name, PASSWORD)))
                .isEqualTo(new Admission.Admitted(guest));
    }

    @Test
    void storesThePasswordAsArgon2Only() {
        registration.register(new NewAccount("Ada", name, PASSWORD));

        assertThat(persons.findBySignInName(name).orElseThrow().passwordHash())
                .startsWith("{argon2}$argon2id$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void refusesANameThatIsTaken() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        nextDevice();

        Admission second = registration.register(new NewAccount("Bob", name.toUpperCase(Locale.ROOT), PASSWORD));

        assertThat(second).isEqualTo(new Admission.Declined(AccountProblem.SIGN_IN_NAME_TAKEN));
        assertThat(current.find()).isEmpty();
    }

    @Test
    void letsAPersonInOnAnotherDevice() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        LearnerId ada = persons.findBySignInName(name).orElseThrow().learnerId();
        nextDevice();

        Admission admission = signIn.withPassword(" " + name + " ", PASSWORD, true, false);
        next();

        assertThat(admission).isEqualTo(new Admission.Admitted(ada));
        assertThat(current.find()).map(Learner::id).contains(ada);
    }

    @Test
    void forgetsASharedDeviceWithTheBrowser() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        nextDevice();

        signIn.withPassword(name, PASSWORD, false, false);

        assertThat(response.getCookie(Exchange.DEVICE_COOKIE).getMaxAge()).isEqualTo(-1);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameInTheSameWords() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        nextDevice();

        Admission declined = new Admission.Declined(AccountProblem.CREDENTIALS_WRONG);
        assertThat(signIn.withPassword(name, "three small worlds", true, false)).isEqualTo(declined);
        assertThat(signIn.withPassword("nobody." + name, PASSWORD, true, false)).isEqualTo(declined);
        assertThat(response.getCookie(Exchange.DEVICE_COOKIE)).isNull();
    }

    @Test
    void slowsWhoGuessesButNotTheRightPasswordFromElsewhere() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        nextDevice();
        for (int i = 0; i < 5; i++) {
            signIn.withPassword(name, "guess number " + i, true, false);
        }

        assertThat(signIn.withPassword(name, PASSWORD, true, false)).isInstanceOf(Admission.Slowed.class);
        request.setRemoteAddr("198.51.100." + name.hashCode());
        assertThat(signIn.withPassword(name, PASSWORD, true, false)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void takesAGuestOverOnRequest() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        nextDevice();
        LearnerId guest = current.settle();
        next();
        assertThat(signIn.guestHasWork()).isTrue();

        signIn.withPassword(name, PASSWORD, true, true);
        next();

        assertThat(current.ids()).containsExactlyInAnyOrder(current.id(), guest);
        assertThat(current.id()).isNotEqualTo(guest);
    }

    @Test
    void leavesAGuestAloneWithoutRequest() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        nextDevice();
        current.settle();
        next();

        signIn.withPassword(name, PASSWORD, true, false);
        next();

        assertThat(current.ids()).containsExactly(current.id());
    }

    @Test
    void changesThePasswordOfWhoKnowsIt() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        Cookie here = response.getCookie(Exchange.DEVICE_COOKIE);
        nextDevice();
        signIn.withPassword(name, PASSWORD, true, false);
        Cookie there = response.getCookie(Exchange.DEVICE_COOKIE);
        come(here);

        assertThat(own.change("three small worlds", "four quite new words"))
                .isEqualTo(new Admission.Declined(AccountProblem.PRESENT_PASSWORD_WRONG));
        assertThat(own.change(PASSWORD, "short")).isEqualTo(new Admission.Declined(AccountProblem.PASSWORD_SHORT));
        assertThat(own.change(PASSWORD, "four quite new words")).isInstanceOf(Admission.Admitted.class);

        come(there);
        assertThat(current.find()).isEmpty();
        come(here);
        assertThat(current.find()).isPresent();
        assertThat(signIn.withPassword(name, PASSWORD, true, false)).isInstanceOf(Admission.Declined.class);
        assertThat(signIn.withPassword(name, "four quite new words", true, false))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void endsTheDeviceOnLeaving() {
        registration.register(new NewAccount("Ada", name, PASSWORD));
        Cookie token = response.getCookie(Exchange.DEVICE_COOKIE);
        next();

        signIn.out();

        assertThat(response.getCookie(Exchange.DEVICE_COOKIE).getMaxAge()).isZero();
        nextDevice();
        request.setCookies(token);
        load();
        assertThat(current.find()).isEmpty();
    }

    /** The next request of the same device, whose session was lost. */
    private void next() {
        Cookie token = response.getCookie(Exchange.DEVICE_COOKIE);
        String address = request.getRemoteAddr();
        nextDevice();
        request.setRemoteAddr(address);
        if (token != null) {
            request.setCookies(token);
        }
        load();
    }

    /** A request of the device that has this token. */
    private void come(Cookie token) {
        nextDevice();
        request.setCookies(token);
        load();
    }

    private void nextDevice() {
        SecurityContextHolder.clearContext();
        request = new MockHttpServletRequest();
        response = new MockHttpServletResponse();
        bind();
    }

    private void load() {
        SecurityContextHolder.setContext(contexts.loadDeferredContext(request).get());
    }
}
