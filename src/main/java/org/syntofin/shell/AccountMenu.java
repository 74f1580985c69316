package org.syntofin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.Appearance;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.Preferences;

/** The ways in or out, the own account, and light or dark. */
class AccountMenu extends MenuBar implements LocaleChangeObserver {

    private final Map<Appearance, MenuItem> appearances = new EnumMap<>(Appearance.class);
    private final transient CurrentLearner current;
    private final transient Preferences preferences;
    private final transient Leaving leaving;

    AccountMenu(CurrentLearner current, Preferences preferences, Leaving leaving) {
        this.current = current;
        this.preferences = preferences;
        this.leaving = leaving;
        addClassName("stf-account");
        addThemeVariants(MenuBarVariant.TERTIARY);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        fill();
    }

    /** Fills the menu for who is acting now. */
    final void fill() {
        removeAll();
        MenuItem root = addItem(VaadinIcon.USER.create());
        root.setAriaLabel(getTranslation("app.account"));
        SubMenu menu = root.getSubMenu();
        Optional<Learner> person = current.find().filter(learner -> !learner.guest());
        person.ifPresentOrElse(known -> fillForPerson(menu, known), () -> fillForVisitor(menu));
        menu.addSeparator();
        Appearance chosen = preferences.appearance();
        for (Appearance appearance : Appearance.values()) {
            addAppearance(menu, appearance, chosen);
        }
        if (person.isPresent()) {
            menu.addSeparator();
            menu.addItem(getTranslation("app.sign-out"), click -> getUI().ifPresent(leaving::leave));
        }
    }

    private void fillForPerson(SubMenu menu, Learner person) {
        menu.addItem(person.displayName(), click -> go("account"));
    }

    private void fillForVisitor(SubMenu menu) {
        menu.addItem(getTranslation("app.sign-in"), click -> go(AccountLinks.SIGN_IN));
        menu.addItem(getTranslation("app.register"), click -> go(AccountLinks.REGISTER));
    }

    private void addAppearance(SubMenu menu, Appearance appearance, Appearance chosen) {
        String key = "app.appearance." + appearance.name().toLowerCase(Locale.ROOT);
        MenuItem item = menu.addItem(getTranslation(key), click -> choose(appearance));
        item.setCheckable(true);
        item.setChecked(appearance == chosen);
        appearances.put(appearance, item);
    }

    private void choose(Appearance appearance) {
        preferences.choose(appearance);
        UI ui = getUI().orElseThrow();
        ui.getPage().setColorScheme(scheme(appearance));
        // The open menu must not be built anew under the pointer.
        appearances.forEach((each, item) -> item.setChecked(each == appearance));
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    static ColorScheme.Value scheme(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
