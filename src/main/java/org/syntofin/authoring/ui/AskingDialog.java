package org.syntofin.authoring.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks before something is lost for good, or seen by everybody at once. To leave it is what is confirmed here, since a
 * dialog begins on that button; to do it is to reject.
 */
public class AskingDialog extends ConfirmDialog {

    /**
     * @param key of the words, under which there are {@code title}, {@code text} (what is lost), {@code yes} and {@code no}
     * @param lost fills the text
     */
    public AskingDialog(String key, String lost, Runnable carryOut) {
        this(carryOut);
        setHeader(getTranslation(key + ".title"));
        setText(getTranslation(key + ".text", lost));
        setRejectText(getTranslation(key + ".yes"));
        setConfirmText(getTranslation(key + ".no"));
    }

    /** The words are set by who extends it. */
    protected AskingDialog(Runnable carryOut) {
        setRejectable(true);
        setRejectButtonTheme("error");
        addRejectListener(reject -> carryOut.run());
    }
}
