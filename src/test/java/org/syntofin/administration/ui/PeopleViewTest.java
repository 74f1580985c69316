package org.syntofin.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.syntofin.IntegrationTest;
import org.syntofin.account.LearnerId;
import org.syntofin.account.People;
import org.syntofin.account.PersonLine;
import org.syntofin.account.Role;
import org.syntofin.account.SignInLinks;
import org.syntofin.account.SignedIn;

@IntegrationTest
@SignedIn(Role.ADMINISTRATOR)
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private SignInLinks links;

    @Autowired
    private Clock clock;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysWhereNobodyHasSuchAName() {
        PeopleView view = navigate(PeopleView.class);

        view.search.setValue("nobody " + UUID.randomUUID());

        assertThat(view.nobody.isVisible()).isTrue();
        assertThat(view.people.isVisible()).isFalse();
        assertThat(view.found.getText()).isEqualTo("nobody");
    }

    @Test
    void saysHowPeopleGetAccounts() {
        assertThat(navigate(PeopleView.class).intro.getText()).contains("Create one", "sign-in page", "instructor");
    }

    @Test
    void tellsThatThePersonIsGone() {
        navigate(PeopleView.class);
        PersonLine gone = new PersonLine(LearnerId.random(), "Ada", "ada", Set.of(Role.LEARNER), clock.instant());
        PersonDialog dialog = new PersonDialog(gone, people, links, () -> {});
        dialog.open();

        dialog.save.click();

        assertThat(dialog.problem.getText()).isEqualTo("This person is no longer there.");
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    @SignedIn(Role.INSTRUCTOR)
    void isHiddenFromInstructors() {
        assertHidden();
    }

    @Test
    @SignedIn
    void isHiddenFromLearners() {
        assertHidden();
    }

    private void assertHidden() {
        UI.getCurrent().navigate("administration/people");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
    }

    @Test
    @WithAnonymousUser
    void sendsAVisitorToSigningIn() {
        UI.getCurrent().navigate("administration/people");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SignInView");
    }
}
