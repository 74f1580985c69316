package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The order of an ordering question, moved by hand. Items are told apart by what a reader sees of them. */
final class Ordering {

    private final Locator list;

    Ordering(Locator question) {
        this.list = question.locator("order-list");
        assertThat(list).isVisible();
    }

    /** The handles in the order on the screen. */
    @SuppressWarnings("unchecked") // a list of texts by the element's contract
    List<String> order() {
        return new ArrayList<>((List<String>) list.evaluate("list => list.order"));
    }

    @SuppressWarnings("unchecked") // a list of records by the element's contract
    List<Map<String, Object>> items() {
        return (List<Map<String, Object>>) list.evaluate("list => list.items");
    }

    /** The handle of the only item that says all of this. */
    String item(String... says) {
        List<String> found = items().stream()
                .filter(item -> List.of(says).stream()
                        .allMatch(part -> String.valueOf(item.get("label")).contains(part)))
                .map(item -> String.valueOf(item.get("id")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(List.of(says) + " is said by " + found + " of " + items());
        }
        return found.getFirst();
    }

    /** A number in an item, as {@code seq=1000}. */
    long number(String item, String field) {
        String text = items().stream()
                .filter(shown -> item.equals(shown.get("id")))
                .map(shown -> String.valueOf(shown.get("text")))
                .findFirst()
                .orElseThrow();
        String after = text.substring(text.indexOf(field + "=") + field.length() + 1);
        return Long.parseLong(after.split("[^0-9]", 2)[0]);
    }

    void putAside(String item) {
        row(item).locator("button.out").click();
        assertThat(list.locator(".aside [data-id='" + item + "']")).isVisible();
    }

    void moveByButtons(String item, int to) {
        while (order().indexOf(item) > to) {
            row(item).locator("button.up").click();
        }
        while (order().indexOf(item) < to) {
            row(item).locator("button.down").click();
        }
    }

    void moveByKeyboard(String item, int to) {
        Locator button = row(item).locator("button.item");
        button.focus();
        button.press("Space");
        for (int at = order().indexOf(item); at != to; at = order().indexOf(item)) {
            button.press(at > to ? "ArrowUp" : "ArrowDown");
        }
        button.press("Space");
    }

    void moveByDragging(String item, int to) {
        drag(Hand.MOUSE, item, to);
    }

    void moveByTouch(String item, int to) {
        drag(Hand.TOUCH, item, to);
    }

    /** By the grip; below the middle of a row that stands further down, above that of one further up. */
    private void drag(Hand hand, String item, int to) {
        Locator grip = row(item).locator(".grip");
        grip.scrollIntoViewIfNeeded();
        BoundingBox from = grip.boundingBox();
        BoundingBox target = row(order().get(to)).boundingBox();
        boolean down = target.y > from.y;
        hand.drag(grip, from.x + from.width / 2, down ? target.y + target.height - 6 : target.y + 6);
        assertThat(list.locator("li.row").nth(to)).hasAttribute("data-id", item);
    }

    /** The handle of the item whose text holds this. */
    String having(String text) {
        return items().stream()
                .filter(item -> String.valueOf(item.get("text")).contains(text))
                .map(item -> String.valueOf(item.get("id")))
                .findFirst()
                .orElseThrow();
    }

    /** What was announced last. */
    String said() {
        return list.locator("[role=status]").textContent();
    }

    private Locator row(String item) {
        return list.locator("li.row[data-id='" + item + "']");
    }
}
