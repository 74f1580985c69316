package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/**
 * Puts the rows of a long list onto the page: when it opens, a screen of them at once and the others in turn, each time when
 * the browser has shown those before, so that nobody waits for what is far below. From then on all come at once.
 */
final class RowsInTurn {

    /** The shortest that there are fill a screen. */
    private static final int FIRST = 6;

    private static final int NEXT = 12;

    private static final String SHOWN =
            "return new Promise(shown => requestAnimationFrame(() => setTimeout(() => shown(true))))";

    private final HasComponents list;
    private boolean opened;
    private int shows;

    RowsInTurn(HasComponents list) {
        this.list = list;
    }

    /**
     * Shows these rows in a list that has none.
     *
     * @param whole is told when all are there, unless others are shown by then
     */
    void show(List<Component> rows, Runnable whole) {
        add(rows, opened ? rows.size() : FIRST, ++shows, whole);
        opened = true;
    }

    private void add(List<Component> rows, int most, int show, Runnable whole) {
        int count = Math.min(most, rows.size());
        // One after another: what is put between others while it comes back to the page stands elsewhere in the
        // browser.
        rows.subList(0, count).forEach(list::add);
        List<Component> later = rows.subList(count, rows.size());
        if (later.isEmpty()) {
            whole.run();
            return;
        }
        list.getElement().executeJs(SHOWN).then(shown -> {
            if (show == shows) {
                add(later, NEXT, show, whole);
            }
        });
    }
}
