package org.syntofin.authoring.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Paragraph;
import org.syntofin.study.DrawnPage;

/** A page for authors. */
@CssImport("./authoring/authoring.css")
abstract class WritingPage extends DrawnPage {

    WritingPage() {
        super("write-page");
    }

    static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("write-soft");
        return paragraph;
    }
}
