package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.LessonText;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Attempt;
import org.syntofin.progress.Attempts;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.LessonProgress;
import org.syntofin.progress.Mastery;
import org.syntofin.study.LessonPanel;
import org.syntofin.study.Library;
import org.syntofin.study.Notebook;
import org.syntofin.study.Notebooks;
import org.syntofin.study.Spoken;
import org.syntofin.study.StudyLinks;
import org.syntofin.study.TestRoom;

/** A lesson, with the place where the learner was, and what comes after it. */
@Route("course/:course/:lesson")
@AnonymousAllowed
class LessonView extends StudyPage implements BeforeEnterObserver {

    /** Asks for the lesson as it is now, whatever was begun. */
    private static final String NEW = "now";

    private final transient Library library;
    private final transient Notebooks notebooks;
    private final transient Journey journey;
    private final transient Answers answers;
    private final transient Attempts attempts;
    private transient @Nullable Opened opened;
    private @Nullable LessonPanel panel;
    private final transient TestRoom room;
    private LessonEnd end;
    private String place = "";
    private boolean changed;

    /** The lesson on the screen, with the notebook that outlives a change of language. */
    private record Opened(Library.OpenLesson open, LessonKey key, Notebook notebook) {}

    LessonView(
            Library library, Notebooks notebooks, Journey journey, Answers answers, Attempts attempts, TestRoom room) {
        this.room = room;
        this.end = new LessonEnd(room);
        this.attempts = attempts;
        this.library = library;
        this.notebooks = notebooks;
        this.journey = journey;
        this.answers = answers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        Optional<Library.OpenLesson> found = library.lesson(
                parameters.get("course").orElse(""), parameters.get("lesson").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        LessonKey key = new LessonKey(
                found.get().lesson().course(), found.get().lesson().id());
        journey.see(key);
        Optional<LessonProgress> progress = journey.of(key);
        place = progress.flatMap(LessonProgress::lastPlace).orElse("");
        boolean wantsNew =
                event.getLocation().getQueryParameters().getParameters().containsKey(NEW);
        boolean done = progress.map(LessonProgress::done).orElse(false);
        Library.OpenLesson open = wantsNew || done ? found.get() : begun(key, found.get());
        changed = open.lesson().revision() != found.get().lesson().revision();
        panel = null;
        opened = new Opened(open, key, notebooks.of(key, open.lesson().revision(), open.grading()));
        redraw();
    }

    /** The lesson as it was when the learner last began a question of it: whoever is in the middle finishes that. */
    private Library.OpenLesson begun(LessonKey key, Library.OpenLesson now) {
        return attempts.current(key).values().stream()
                .max(Comparator.comparing(Attempt::openedAt))
                .map(Attempt::revision)
                .filter(revision -> revision != now.lesson().revision())
                .flatMap(revision -> library.lesson(key.course(), key.lesson(), revision))
                .orElse(now);
    }

    @Override
    protected String heading() {
        return opened == null ? "" : opened.open().lesson().in(language()).title();
    }

    @Override
    protected void draw(Div page) {
        if (opened == null) {
            return;
        }
        Library.OpenLesson open = opened.open();
        LessonText text = open.lesson().in(language());
        page.add(
                crumb(open),
                Spoken.mark(title(), text.title(), text),
                meta(text),
                new Prerequisites(open, journey, language()));
        String summary = text.head().summary();
        if (summary != null) {
            page.add(Spoken.mark(paragraph("study-lead", summary), summary, text));
        }
        if (changed) {
            page.add(paragraph("study-meta", getTranslation("study.lesson.changed")));
            page.add(new Anchor(
                    "./"
                            + StudyLinks.lesson(
                                    open.lesson().course(), open.lesson().id()) + "?" + NEW,
                    getTranslation("study.lesson.changed.take")));
        }
        panel = panel == null ? new LessonPanel(text, open.context(), opened.notebook()) : panel.in(text);
        panel.onPlace(this::reach);
        panel.onAnswered(right -> answered());
        panel.bringTo(place);
        end = new LessonEnd(room);
        page.add(panel, end);
        end.show(open, mastery(), done(), this::finish);
    }

    private Paragraph crumb(Library.OpenLesson open) {
        Anchor course = new Anchor(
                "./" + StudyLinks.course(open.lesson().course()),
                open.shelf().course().title().in(language()));
        Paragraph crumb = new Paragraph(course);
        crumb.addClassName("study-crumb");
        return crumb;
    }

    private Paragraph meta(LessonText text) {
        Library.OpenLesson open = current().open();
        int questions = text.path().size();
        return paragraph(
                "study-meta",
                getTranslation(
                                "study.lesson.number",
                                open.number(),
                                open.shelf().lessons().size())
                        + " · "
                        + getTranslation("study.lesson.minutes", text.head().minutes())
                        + (questions == 0 ? "" : " · " + getTranslation("study.lesson.questions", questions)));
    }

    private void reach(String newPlace) {
        place = newPlace;
        journey.reach(current().key(), newPlace);
    }

    private void answered() {
        Mastery mastery = mastery();
        boolean done = done();
        if (mastery.complete() && !done) {
            journey.finish(current().key());
        }
        end.show(current().open(), mastery, done || mastery.complete(), this::finish);
    }

    private void finish() {
        journey.finish(current().key());
        end.show(current().open(), mastery(), done(), this::finish);
        end.focus();
    }

    private Mastery mastery() {
        return Mastery.of(current().open().lesson().path(), answers.of(current().key()));
    }

    private boolean done() {
        return journey.of(current().key()).map(LessonProgress::done).orElse(false);
    }

    private Opened current() {
        if (opened == null) {
            throw new IllegalStateException("no lesson is open");
        }
        return opened;
    }
}
