package org.syntofin.authoring.ui.editor;

import org.syntofin.authoring.ui.AskingDialog;

/** Asks before learners see an earlier revision again. */
class RestoreDialog extends AskingDialog {

    /** @param draft whether there is a draft, which has nothing to do with it */
    RestoreDialog(int number, boolean draft, Runnable publish) {
        super(publish);
        setHeader(getTranslation("authoring.revisions.ask", number));
        setText(getTranslation(draft ? "authoring.revisions.ask.draft" : "authoring.revisions.ask.text", number));
        setRejectText(getTranslation("authoring.revisions.restore"));
        setRejectButtonTheme("primary");
        setConfirmText(getTranslation("authoring.form.cancel"));
        setConfirmButtonTheme("tertiary");
    }
}
