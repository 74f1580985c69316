package org.syntofin.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The ways in which somebody takes a thing to its place. */
enum Hand {
    MOUSE,
    TOUCH,
    KEYBOARD,
    BUTTONS;

    private static final int STEPS = 12;
    private static final int FRAME_MILLIS = 50;

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
        drag(thing, () -> middle(place));
    }

    /** Drags a thing that is in view to a point of the page. */
    void drag(Locator thing, double x, double y) {
        drag(thing, () -> new double[] {x, y});
    }

    /** Follows where the place is, also while the page scrolls along, and lets go once it stands still. */
    private void drag(Locator thing, Supplier<double[]> end) {
        Page page = thing.page();
        double[] start = middle(thing);
        CDPSession session = page.context().newCDPSession(page);
        Consumer<double[]> move = touches()
                ? at -> send(session, "touchMove", at[0], at[1])
                : at -> page.mouse().move(at[0], at[1]);
        if (touches()) {
            send(session, "touchStart", start[0], start[1]);
        } else {
            page.mouse().move(start[0], start[1]);
            page.mouse().down();
        }
        for (int step = 1; step <= STEPS; step++) {
            double[] to = end.get();
            move.accept(new double[] {between(start[0], to[0], step), between(start[1], to[1], step)});
        }
        double[] at = end.get();
        double[] before;
        do {
            before = at;
            move.accept(at);
            page.waitForTimeout(FRAME_MILLIS);
            at = end.get();
        } while (Math.abs(at[1] - before[1]) > 1);
        if (touches()) {
            JsonObject up = new JsonObject();
            up.addProperty("type", "touchEnd");
            up.add("touchPoints", new JsonArray());
            session.send("Input.dispatchTouchEvent", up);
        } else {
            page.mouse().up();
        }
        session.detach();
    }

    private static double[] middle(Locator thing) {
        BoundingBox box = thing.boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
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
