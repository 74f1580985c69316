package org.syntofin.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.LessonSource;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TrialContext;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonText;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.Publishing;
import org.syntofin.lab.Ladders;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;
import org.syntofin.study.Notebooks;

/** A lesson being written: its texts or a form of the same, beside it what learners will see, and below what is wrong. */
@Route(WritingLinks.HOME + "/:course/:folder")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class EditorView extends WritingPage implements BeforeEnterObserver {

    /** The longest text that is kept; readers refuse longer ones anyway. */
    private static final int LIMIT_CHARACTERS = 1 << 20;

    final Select<String> files = new Select<>();
    final Span status = new Span();
    final SourceEditor source = new SourceEditor();
    final NativeButton asText = new NativeButton();
    final NativeButton asForm = new NativeButton();
    final Span facts = new Span();
    final LessonPreview preview;
    final Findings findings;

    private final transient Desk desk;
    private final transient Publishing publishing;
    private final transient Drafts drafts;
    private final transient Ladders ladders;
    private final Div writing = new Div();
    private transient @Nullable OpenLesson lesson;
    private transient @Nullable PublishBar publishBar;
    private String path = "";
    private int line;
    private int cursor = 1;
    private boolean form;

    EditorView(Desk desk, Drafts drafts, Publishing publishing, Ladders ladders, Notebooks notebooks) {
        this.desk = desk;
        this.drafts = drafts;
        this.publishing = publishing;
        this.ladders = ladders;
        this.preview = new LessonPreview(ladders, notebooks.scratch(desk.grading()));
        this.findings = new Findings(desk, this::goTo, this::mark);
        getContent().addClassName("write-editor");
        status.getElement().setAttribute("role", "status");
        status.addClassName("write-soft");
        facts.addClassName("write-soft");
        source.onChange(this::changed);
        source.onRest(this::check);
        source.onCursor((file, at) -> cursor = file.equals(path) ? at : cursor);
        asText.addClickListener(click -> show(false));
        asForm.addClickListener(click -> show(true));
        files.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open(change.getValue());
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<OpenLesson> found = desk.write(
                event.getRouteParameters().get("course").orElse(""),
                event.getRouteParameters().get("folder").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        lesson = found.get();
        QueryParameters asked = event.getLocation().getQueryParameters();
        path = asked.getSingleParameter("file").orElse("");
        line = asked.getSingleParameter("line")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        form = asked.getSingleParameter("form").isPresent();
    }

    @Override
    protected String heading() {
        return lesson == null
                ? ""
                : current()
                        .trial()
                        .flatMap(trial -> text(trial, language()))
                        .map(LessonText::title)
                        .orElse(current().folder());
    }

    @Override
    protected void draw(Div page) {
        if (lesson == null) {
            return;
        }
        files.setLabel(getTranslation("authoring.editor.file"));
        asText.setText(getTranslation("authoring.editor.as-text"));
        asForm.setText(getTranslation("authoring.editor.as-form"));
        Div views = new Div(asText, asForm);
        views.addClassName("write-views");
        PublishBar bar = new PublishBar(current(), publishing, drafts, this::done, this::reload);
        publishBar = bar;
        Div tools = new Div(views, files, bar, status);
        tools.addClassName("write-tools");
        writing.addClassName("write-source");
        Div seeing = new Div(preview);
        seeing.addClassName("write-seeing");
        seeing.getElement().setAttribute("aria-label", getTranslation("authoring.editor.preview"));
        seeing.getElement().setAttribute("role", "group").setAttribute("tabindex", "0");
        Div both = new Div(writing, seeing);
        both.addClassName("write-both");
        page.add(
                crumb(),
                new H1(heading()),
                tools,
                both,
                facts,
                new H2(getTranslation("authoring.editor.findings")),
                findings,
                new QuestionsPanel(current(), desk.grading()),
                new FilesPanel(current(), this::afterForm),
                new RevisionsPanel(current().draft(), publishing, this::done));
        preview.clear();
        if (!Desk.texts(current().draft()).contains(path)) {
            path = first();
        }
        show(form);
    }

    private Paragraph crumb() {
        return new Paragraph(
                new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title")),
                new Span(" · "),
                new Anchor(
                        "./" + WritingLinks.course(current().course()),
                        current().course()),
                new Span(" · "),
                new Anchor("./" + WritingLinks.GUIDE, getTranslation("authoring.guide.title")));
    }

    private String first() {
        List<String> texts = Desk.texts(current().draft());
        String own = OpenLesson.file(language());
        return texts.contains(own) || texts.isEmpty() ? own : texts.getFirst();
    }

    /** The text or the form: two views of the same files. */
    private void show(boolean asFormNow) {
        form = asFormNow;
        asText.getElement().setAttribute("aria-pressed", Boolean.toString(!form));
        asForm.getElement().setAttribute("aria-pressed", Boolean.toString(form));
        files.setVisible(!form);
        writing.removeAll();
        LessonDetails details = new LessonDetails(current(), this::afterForm);
        if (form) {
            writing.add(details, new LessonForm(current(), ladders, publishing, this::formSaved));
            standing();
            check();
        } else {
            writing.add(details, new InsertBar(current(), ladders, this::behindCursor, this::afterForm), source);
            open(path);
            if (line > 0) {
                source.goTo(line);
                line = 0;
            }
        }
    }

    /** The block before which something is put: behind the one with the cursor. */
    private int behindCursor() {
        return OpenLesson.language(path)
                .flatMap(current()::read)
                .map(text -> LessonSource.of(current().text(path), text).blockAt(cursor) + 1)
                .orElse(Integer.MAX_VALUE);
    }

    private void open(String file) {
        path = file;
        cursor = Integer.MAX_VALUE;
        String text = current().open(file);
        files.setItems(Desk.texts(current().draft()));
        files.setValue(file);
        source.setLabel(getTranslation("authoring.editor.source", file));
        source.open(file, text);
        standing();
        check();
    }

    private void goTo(Position position) {
        String prefix = current().draft().files().label();
        String file = position.file().startsWith(prefix) ? position.file().substring(prefix.length()) : "";
        if (!Desk.texts(current().draft()).contains(file)) {
            return;
        }
        if (form || !file.equals(path)) {
            path = file;
            line = position.line();
            show(false);
        } else {
            source.goTo(position.line());
        }
    }

    private void changed(SourceEditor.Changed event) {
        String file = event.file();
        if (!Desk.texts(current().draft()).contains(file)) {
            source.keep(event.number());
            return;
        }
        if (event.text().length() > LIMIT_CHARACTERS) {
            say("authoring.editor.too-long");
            source.keep(event.number());
            return;
        }
        Drafts.Saved saved = current().type(file, event.text());
        boolean merged = !saved.text().equals(event.text());
        if (merged && file.equals(path)) {
            source.answer(file, saved.text(), event.number());
        }
        source.keep(event.number());
        say(
                saved.conflict()
                        ? "authoring.editor.conflict"
                        : merged ? "authoring.editor.merged" : "authoring.editor.saved");
        see();
    }

    private void see() {
        current().trial().ifPresent(this::show);
    }

    /** Runs scenarios and model answers too. */
    private void check() {
        current().trial().ifPresent(trial -> {
            show(trial);
            source.offer(EditorIds.of(trial));
            findings.check(trial);
        });
    }

    private void formSaved() {
        say("authoring.editor.saved");
        check();
    }

    /** A form has changed the lesson: the source follows. */
    private void afterForm() {
        say("authoring.editor.saved");
        if (form) {
            show(true);
        } else {
            files.setItems(Desk.texts(current().draft()));
            files.setValue(path);
            source.replace(path, current().open(path));
            check();
        }
    }

    private void show(LessonTrial trial) {
        String language = OpenLesson.language(path).orElse(language());
        text(trial, language).ifPresent(text -> {
            preview.show(
                    text, trial, new TrialContext(current().course(), current().folder()));
            facts.setText(getTranslation(
                    "authoring.editor.facts",
                    trial.minutes(text),
                    text.head().minutes(),
                    text.path().size(),
                    text.sims().size()));
        });
    }

    private static Optional<LessonText> text(LessonTrial trial, String language) {
        LessonText text = trial.texts().get(language);
        return text != null
                ? Optional.of(text)
                : trial.texts().values().stream().findFirst();
    }

    /** Shows findings at their lines. */
    private void mark(List<Finding> found) {
        String file = current().draft().files().name(path);
        source.mark(found.stream()
                .filter(finding -> finding.position().file().equals(file))
                .map(finding -> new SourceEditor.Mark(
                        Math.max(1, finding.position().line()),
                        Math.max(1, finding.position().column()),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.fill(getTranslation(finding.key()))))
                .toList());
    }

    private void done(Publishing.Outcome outcome) {
        switch (outcome) {
            case Publishing.Outcome.Published(int number) -> {
                reload();
                status.setText(getTranslation("authoring.editor.published", number));
            }
            case Publishing.Outcome.Refused(List<Finding> found) -> {
                findings.tell(found);
                say("authoring.editor.refused");
            }
            case Publishing.Outcome.Nothing() -> say("authoring.editor.nothing");
            case Publishing.Outcome.Overtaken(int number, List<String> paths) -> {
                reload();
                status.setText(getTranslation("authoring.editor.overtaken", number, String.join(", ", paths)));
            }
        }
    }

    /** Shows what is in the database now. */
    private void reload() {
        current().reload();
        redraw();
    }

    private void standing() {
        say(current().draft().changed().isEmpty() ? "authoring.editor.as-published" : "authoring.editor.draft");
    }

    private void say(String key) {
        status.setText(getTranslation(key));
    }

    PublishBar bar() {
        if (publishBar == null) {
            throw new IllegalStateException("no lesson is open");
        }
        return publishBar;
    }

    OpenLesson current() {
        if (lesson == null) {
            throw new IllegalStateException("no lesson is open");
        }
        return lesson;
    }
}
