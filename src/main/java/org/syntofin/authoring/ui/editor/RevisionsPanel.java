package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.authoring.LessonHistory;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Regrades;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.DiscardedDraft;
import org.syntofin.course.DiscardedDrafts;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;
import org.syntofin.study.WallClock;

/**
 * A lesson's revisions: what each differs in from what is being written, and how to have it back; and the draft that was
 * discarded.
 */
class RevisionsPanel extends Composite<Section> implements LocaleChangeObserver {

    private static final ScrollIntoViewOption[] NEAREST = {
        ScrollIntoViewOption.Block.NEAREST, ScrollIntoViewOption.Inline.NEAREST
    };

    final OrderedList lines = new OrderedList();
    final Span standing = new Span();

    private final H2 heading = new H2();
    private final transient OpenLesson lesson;
    private final transient Publishing publishing;
    private final transient LessonHistory history;
    private final transient Regrades regrades;
    private final transient RegradeFirst first;
    private final transient Consumer<DiscardedDrafts.Back> broughtBack;
    private transient List<RevisionLine> shown = List.of();
    private transient Optional<DiscardedDraft> discarded = Optional.empty();

    RevisionsPanel(
            OpenLesson lesson,
            Publishing publishing,
            LessonHistory history,
            Regrades regrades,
            Consumer<Publishing.Outcome> restored,
            Consumer<DiscardedDrafts.Back> broughtBack) {
        this.broughtBack = broughtBack;
        this.history = history;
        this.lesson = lesson;
        this.publishing = publishing;
        this.regrades = regrades;
        this.first = new RegradeFirst(regrades, this::busy, restored);
        heading.getElement().setAttribute("tabindex", "-1");
        standing.addClassName("write-soft");
        standing.getElement().setAttribute("role", "status");
        lines.addClassName("write-lessons");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    /** Draws again where another revision was published, or a draft discarded, meanwhile. */
    final void follow() {
        if (!history.revisions(lesson).equals(shown)
                || !history.discarded(lesson).equals(discarded)) {
            draw();
        }
    }

    /** Shows the revisions that there are now. */
    final void draw() {
        lines.removeAll();
        shown = history.revisions(lesson);
        Map<UUID, String> publishers = history.publishers(shown);
        shown.forEach(line -> lines.add(line(line, publishers)));
        getContent().removeAll();
        heading.setText(getTranslation("authoring.revisions.title"));
        getContent().add(heading, standing);
        discarded = history.discarded(lesson);
        discarded.map(this::waste).ifPresent(getContent()::add);
        if (lines.getComponentCount() == 0) {
            getContent().add(WritingPage.soft(getTranslation("authoring.revisions.none")));
        }
        getContent().add(lines);
    }

    private Div waste(DiscardedDraft draft) {
        String when = WallClock.of(this).say(draft.at());
        Button bringBack = new Button(
                getTranslation("authoring.revisions.bring-back"),
                click -> broughtBack.accept(history.bringBack(lesson)));
        Div waste = new Div(
                WritingPage.soft(history.discarder(draft)
                        .map(name -> getTranslation("authoring.revisions.discarded-by", when, name))
                        .orElseGet(() -> getTranslation("authoring.revisions.discarded", when))),
                bringBack);
        waste.addClassName("write-tools");
        return waste;
    }

    /** Says what became of a revision that was to be published again, or a draft to be brought back. */
    final void tell(String words) {
        standing.setText(words);
        heading.getElement().callJsFunction("focus");
    }

    private ListItem line(RevisionLine line, Map<UUID, String> publishers) {
        Span number = new Span(getTranslation("authoring.revisions.number", line.number()));
        number.addClassName("write-title");
        String state = line.current() ? "current" : line.offered() ? "offered" : "earlier";
        Optional<String> publisher = line.by().map(publishers::get);
        Span meta = new Span(Stream.of(
                        Optional.of(getTranslation("authoring.revisions." + (line.release() ? "release" : "school"))),
                        publisher.map(name -> getTranslation("authoring.revisions.by", name)),
                        Optional.of(when(line)),
                        Optional.of(getTranslation("authoring.revisions." + state)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        meta.addClassName("write-soft");
        RevisionDifference difference = new RevisionDifference(lesson, publishing, line.number());
        Button compare = new Button(getTranslation("authoring.revisions.compare"));
        compare.setAriaLabel(getTranslation("authoring.revisions.compare-which", line.number()));
        ListItem item = new ListItem(number, meta, compare);
        setOpen(compare, difference, false);
        compare.addClickListener(click -> {
            setOpen(compare, difference, !difference.isVisible());
            item.scrollIntoView(NEAREST);
        });
        if (!line.current()) {
            Button restore = new Button(getTranslation("authoring.revisions.restore"), click -> restore(line.number()));
            restore.setAriaLabel(getTranslation("authoring.revisions.restore-which", line.number()));
            item.add(restore);
        }
        item.add(difference);
        return item;
    }

    private static void setOpen(Button compare, RevisionDifference difference, boolean open) {
        compare.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        difference.show(open);
    }

    private String when(RevisionLine line) {
        return WallClock.of(this).say(line.createdAt());
    }

    private void restore(int number) {
        publishing
                .revision(lesson.course(), lesson.folder(), number)
                .ifPresent(revision -> first.publish(
                        regrades.changed(lesson, revision),
                        () -> publishing.restore(lesson.course(), lesson.folder(), number),
                        publish -> ask(number, publish)));
    }

    private void ask(int number, Runnable publish) {
        lesson.refresh();
        new RestoreDialog(number, !lesson.draft().changed().isEmpty(), publish).open();
    }

    private void busy(boolean judging) {
        lines.setEnabled(!judging);
        standing.setText(judging ? getTranslation("study.regrade.waiting") : "");
    }
}
