package org.syntofin.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.Admission;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.OwnPassword;

/** Changing the own password. */
@Route(AccountLinks.PASSWORD)
@RolesAllowed("LEARNER")
class PasswordView extends AccountPage implements BeforeEnterObserver {

    final PasswordField present = new PasswordField();
    final PasswordField wanted = new PasswordField();
    final Paragraph done = new Paragraph();
    final RouterLink back = new RouterLink("", OwnAccountView.class);

    private final transient OwnPassword own;
    private final transient CurrentLearner current;

    PasswordView(OwnPassword own, CurrentLearner current) {
        super("account.password-change");
        this.own = own;
        this.current = current;
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        present.setRequiredIndicatorVisible(true);
        present.setAutofocus(true);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setRequiredIndicatorVisible(true);
        field(present, AccountProblem.Field.PRESENT_PASSWORD);
        field(wanted, AccountProblem.Field.PASSWORD);
        done.getElement().setAttribute("role", "status");
        submit.addClickShortcut(Key.ENTER);
        add(done, back);
    }

    /** A guest has no password. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().filter(learner -> !learner.guest()).isEmpty()) {
            event.forwardTo(AccountLinks.SIGN_IN);
        }
    }

    @Override
    void submit() {
        switch (own.change(present.getValue(), wanted.getValue())) {
            case Admission.Admitted admitted -> finish();
            case Admission.Declined declined -> tell(declined.problems(), Duration.ZERO);
            case Admission.Slowed slowed -> tell(List.of(), slowed.delay());
        }
    }

    private void finish() {
        tell(List.of(), Duration.ZERO);
        intro.setVisible(false);
        fields.setVisible(false);
        submit.setVisible(false);
        done.setText(getTranslation("account.password-change.done"));
    }

    @Override
    void nameFields() {
        present.setLabel(getTranslation("account.password-change.present"));
        wanted.setLabel(getTranslation("account.link.password"));
        wanted.setHelperText(getTranslation("account.password.helper"));
        back.setText(getTranslation("account.password-change.back"));
        if (!submit.isVisible()) {
            done.setText(getTranslation("account.password-change.done"));
        }
    }
}
