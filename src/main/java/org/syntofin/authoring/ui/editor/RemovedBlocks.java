package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.syntofin.authoring.ShownBlocks;
import org.syntofin.authoring.ui.WritingPage;

/** Stands in the place of what was removed last, and leads back; after that to what was removed before it. */
class RemovedBlocks extends ListItem {

    private final transient Deque<Taken> taken = new ArrayDeque<>();
    private final Paragraph words = WritingPage.soft("");
    private final Button undo = new Button();

    /** @param kind what it was, in words */
    private record Taken(String kind, ShownBlocks.Removed block) {}

    RemovedBlocks(Runnable putBack) {
        undo.setText(getTranslation("authoring.blocks.undo"));
        undo.addClickListener(click -> putBack.run());
        addClassNames("write-block", "write-block-head");
        add(words, undo);
    }

    void add(String kind, ShownBlocks.Removed block) {
        taken.push(new Taken(kind, block));
        say();
    }

    /** What was removed last. */
    Optional<ShownBlocks.Removed> last() {
        return Optional.ofNullable(taken.peek()).map(Taken::block);
    }

    /** The last one is put back. */
    void forget() {
        taken.pop();
        say();
    }

    void focus() {
        undo.focus();
    }

    private void say() {
        Optional.ofNullable(taken.peek()).ifPresent(last -> {
            words.setText(getTranslation("authoring.blocks.removed", last.kind()));
            undo.setAriaLabel(getTranslation("authoring.blocks.undo-which", last.kind()));
        });
    }
}
