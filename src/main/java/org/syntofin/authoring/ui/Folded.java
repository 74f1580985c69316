package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;

/**
 * A part of a form that is folded away until it is wanted. Its summary has a place among the fields: the way of the keys
 * through a dialog, which Vaadin leads, knows nothing of a summary's own.
 */
public class Folded extends NativeDetails {

    public Folded(String summary, Component content) {
        super(summary, content);
        getSummary().getElement().setAttribute("tabindex", "0");
    }
}
