package org.syntofin.study;

import com.vaadin.flow.component.notification.Notification;

/** Says something beside the page, at once and for a while. */
final class Notices {

    private static final int MILLIS = 6000;

    private Notices() {}

    static void show(String words) {
        Notification notice = new Notification(words, MILLIS, Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
        notice.open();
    }
}
