package org.syntofin.authoring.ui.courses;

import org.syntofin.authoring.SharedTables;
import org.syntofin.authoring.ui.AskingDialog;

/** Asks before something that nothing names is removed: there is no way back. */
class RemoveDialog extends AskingDialog {

    /** @param name what readers of the page call it */
    RemoveDialog(SharedTables.Kind kind, String name, Runnable remove) {
        super(remove);
        setHeader(getTranslation("authoring.shared.remove.ask", name));
        setText(getTranslation("authoring.shared." + kind.word() + ".remove"));
        setRejectText(getTranslation("authoring.blocks.remove"));
        setConfirmText(getTranslation("authoring.shared.remove.keep"));
    }
}
