package org.syntofin.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Optional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.FirstAdministrator;

/**
 * The first page: for a visitor the ways in, for who is known the first page of the menu, on a fresh installation the
 * making of its administrator.
 */
@Route("")
@AnonymousAllowed
class FirstView extends Section implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    final H1 heading = new H1();
    final Paragraph intro = new Paragraph();
    final Paragraph noAccount = new Paragraph();
    final Button tryIt = new Button("", click -> begin());
    final Button register = new Button("", click -> getUI().ifPresent(ui -> ui.navigate(RegisterView.class)));
    final Button signIn = new Button("", click -> getUI().ifPresent(ui -> ui.navigate(SignInView.class)));

    private final transient CurrentLearner current;
    private final transient FirstAdministrator firstAdministrator;

    FirstView(CurrentLearner current, FirstAdministrator firstAdministrator) {
        this.current = current;
        this.firstAdministrator = firstAdministrator;
        addClassName("stf-first");
        tryIt.addThemeVariants(ButtonVariant.PRIMARY);
        noAccount.addClassName("stf-soft");
        Div ways = new Div(tryIt, register, signIn);
        ways.addClassName("stf-ways");
        add(heading, intro, ways, noAccount);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstAdministrator.isAwaited()) {
            event.forwardTo(SetupView.class);
        } else if (current.find().isPresent()) {
            firstOfMenu().ifPresent(event::forwardTo);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("account.first.title"));
        intro.setText(getTranslation("account.first.intro"));
        tryIt.setText(getTranslation("account.first.try"));
        register.setText(getTranslation("account.first.register"));
        signIn.setText(getTranslation("account.first.sign-in"));
        noAccount.setText(getTranslation("account.first.no-account"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", getTranslation("account.first.title"));
    }

    /** The visitor becomes a guest; nothing is kept of them before they do something. */
    private void begin() {
        current.id();
        getUI().ifPresent(ui -> ui.navigate(firstOfMenu().orElse("")));
    }

    private static Optional<String> firstOfMenu() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(MenuEntry::path)
                .map(path -> path.replaceFirst("^/+", ""))
                .filter(path -> !path.isEmpty())
                .findFirst();
    }
}
