package org.syntofin.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.Admission;

/** A sheet with a heading, some fields, one button, and a place where it says what is wrong. */
abstract class AccountPage extends Section implements LocaleChangeObserver, HasDynamicTitle {

    final H1 heading = new H1();
    final Paragraph intro = new Paragraph();
    final Div problem = new Div();
    final Div fields = new Div();
    final Button submit = new Button();

    private final String words;
    private final Map<AccountProblem.Field, HasValidationProperties> places = new LinkedHashMap<>();
    private List<AccountProblem> problems = List.of();
    private Duration delay = Duration.ZERO;

    /**
     * Lays out the sheet.
     *
     * @param words the prefix of the keys of its words
     */
    AccountPage(String words) {
        this.words = words;
        addClassName("stf-sheet");
        problem.addClassName("stf-problem");
        problem.getElement().setAttribute("role", "alert");
        fields.addClassName("stf-fields");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            submit.setEnabled(true);
            submit();
        });
        add(heading, intro, problem, fields, submit);
    }

    /** What the button does. */
    abstract void submit();

    /** Says the words of the fields in the page's language. */
    abstract void nameFields();

    /** Adds a field, at which problems of this kind are told. */
    final <F extends Component & HasValidationProperties> F field(F field, AccountProblem.Field place) {
        places.putIfAbsent(place, field);
        fields.add(field);
        return field;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation(words + ".title"));
        intro.setText(getTranslation(words + ".intro"));
        submit.setText(getTranslation(words + ".submit"));
        nameFields();
        fields.getChildren()
                .filter(PasswordField.class::isInstance)
                .forEach(password -> password.getElement()
                        .setPropertyMap("i18n", Map.of("reveal", getTranslation("account.password.show"))));
        tell();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", getTranslation(words + ".title"));
    }

    /** Tells how an attempt ended, or loads the page afresh for who got in. */
    final void answer(Admission admission, String path) {
        switch (admission) {
            case Admission.Admitted admitted -> FreshPage.open(this, path);
            case Admission.Declined declined -> tell(declined.problems(), Duration.ZERO);
            case Admission.Slowed slowed -> tell(List.of(), slowed.delay());
        }
    }

    final void tell(List<AccountProblem> found, Duration slowedBy) {
        problems = found;
        delay = slowedBy;
        tell();
        places.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(place -> {
                    if (place instanceof Focusable<?> focusable) {
                        focusable.focus();
                    }
                });
    }

    private void tell() {
        places.values().forEach(place -> place.setInvalid(false));
        List<String> elsewhere = new ArrayList<>();
        for (AccountProblem found : problems) {
            HasValidationProperties place = places.get(found.field());
            if (place == null) {
                elsewhere.add(getTranslation(found.key()));
            } else {
                place.setErrorMessage(getTranslation(found.key()));
                place.setInvalid(true);
            }
        }
        if (delay.isPositive()) {
            elsewhere.add(getTranslation("account.problem.slowed", delay.toSeconds() + 1));
        }
        problem.setText(String.join("\n", elsewhere));
    }
}
