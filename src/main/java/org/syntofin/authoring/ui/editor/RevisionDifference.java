package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.BlockDiff;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TextDiff;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Publishing;

/**
 * What is otherwise in a revision than in what is being written, file by file, as authors call them: a lesson's texts block
 * by block, and below that folded away the lines of the file; of other files their lines.
 */
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
        differing.forEach((path, text) -> getContent()
                .add(
                        heading(path),
                        blocks(revision, path)
                                .<Component>map(blocks -> new Div(blocks, folded(text)))
                                .orElseGet(() -> lines(text))));
    }

    /** Empty where it is no text of the lesson, or cannot be read as blocks. */
    private Optional<BlockChanges> blocks(ContentFiles revision, String path) {
        ContentFiles draft = lesson.draft().files();
        return OpenLesson.language(path)
                .flatMap(language ->
                        BlockDiff.between(language, revision, draft).map(diff -> new BlockChanges(language, diff)))
                .filter(changes -> !changes.isEmpty());
    }

    private Folded folded(List<String> text) {
        return new Folded(getTranslation("authoring.compare.lines"), lines(text));
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
