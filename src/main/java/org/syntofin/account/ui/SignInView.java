package org.syntofin.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.SignIn;

/** Signing in with a password. */
@Route(AccountLinks.SIGN_IN)
@AnonymousAllowed
class SignInView extends AccountPage implements BeforeEnterObserver {

    final TextField signInName = new TextField();
    final PasswordField password = new PasswordField();
    final Checkbox keep = new Checkbox(true);
    final Checkbox takeGuestOver = new Checkbox(true);
    final RouterLink register = new RouterLink("", RegisterView.class);
    final Paragraph lost = new Paragraph();

    private final transient SignIn signIn;
    private final transient CurrentLearner current;

    SignInView(SignIn signIn, CurrentLearner current) {
        super("account.sign-in");
        this.signIn = signIn;
        this.current = current;
        signInName.setAutocomplete(Autocomplete.USERNAME);
        signInName.setAutofocus(true);
        signInName.setRequiredIndicatorVisible(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        field(signInName, AccountProblem.Field.SIGN_IN_NAME);
        field(password, AccountProblem.Field.PASSWORD);
        fields.add(takeGuestOver, keep);
        takeGuestOver.setVisible(signIn.guestHasWork());
        submit.addClickShortcut(Key.ENTER);
        lost.addClassName("stf-soft");
        add(register, lost);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().filter(learner -> !learner.guest()).isPresent()) {
            event.forwardTo("");
        }
    }

    @Override
    void submit() {
        String wanted = FreshPage.wanted();
        answer(
                signIn.withPassword(
                        signInName.getValue(),
                        password.getValue(),
                        keep.getValue(),
                        takeGuestOver.isVisible() && takeGuestOver.getValue()),
                wanted);
    }

    @Override
    void nameFields() {
        signInName.setLabel(getTranslation("account.sign-in-name"));
        password.setLabel(getTranslation("account.password"));
        keep.setLabel(getTranslation("account.sign-in.keep"));
        takeGuestOver.setLabel(getTranslation("account.sign-in.take-guest-over"));
        register.setText(getTranslation("account.sign-in.register"));
        lost.setText(getTranslation("account.sign-in.lost"));
    }
}
