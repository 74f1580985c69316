package org.syntofin.shell;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.syntofin.account.SignIn;

/** Signing out: the device is nobody's, the session and all pages open in it end, the first page is loaded. */
@Component
class Leaving {

    private final SignIn signIn;

    Leaving(SignIn signIn) {
        this.signIn = signIn;
    }

    void leave(UI ui) {
        signIn.out();
        ui.getPage().setLocation(".");
        ui.getSession().getSession().invalidate();
    }
}
