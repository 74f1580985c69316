package org.syntofin.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A simulation or capture with its caption. */
@Tag("figure")
final class Figure extends HtmlContainer {

    Figure() {
        addClassName("study-sim");
    }
}
