package org.syntofin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.syntofin.account.Appearance;
import org.syntofin.account.Language;
import org.syntofin.account.Preferences;

/** Every page starts in the learner's language and appearance, and reloads quietly when its session is gone. */
@Component
class PageStart implements VaadinServiceInitListener {

    private final Preferences preferences;

    PageStart(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(PageStart::messages);
        event.getSource().addUIInitListener(start -> speak(start.getUI()));
        event.addIndexHtmlRequestListener(this::dress);
    }

    /** The session's loss is no news for the learner: all that matters is kept outside of it. */
    private static SystemMessages messages(SystemMessagesInfo info) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        return messages;
    }

    private void speak(UI ui) {
        Language language = language(VaadinRequest.getCurrent());
        ui.getSession().setLocale(language.locale());
        ui.setLocale(language.locale());
        ReconnectWords.say(ui);
    }

    private void dress(IndexHtmlResponse response) {
        Element html = response.getDocument().getElementsByTag("html").first();
        if (html == null) {
            return;
        }
        response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "icon.svg");
        html.attr("lang", language(response.getVaadinRequest()).tag());
        Appearance appearance = preferences.appearance();
        html.removeAttr("style");
        html.attr("theme", AccountMenu.scheme(appearance).getThemeValue());
    }

    private Language language(VaadinRequest request) {
        return preferences
                .language()
                .orElseGet(() -> Collections.list(request.getLocales()).stream()
                        .findFirst()
                        .map(Language::nearest)
                        .orElse(Language.ENGLISH));
    }
}
