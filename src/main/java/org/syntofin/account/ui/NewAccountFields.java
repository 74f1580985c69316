package org.syntofin.account.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.NewAccount;

/** The three fields that make an account. */
final class NewAccountFields {

    final TextField name = new TextField();
    final TextField signInName = new TextField();
    final PasswordField password = new PasswordField();

    NewAccountFields(AccountPage page) {
        name.setAutocomplete(Autocomplete.NAME);
        name.setRequiredIndicatorVisible(true);
        signInName.setAutocomplete(Autocomplete.USERNAME);
        signInName.setRequiredIndicatorVisible(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        page.field(name, AccountProblem.Field.NAME);
        page.field(signInName, AccountProblem.Field.SIGN_IN_NAME);
        page.field(password, AccountProblem.Field.PASSWORD);
    }

    NewAccount typed() {
        return new NewAccount(name.getValue(), signInName.getValue(), password.getValue());
    }

    void name(Function<String, String> words) {
        name.setLabel(words.apply("account.name"));
        name.setHelperText(words.apply("account.name.helper"));
        signInName.setLabel(words.apply("account.sign-in-name"));
        signInName.setHelperText(words.apply("account.sign-in-name.helper"));
        password.setLabel(words.apply("account.password"));
        password.setHelperText(words.apply("account.password.helper"));
    }
}
