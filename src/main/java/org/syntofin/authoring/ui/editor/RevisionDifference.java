package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TextDiff;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Publishing;

/** What is otherwise in a revision than in what is being written, file by file, as authors call them. */
class RevisionDifference extends Composite<Div> {

    private final transient OpenLesson lesson;
    private final transient Publishing publishing;
    private final int number;

    RevisionDifference(OpenLesson lesson, Publishing publishing, int number) {
        this.lesson = lesson;
        this.publishing = publishing;
        this.number = number;
        getContent().addClassName("write-difference");
    }

    /** Compares with what is being written by then. */
    void show(boolean open) {
        setVisible(open);
        getContent().removeAll();
        if (open) {
            publishing.revision(lesson.course(), lesson.folder(), number).ifPresent(this::compare);
        }
    }

    private void compare(ContentFiles revision) {
        getContent().add(new H3(getTranslation("authoring.revisions.difference", number)));
        var differing = TextDiff.between(revision, lesson.draft().files());
        if (differing.isEmpty()) {
            getContent().add(WritingPage.soft(getTranslation("authoring.revisions.same")));
        }
        differing.forEach((path, text) -> getContent().add(heading(path), lines(text)));
    }

    private H4 heading(String path) {
        Span file = new Span(path);
        file.addClassName("write-soft");
        H4 heading = new H4(new Span(FileWords.of(this, path)), file);
        heading.addClassName("write-part");
        return heading;
    }

    private Pre lines(List<String> text) {
        Pre pre = new Pre();
        pre.getElement().setAttribute("tabindex", "0");
        for (String line : text) {
            boolean place = line.startsWith("@@");
            Span span = new Span((place ? "…" : line) + "\n");
            span.addClassName(line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "context");
            pre.add(span);
        }
        if (text.isEmpty()) {
            pre.setText(getTranslation("authoring.revisions.binary"));
        }
        return pre;
    }
}
