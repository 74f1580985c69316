package org.syntofin.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** The ways in which somebody takes a thing to its place. */
enum Hand {
    MOUSE,
    TOUCH,
    KEYBOARD,
    BUTTONS;

    private static final int STEPS = 12;

    /** Whether the device is one to be touched. */
    boolean touches() {
        return this == TOUCH;
    }

    /** Takes a word to its place: dragged by mouse and by touch, else chosen and then its place. */
    void take(Locator word, Locator place) {
        switch (this) {
            case MOUSE, TOUCH -> drag(word, place);
            case KEYBOARD -> {
                press(word);
                press(place);
            }
            case BUTTONS -> {
                word.click();
                place.click();
            }
        }
    }

    void drag(Locator thing, Locator place) {
        thing.scrollIntoViewIfNeeded();
        BoundingBox to = place.boundingBox();
        drag(thing, to.x + to.width / 2, to.y + to.height / 2);
    }

    /** Drags a thing that is in view to a point of the page. */
    void drag(Locator thing, double x, double y) {
        BoundingBox from = thing.boundingBox();
        Page page = thing.page();
        double[] start = {from.x + from.width / 2, from.y + from.height / 2};
        double[] end = {x, y};
        if (touches()) {
            touch(page, start, end);
        } else {
            page.mouse().move(start[0], start[1]);
            page.mouse().down();
            for (int step = 1; step <= STEPS; step++) {
                page.mouse().move(between(start[0], end[0], step), between(start[1], end[1], step));
            }
            page.mouse().up();
        }
    }

    private static void touch(Page page, double[] start, double[] end) {
        CDPSession session = page.context().newCDPSession(page);
        send(session, "touchStart", start[0], start[1]);
        for (int step = 1; step <= STEPS; step++) {
            send(session, "touchMove", between(start[0], end[0], step), between(start[1], end[1], step));
        }
        JsonObject up = new JsonObject();
        up.addProperty("type", "touchEnd");
        up.add("touchPoints", new JsonArray());
        session.send("Input.dispatchTouchEvent", up);
        session.detach();
    }

    private static void send(CDPSession session, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    private static double between(double start, double end, int step) {
        return start + (end - start) * step / STEPS;
    }

    private static void press(Locator button) {
        button.focus();
        button.press("Enter");
    }
}
