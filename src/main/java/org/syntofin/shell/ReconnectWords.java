package org.syntofin.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;

/** What the page says while the server cannot be reached, in the page's language. */
final class ReconnectWords {

    /** This one has no place in the configuration. */
    private static final String ONLINE = "const all = document.querySelectorAll('vaadin-connection-indicator');"
            + " all.forEach(indicator => indicator.onlineText = $0);";

    private ReconnectWords() {}

    static void say(UI ui) {
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText(ui.getTranslation("app.reconnecting"));
        words.setDialogTextGaveUp(ui.getTranslation("app.reconnecting.gave-up"));
        ui.getPage().executeJs(ONLINE, ui.getTranslation("app.online"));
    }
}
