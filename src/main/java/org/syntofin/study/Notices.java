package org.syntofin.study;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;

/** Says something beside the page, at once and for a while; what stands there already is not said twice. */
public final class Notices {

    private static final int MILLIS = 6000;

    private Notices() {}

    private record Said(String words, Notification notice) {}

    public static void show(String words) {
        UI ui = UI.getCurrent();
        Said last = ComponentUtil.getData(ui, Said.class);
        if (last != null && last.words().equals(words) && last.notice().isOpened()) {
            return;
        }
        Notification notice = new Notification(words, MILLIS, Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
        notice.open();
        ComponentUtil.setData(ui, Said.class, new Said(words, notice));
    }
}
