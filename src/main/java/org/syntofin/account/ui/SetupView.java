package org.syntofin.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.FirstAdministrator;

/** The first page of a fresh installation: makes the first administrator. */
@Route(AccountLinks.SETUP)
@AnonymousAllowed
class SetupView extends AccountPage implements BeforeEnterObserver {

    final TextField code = new TextField();
    final NewAccountFields account;

    private final transient FirstAdministrator firstAdministrator;

    SetupView(FirstAdministrator firstAdministrator) {
        super("account.setup");
        this.firstAdministrator = firstAdministrator;
        code.setAutofocus(true);
        code.setRequiredIndicatorVisible(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        field(code, AccountProblem.Field.CODE);
        account = new NewAccountFields(this);
        submit.addClickShortcut(Key.ENTER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstAdministrator.isAwaited()) {
            event.forwardTo("");
        }
    }

    @Override
    void submit() {
        answer(firstAdministrator.make(code.getValue(), account.typed()), "");
    }

    @Override
    void nameFields() {
        code.setLabel(getTranslation("account.setup.code"));
        code.setHelperText(getTranslation("account.setup.code.helper"));
        account.name(this::getTranslation);
    }
}
