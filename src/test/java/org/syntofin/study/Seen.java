package org.syntofin.study;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for components below another, in the order of the page. */
public final class Seen {

    private Seen() {}

    public static <T extends Component> List<T> all(Component root, Class<T> type) {
        return below(root).filter(type::isInstance).map(type::cast).toList();
    }

    public static <T extends Component> T one(Component root, Class<T> type) {
        List<T> found = all(root, type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + type.getSimpleName());
        }
        return found.getFirst();
    }

    /** Presses the visible button with this text. */
    public static void click(Component root, String text) {
        NativeButton button = button(root, text);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static NativeButton button(Component root, String text) {
        return all(root, NativeButton.class).stream()
                .filter(button -> button.getText().equals(text) && button.isVisible())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text + " in " + text(root)));
    }

    /** All that can be read, with a space between the pieces. */
    public static String text(Component root) {
        return below(root)
                .map(component -> component instanceof Html html
                        ? html.getInnerHtml().replaceAll("<[^>]*>", "")
                        : component.getElement().getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Stream<Component> below(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Seen::below));
    }
}
