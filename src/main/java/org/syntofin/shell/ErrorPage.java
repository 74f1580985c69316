package org.syntofin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that could not be shown, in words. */
abstract class ErrorPage extends Section implements LocaleChangeObserver, HasDynamicTitle {

    final H1 heading = new H1();
    final Paragraph text = new Paragraph();
    final Anchor home = new Anchor("./");

    private final String titleKey;
    private String textKey;
    private String number = "";

    ErrorPage(String titleKey, String textKey) {
        this.titleKey = titleKey;
        this.textKey = textKey;
        addClassNames("stf-page", "shell-error");
        home.addClassName("stf-link");
        add(heading, text, home);
    }

    final void say(ErrorWords words) {
        textKey = words.number().isEmpty() ? words.key() : "app.error.text";
        number = words.number();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation(titleKey));
        text.setText(getTranslation(textKey, number));
        home.setText(getTranslation("app.error.home"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", getTranslation(titleKey));
    }
}
