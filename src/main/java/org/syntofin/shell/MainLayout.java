package org.syntofin.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Preferences;

/**
 * What surrounds every page: a bar with the pages of the menu, the language and the account, and below it the page. A
 * change of language goes to all that is shown and takes nothing away.
 */
@Layout
@AnonymousAllowed
@StyleSheet("shell.css")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver, LocaleChangeObserver {

    final Anchor skip = new Anchor("#content");
    final Anchor brand = new Anchor("./");
    final Nav pages = new Nav();
    final LanguageSwitch languages;
    final AccountMenu account;
    final Main content = new Main();

    private boolean entered;

    MainLayout(CurrentLearner current, Preferences preferences, Leaving leaving) {
        addClassName("stf-shell");
        languages = new LanguageSwitch(preferences);
        account = new AccountMenu(current, preferences, leaving);
        skip.addClassName("stf-skip");
        skip.setRouterIgnore(true);
        brand.addClassName("stf-brand");
        pages.addClassName("stf-pages");
        Header bar = new Header(brand, pages, languages, account);
        bar.addClassName("stf-bar");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        add(skip, bar, content);
    }

    /** Vaadin's own loading bar stands outside of all landmarks; as a status it may. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement page) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        fillMenu(event.getLocation().getPath());
        account.fill();
        if (entered) {
            content.getElement().executeJs("this.focus({preventScroll: true})");
        }
        entered = true;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        ReconnectWords.say(event.getUI());
        skip.setText(getTranslation("app.skip"));
        brand.setText(getTranslation("app.name"));
        pages.getElement().setAttribute("aria-label", getTranslation("app.pages"));
        fillMenu(event.getUI().getActiveViewLocation().getPath());
        event.getUI()
                .getPage()
                .executeJs(
                        "document.documentElement.lang = $0", event.getLocale().toLanguageTag());
        content.getChildren()
                .filter(HasDynamicTitle.class::isInstance)
                .map(HasDynamicTitle.class::cast)
                .forEach(page -> event.getUI().getPage().setTitle(page.getPageTitle()));
    }

    private void fillMenu(String current) {
        pages.removeAll();
        MenuConfiguration.getMenuEntries().stream()
                .map(entry -> link(entry, current))
                .forEach(pages::add);
        pages.setVisible(pages.getChildren().findAny().isPresent());
    }

    private Component link(MenuEntry entry, String current) {
        String path = entry.path().replaceFirst("^/+", "");
        Anchor link = new Anchor("./" + path, getTranslation(entry.title()));
        boolean here = current.equals(path) || current.startsWith(path + "/");
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
