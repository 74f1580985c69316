package org.syntofin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Failures while a page is shown: logged once, told in words, and the page goes on. That a browser leaves is none. */
@Component
class Failures implements VaadinServiceInitListener, ErrorHandler {

    private static final int SHOWN_MILLIS = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (GoneBrowser.behind(event.getThrowable())) {
            return;
        }
        ErrorWords words = ErrorWords.of(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {

            Notification notification = new Notification(
                    ui.getTranslation(words.key(), words.number()), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
            notification.addThemeVariants(NotificationVariant.ERROR);
            notification.setAssertive(true);
            notification.open();
        }
    }
}
