package org.syntofin.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;

/** Leaves the session behind, with all pages that were open in it, and loads a page in a new one. */
final class FreshPage {

    private FreshPage() {}

    /**
     * Opens the page.
     *
     * @param path without a leading slash; empty for the first page
     */
    static void open(Component from, String path) {
        UI ui = from.getUI().orElseThrow();
        ui.getPage().setLocation(path.isEmpty() ? "." : "./" + path);
        WrappedSession session = ui.getSession().getSession();
        if (session != null) {
            session.invalidate();
        }
    }

    /** The page that was asked for before the visitor was sent to sign in; empty where none was. */
    static String wanted() {
        Object path =
                VaadinSession.getCurrent().getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        return path instanceof String text ? text.replaceFirst("^[./]*", "") : "";
    }
}
