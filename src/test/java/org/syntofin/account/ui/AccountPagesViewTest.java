package org.syntofin.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.syntofin.IntegrationTest;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.SignedIn;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class AccountPagesViewTest extends SpringBrowserlessTest {

    @Autowired
    private CurrentLearner current;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    @WithAnonymousUser
    void tellsAWrongPasswordInWordsAtTheFieldAndTheLogOnce(CapturedOutput log) {
        SignInView view = navigate(SignInView.class);
        view.signInName.setValue("nobody");
        view.password.setValue("three small words");

        view.submit();

        assertThat(view.password.isInvalid()).isTrue();
        assertThat(view.password.getErrorMessage()).startsWith("This sign-in name and password do not belong together");
        assertThat(log.getOut().lines().filter(line -> line.contains("Refused a sign-in")))
                .hasSize(1);
        assertThat(log.getOut()).doesNotContain("three small words", "\tat ");
    }

    @Test
    @WithAnonymousUser
    void tellsThatAGuesserMustWait() {
        SignInView view = navigate(SignInView.class);
        view.signInName.setValue("guessed-at");
        for (int i = 0; i < 6; i++) {
            view.password.setValue("guess number " + i);
            view.submit();
        }

        assertThat(view.problem.getText()).startsWith("Too many attempts. Try again in ");
    }

    @Test
    @WithAnonymousUser
    void changesTheLanguageAndKeepsWhatWasTypedAndTold() {
        SignInView view = navigate(SignInView.class);
        view.signInName.setValue("nobody");
        view.password.setValue("three small words");
        view.submit();

        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(view.heading.getText()).isEqualTo("登录");
        assertThat(view.password.getElement().getPropertyRaw("i18n").toString()).contains("显示密码");
        assertThat(view.signInName.getValue()).isEqualTo("nobody");
        assertThat(view.password.getValue()).isEqualTo("three small words");
        assertThat(view.password.getErrorMessage()).startsWith("登录名与密码不匹配");
    }

    @Test
    @WithAnonymousUser
    void tellsAllThatIsWrongWithANewAccount() {
        RegisterView view = navigate(RegisterView.class);
        view.account.signInName.setValue("two words");
        view.account.password.setValue("short");

        view.submit();

        assertThat(view.account.name.isInvalid()).isTrue();
        assertThat(view.account.signInName.isInvalid()).isTrue();
        assertThat(view.account.password.getErrorMessage()).isEqualTo("A password has at least 8 characters.");
    }

    @Test
    @WithAnonymousUser
    void offersToTakeNothingOverWhereNothingWasDone() {
        assertThat(navigate(SignInView.class).takeGuestOver.isVisible()).isFalse();
        assertThat(navigate(RegisterView.class).guestWork.isVisible()).isFalse();
    }

    @Test
    @SignedIn(guest = true)
    void offersAGuestToKeepWhatWasDone() {
        current.settle();

        assertThat(navigate(SignInView.class).takeGuestOver.isVisible()).isTrue();
        assertThat(navigate(RegisterView.class).guestWork.isVisible()).isTrue();
    }

    @Test
    @WithAnonymousUser
    void tellsThatALinkIsSpent() {
        SignInLinkView view = navigate("sign-in-link/made-up", SignInLinkView.class);

        assertThat(view.problem.getText()).startsWith("This link was used already or has expired");
        assertThat(view.submit.isVisible()).isFalse();
        assertThat(view.signIn.isVisible()).isTrue();
    }

    @Test
    @WithAnonymousUser
    void sendsAVisitorFromTheAccountToSigningIn() {
        UI.getCurrent().navigate("account");

        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    @SignedIn(guest = true)
    void offersNoPasswordToAGuest() {
        assertThat(navigate(OwnAccountView.class).password.isVisible()).isFalse();
        UI.getCurrent().navigate("account/password");

        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    @SignedIn
    void asksForThePresentPassword() {
        assertThat(navigate(OwnAccountView.class).password.isVisible()).isTrue();
        PasswordView view = navigate(PasswordView.class);
        view.wanted.setValue("four quite new words");

        view.submit();

        assertThat(view.present.getErrorMessage()).startsWith("This is not your present password");
        assertThat(view.wanted.getValue()).isEqualTo("four quite new words");
    }

    @Test
    @SignedIn(guest = true)
    void showsAGuestTheirOwnAccount() {
        assertThat(navigate(OwnAccountView.class).name.getText()).isEqualTo("You are here without an account.");
    }
}
