package org.syntofin.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page that failed while it was made. It stands alone, since what surrounds pages may be what failed. */
@AnonymousAllowed
@StyleSheet("shell.css")
class FailedPage extends ErrorPage implements HasErrorParameter<Exception> {

    FailedPage() {
        super("app.error.title", "app.error.notification");
        addClassName("stf-shell");
        getElement().setAttribute("role", "main");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        say(ErrorWords.of(parameter.getException()));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
