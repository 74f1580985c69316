package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before learners see an earlier revision again; nothing is lost by it. */
class RestoreDialog extends ConfirmDialog {

    /** @param draft whether there is a draft, which has nothing to do with it */
    RestoreDialog(int number, boolean draft, Runnable publish) {
        setHeader(getTranslation("authoring.revisions.ask", number));
        setText(getTranslation(draft ? "authoring.revisions.ask.draft" : "authoring.revisions.ask.text", number));
        setCancelable(true);
        setCancelText(getTranslation("authoring.form.cancel"));
        setConfirmText(getTranslation("authoring.revisions.restore"));
        addConfirmListener(confirm -> publish.run());
    }
}
