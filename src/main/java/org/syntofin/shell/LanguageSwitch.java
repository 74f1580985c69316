package org.syntofin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.syntofin.account.Language;
import org.syntofin.account.Preferences;

/** One button for each language, each in its own words. */
class LanguageSwitch extends Div implements LocaleChangeObserver {

    final Map<Language, NativeButton> buttons = new EnumMap<>(Language.class);

    private final transient Preferences preferences;

    LanguageSwitch(Preferences preferences) {
        this.preferences = preferences;
        addClassName("stf-languages");
        getElement().setAttribute("role", "group");
        for (Language language : Language.values()) {
            NativeButton button = new NativeButton(language.ownName(), click -> choose(language));
            button.getElement().setAttribute("lang", language.tag());
            buttons.put(language, button);
            add(button);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", getTranslation("app.language"));
        Language spoken = Language.nearest(event.getLocale());
        buttons.forEach((language, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(language == spoken)));
    }

    private void choose(Language language) {
        preferences.choose(language);
        UI ui = getUI().orElseThrow();
        Locale locale = language.locale();
        ui.getSession().setLocale(locale);
    }
}
