package org.syntofin.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Registration;
import org.syntofin.account.SignIn;

/** Making an account. */
@Route(AccountLinks.REGISTER)
@AnonymousAllowed
class RegisterView extends AccountPage implements BeforeEnterObserver {

    final NewAccountFields account;
    final Paragraph guestWork = new Paragraph();
    final RouterLink signInLink = new RouterLink("", SignInView.class);

    private final transient Registration registration;
    private final transient CurrentLearner current;

    RegisterView(Registration registration, SignIn signIn, CurrentLearner current) {
        super("account.register");
        this.registration = registration;
        this.current = current;
        account = new NewAccountFields(this);
        guestWork.setVisible(signIn.guestHasWork());
        guestWork.addClassName("stf-note");
        addComponentAtIndex(2, guestWork);
        submit.addClickShortcut(Key.ENTER);
        add(signInLink);
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
        answer(registration.register(account.typed()), wanted);
    }

    @Override
    void nameFields() {
        account.name(this::getTranslation);
        guestWork.setText(getTranslation("account.register.guest-work"));
        signInLink.setText(getTranslation("account.register.sign-in"));
    }
}
