package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.function.Consumer;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Regrades;
import org.syntofin.authoring.TextDiff;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;
import org.syntofin.study.WallClock;

/** A lesson's revisions: what each differs in from what is being written, and how to have it back. */
class RevisionsPanel extends Composite<Section> implements LocaleChangeObserver {

    final OrderedList lines = new OrderedList();
    final Div difference = new Div();

    private final transient OpenLesson lesson;
    private final transient Publishing publishing;
    private final Span standing = new Span();
    private final transient Regrades regrades;
    private final transient RegradeFirst first;

    RevisionsPanel(OpenLesson lesson, Publishing publishing, Regrades regrades, Consumer<Publishing.Outcome> restored) {
        this.lesson = lesson;
        this.publishing = publishing;
        this.regrades = regrades;
        this.first = new RegradeFirst(regrades, this::busy, restored);
        standing.addClassName("write-soft");
        standing.getElement().setAttribute("role", "status");
        lines.addClassName("write-lessons");
        difference.addClassName("write-difference");
        difference.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    /** Shows the revisions that there are now. */
    final void draw() {
        lines.removeAll();
        difference.removeAll();
        publishing.history(lesson.course(), lesson.folder()).forEach(line -> lines.add(line(line)));
        getContent().removeAll();
        getContent().add(new H2(getTranslation("authoring.revisions.title")));
        if (lines.getComponentCount() == 0) {
            getContent().add(WritingPage.soft(getTranslation("authoring.revisions.none")));
        }
        getContent().add(lines, standing, difference);
    }

    private ListItem line(RevisionLine line) {
        Span number = new Span(getTranslation("authoring.revisions.number", line.number()));
        number.addClassName("write-title");
        String state = line.current() ? "current" : line.offered() ? "offered" : "earlier";
        Span meta = new Span(getTranslation("authoring.revisions." + (line.release() ? "release" : "school")) + " · "
                + when(line) + " · " + getTranslation("authoring.revisions." + state));
        meta.addClassName("write-soft");
        Button compare = new Button(getTranslation("authoring.revisions.compare"), click -> compare(line.number()));
        compare.setAriaLabel(getTranslation("authoring.revisions.compare-which", line.number()));
        ListItem item = new ListItem(number, meta, compare);
        if (!line.current()) {
            Button restore = new Button(getTranslation("authoring.revisions.restore"), click -> restore(line.number()));
            restore.setAriaLabel(getTranslation("authoring.revisions.restore-which", line.number()));
            item.add(restore);
        }
        return item;
    }

    private String when(RevisionLine line) {
        return WallClock.of(this).say(line.createdAt());
    }

    private void restore(int number) {
        publishing
                .revision(lesson.course(), lesson.folder(), number)
                .ifPresent(revision -> first.publish(
                        regrades.changed(lesson, revision),
                        () -> publishing.restore(lesson.course(), lesson.folder(), number)));
    }

    private void busy(boolean judging) {
        lines.setEnabled(!judging);
        standing.setText(judging ? getTranslation("study.regrade.waiting") : "");
    }

    private void compare(int number) {
        difference.removeAll();
        publishing.revision(lesson.course(), lesson.folder(), number).ifPresent(revision -> {
            difference.add(new H3(getTranslation("authoring.revisions.difference", number)));
            var differing = TextDiff.between(revision, lesson.draft().files());
            if (differing.isEmpty()) {
                difference.add(WritingPage.soft(getTranslation("authoring.revisions.same")));
            }
            differing.forEach((path, text) -> difference.add(new H3(path), lines(text)));
        });
    }

    private Pre lines(List<String> text) {
        Pre pre = new Pre();
        pre.getElement().setAttribute("tabindex", "0");
        for (String line : text) {
            Span span = new Span(line + "\n");
            span.addClassName(line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "context");
            pre.add(span);
        }
        if (text.isEmpty()) {
            pre.setText(getTranslation("authoring.revisions.binary"));
        }
        return pre;
    }
}
