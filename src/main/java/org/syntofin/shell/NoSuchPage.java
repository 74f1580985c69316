package org.syntofin.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** An unknown address, or a page that is not for this learner: the two look the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    NoSuchPage() {
        super("app.error.not-found.title", "app.error.not-found.text");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
