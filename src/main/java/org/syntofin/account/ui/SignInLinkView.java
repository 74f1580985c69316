package org.syntofin.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.SignInLinks;

/** Where a one-time link leads: choosing a new password. Opening it uses nothing up; only choosing does. */
@Route("sign-in-link/:token")
@AnonymousAllowed
class SignInLinkView extends AccountPage implements BeforeEnterObserver {

    final TextField signInName = new TextField();
    final PasswordField password = new PasswordField();
    final RouterLink signIn = new RouterLink("", SignInView.class);

    private final transient SignInLinks links;
    private String token = "";

    SignInLinkView(SignInLinks links) {
        super("account.link");
        this.links = links;
        signInName.setReadOnly(true);
        signInName.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        field(signInName, AccountProblem.Field.SIGN_IN_NAME);
        field(password, AccountProblem.Field.PASSWORD);
        submit.addClickShortcut(Key.ENTER);
        add(signIn);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        Optional<String> name = links.signInName(token);
        name.ifPresent(signInName::setValue);
        fields.setVisible(name.isPresent());
        submit.setVisible(name.isPresent());
        intro.setVisible(name.isPresent());
        signIn.setVisible(name.isEmpty());
        if (name.isEmpty()) {
            tell(List.of(AccountProblem.LINK_SPENT), Duration.ZERO);
        }
    }

    @Override
    void submit() {
        answer(links.choose(token, password.getValue()), "");
    }

    @Override
    void nameFields() {
        signIn.setText(getTranslation("account.register.sign-in"));
        signInName.setLabel(getTranslation("account.sign-in-name"));
        password.setLabel(getTranslation("account.link.password"));
        password.setHelperText(getTranslation("account.password.helper"));
    }
}
