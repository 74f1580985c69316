package org.syntofin.study.ui;

import com.vaadin.flow.component.html.NativeButton;

/** Opens the browser's own dialog for printing. */
class PrintButton extends NativeButton {

    PrintButton() {
        setText(getTranslation("study.print"));
        addClassName("study-button");
        addClickListener(click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
    }
}
