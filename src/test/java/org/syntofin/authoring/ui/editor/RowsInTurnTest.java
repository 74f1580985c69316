package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import tools.jackson.databind.node.BooleanNode;

/** A long list comes onto the page a screen first; the browser tells when it has shown that. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class RowsInTurnTest extends SpringBrowserlessTest {

    private final OrderedList list = new OrderedList();
    private final RowsInTurn turns = new RowsInTurn(list);
    private final List<String> whole = new ArrayList<>();

    @BeforeEach
    void putOnThePage() {
        UI.getCurrent().add(list);
    }

    @Test
    void showsTheOthersWhenTheBrowserHasShownTheFirst() {
        turns.show(rows("a", 20), () -> whole.add("a"));
        assertThat(shown()).isEqualTo(names("a", 6));
        assertThat(whole).isEmpty();

        browserShows();
        assertThat(shown()).isEqualTo(names("a", 18));
        assertThat(whole).isEmpty();

        browserShows();
        assertThat(shown()).isEqualTo(names("a", 20));
        assertThat(whole).containsExactly("a");
        browserShows();
        assertThat(shown()).hasSize(20);
    }

    @Test
    void showsAShortListAndAllLaterOnesAtOnce() {
        turns.show(rows("a", 6), () -> whole.add("a"));
        assertThat(shown()).isEqualTo(names("a", 6));

        list.removeAll();
        turns.show(rows("b", 30), () -> whole.add("b"));
        assertThat(shown()).isEqualTo(names("b", 30));
        assertThat(whole).containsExactly("a", "b");
    }

    @Test
    void forgetsRowsInPlaceOfWhichOthersAreShownByThen() {
        turns.show(rows("a", 20), () -> whole.add("a"));
        list.removeAll();
        turns.show(rows("b", 3), () -> whole.add("b"));

        browserShows();

        assertThat(shown()).isEqualTo(names("b", 3));
        assertThat(whole).containsExactly("b");
    }

    private static List<Component> rows(String name, int count) {
        return names(name, count).stream()
                .map(words -> (Component) new ListItem(words))
                .toList();
    }

    private static List<String> names(String name, int count) {
        return IntStream.range(0, count).mapToObj(at -> name + at).toList();
    }

    private List<String> shown() {
        return list.getChildren().map(row -> row.getElement().getText()).toList();
    }

    private static void browserShows() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(PendingJavaScriptInvocation::isSubscribed)
                .forEach(asked -> asked.complete(BooleanNode.TRUE));
    }
}
