package org.syntofin.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.OwnAccount;

/** What one may do with one's own account: leave everywhere, have all that is kept, be forgotten. */
@Route("account")
@RolesAllowed("LEARNER")
class OwnAccountView extends Section implements LocaleChangeObserver, HasDynamicTitle {

    final H1 heading = new H1();
    final Paragraph name = new Paragraph();
    final Anchor password = new Anchor("./" + AccountLinks.PASSWORD);
    final H2 devicesHeading = new H2();
    final Paragraph devicesText = new Paragraph();
    final Button leave = new Button("", click -> leaveEverywhere());
    final H2 dataHeading = new H2();
    final Paragraph dataText = new Paragraph();
    final Anchor download = new Anchor();
    final Button forget = new Button("", click -> ask());
    final Div problem = new Div();

    private final transient OwnAccount own;
    private final transient CurrentLearner current;

    OwnAccountView(OwnAccount own, CurrentLearner current) {
        this.own = own;
        this.current = current;
        addClassName("stf-page");
        problem.addClassName("stf-problem");
        problem.getElement().setAttribute("role", "alert");
        download.setHref(DownloadHandler.fromInputStream(event -> file()));
        download.addClassName("stf-link");
        password.addClassName("stf-link");
        password.setVisible(current.find().filter(learner -> !learner.guest()).isPresent());
        forget.addThemeVariants(ButtonVariant.ERROR);
        add(
                heading,
                name,
                password,
                devicesHeading,
                devicesText,
                leave,
                dataHeading,
                dataText,
                download,
                forget,
                problem);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("account.own.title"));
        name.setText(current.find()
                .filter(learner -> !learner.guest())
                .map(Learner::displayName)
                .orElse(getTranslation("account.own.guest")));
        password.setText(getTranslation("account.own.password"));
        devicesHeading.setText(getTranslation("account.own.devices"));
        devicesText.setText(getTranslation("account.own.devices.text"));
        leave.setText(getTranslation("account.own.leave"));
        dataHeading.setText(getTranslation("account.own.data"));
        dataText.setText(getTranslation("account.own.data.text"));
        download.setText(getTranslation("account.own.download"));
        forget.setText(getTranslation("account.own.forget"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", getTranslation("account.own.title"));
    }

    private DownloadResponse file() {
        byte[] bytes = own.export().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), "syntofin.json", "application/json", bytes.length);
    }

    private void leaveEverywhere() {
        own.leaveEverywhere();
        FreshPage.open(this, "");
    }

    private void ask() {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("account.own.forget.ask"),
                getTranslation("account.own.forget.text"),
                getTranslation("account.own.forget"),
                confirm -> forget(),
                getTranslation("account.own.keep"),
                cancel -> {});
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void forget() {
        switch (own.forget()) {
            case DONE -> FreshPage.open(this, "");
            case LAST_ADMINISTRATOR -> problem.setText(getTranslation("account.own.last-administrator"));
        }
    }
}
