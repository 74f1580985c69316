package org.syntofin.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says that an answer to the same question was begun in another place, and leads to it: neither hides the other. */
final class ElsewhereOffer extends Div {

    ElsewhereOffer(Runnable goOn) {
        addClassName("study-elsewhere");
        NativeButton show = new NativeButton(getTranslation("study.question.elsewhere.show"), click -> goOn.run());
        show.addClassName("study-button");
        add(new Paragraph(getTranslation("study.question.elsewhere")), show);
    }
}
