package org.syntofin.authoring.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is lost for good. It begins on the button by which nothing is lost. */
public class AskingDialog extends ConfirmDialog {

    /**
     * @param key of the words, under which there are {@code title}, {@code text} (what is lost), {@code yes} and {@code no}
     * @param lost fills the text
     */
    public AskingDialog(String key, String lost, Runnable carryOut) {
        this(carryOut);
        setHeader(getTranslation(key + ".title"));
        setText(getTranslation(key + ".text", lost));
        setConfirmText(getTranslation(key + ".yes"));
        setCancelText(getTranslation(key + ".no"));
    }

    /** The words are set by who extends it. */
    protected AskingDialog(Runnable carryOut) {
        setCancelable(true);
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirm -> carryOut.run());
        getElement()
                .executeJs("this.$.overlay.addEventListener('vaadin-overlay-open',"
                        + " () => this.querySelector('[slot=cancel-button]').focus())");
    }
}
