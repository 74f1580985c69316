package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.syntofin.authoring.SharedTables;

/** Asks before something that nothing names is removed: there is no way back. */
class RemoveDialog extends ConfirmDialog {

    /** @param name what readers of the page call it */
    RemoveDialog(SharedTables.Kind kind, String name, Runnable remove) {
        String key = "authoring.shared." + kind.word() + ".remove";
        setHeader(getTranslation("authoring.shared.remove.ask", name));
        setText(getTranslation(key));
        setConfirmButton(getTranslation("authoring.blocks.remove"), confirm -> remove.run(), "error primary");
        setCancelButton(getTranslation("authoring.shared.remove.keep"), cancel -> {});
    }
}
