package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.button.Button;

/** Has the draft back that was discarded just now; the revisions offer the same later. */
class UndoDiscard extends Button {

    UndoDiscard(Runnable bringBack) {
        setVisible(false);
        addClickListener(click -> bringBack.run());
    }

    /** Stands before what is said, and takes the focus: the button that was pressed has nothing to discard now. */
    void offer() {
        setText(getTranslation("authoring.editor.undo"));
        setAriaLabel(getTranslation("authoring.editor.undo-which"));
        setVisible(true);
        focus();
    }
}
