package org.syntofin.study.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.syntofin.study.DrawnPage;

/** A page for learners, and for instructors about what learners see. */
@CssImport("./study/study.css")
abstract class StudyPage extends DrawnPage {

    StudyPage() {
        super("study-page");
    }

    static Paragraph paragraph(String name, String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName(name);
        return paragraph;
    }

    static Anchor button(String address, String words, boolean primary) {
        Anchor button = new Anchor("./" + address, words);
        button.addClassName("study-button");
        if (primary) {
            button.addClassName("primary");
        }
        return button;
    }

    static Div row(String name, HasElement... children) {
        Div row = new Div();
        row.addClassName(name);
        for (HasElement child : children) {
            row.getElement().appendChild(child.getElement());
        }
        return row;
    }
}
