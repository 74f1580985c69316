package org.syntofin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;

/** An unknown address, or a page that is not for this learner: the two look the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private final Anchor signIn = new Anchor("./" + AccountLinks.SIGN_IN);

    /** Who has signed in knows that the page is not theirs; who has not may find that it is. */
    NoSuchPage(CurrentLearner current) {
        super("app.error.not-found.title", "app.error.not-found.text");
        signIn.setVisible(current.find().map(Learner::guest).orElse(true));
        signIn.addClassName("stf-link");
        add(signIn);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        signIn.setText(getTranslation("app.sign-in"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
