package org.syntofin.authoring.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Paragraph;
import org.syntofin.study.DrawnPage;

/** A page for authors. */
@CssImport("./authoring/authoring.css")
public abstract class WritingPage extends DrawnPage {

    public WritingPage() {
        super("write-page");
    }

    public static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("write-soft");
        return paragraph;
    }
}
