package org.syntofin.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.TrialContext;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonDraft;
import org.syntofin.course.LessonText;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.Publishing;
import org.syntofin.lab.Ladders;
import org.syntofin.quiz.Grading;
import org.syntofin.simulation.Finding;
import org.syntofin.study.Notebook;
import org.syntofin.study.Notebooks;

/** A lesson being written: its files as text, beside it what learners will see, and below what is wrong. */
@Route(WritingLinks.HOME + "/:course/:folder")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class EditorView extends WritingPage implements BeforeEnterObserver {

    /** The longest text that is kept; readers refuse longer ones anyway. */
    private static final int LIMIT_CHARACTERS = 1 << 20;

    final Select<String> files = new Select<>();
    final Span status = new Span();
    final Button publish = new Button();
    final Button discard = new Button();
    final SourceEditor source = new SourceEditor();
    final LessonPreview preview;
    final FindingList findings = new FindingList();
    final Paragraph noFindings = soft("");

    private final transient Desk desk;
    private final transient Drafts drafts;
    private final transient Publishing publishing;
    private final transient Map<String, String> bases = new HashMap<>();
    private transient @Nullable LessonDraft draft;
    private String path = "";

    EditorView(Desk desk, Drafts drafts, Publishing publishing, Ladders ladders, Notebooks notebooks) {
        this.desk = desk;
        this.drafts = drafts;
        this.publishing = publishing;
        Notebook scratch = notebooks.scratch(new Grading());
        this.preview = new LessonPreview(ladders, scratch);
        getContent().addClassName("write-editor");
        status.getElement().setAttribute("role", "status");
        status.addClassName("write-soft");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> publish());
        discard.addClickListener(click -> discard());
        source.onChange(this::changed);
        source.onRest(this::check);
        files.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open(change.getValue());
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<LessonDraft> found = desk.open(
                event.getRouteParameters().get("course").orElse(""),
                event.getRouteParameters().get("folder").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draft = found.get();
        path = "";
    }

    @Override
    String heading() {
        if (draft == null) {
            return "";
        }
        return desk.trial(draft)
                .flatMap(trial -> text(trial, language()))
                .map(LessonText::title)
                .orElse(draft.folder());
    }

    @Override
    void draw(Div page) {
        if (draft == null) {
            return;
        }
        Paragraph crumb =
                new Paragraph(new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title")));
        files.setLabel(getTranslation("authoring.editor.file"));
        publish.setText(getTranslation("authoring.editor.publish"));
        discard.setText(getTranslation("authoring.editor.discard"));
        noFindings.setText(getTranslation("authoring.editor.no-findings"));
        Div tools = new Div(files, publish, discard, status);
        tools.addClassName("write-tools");
        Section writing = new Section(source);
        writing.addClassName("write-source");
        Section seeing = new Section(preview);
        seeing.addClassName("write-seeing");
        seeing.getElement().setAttribute("aria-label", getTranslation("authoring.editor.preview"));
        Div both = new Div(writing, seeing);
        both.addClassName("write-both");
        page.add(
                crumb,
                new H1(heading()),
                tools,
                both,
                new H2(getTranslation("authoring.editor.findings")),
                noFindings,
                findings,
                new RevisionsPanel(current(), publishing, this::done));
        preview.clear();
        open(path.isEmpty() ? first() : path);
    }

    private String first() {
        List<String> texts = Desk.texts(current());
        String own = "lesson." + language() + ".md";
        return texts.contains(own) || texts.isEmpty() ? own : texts.getFirst();
    }

    private void open(String file) {
        path = file;
        String text = Desk.text(current(), file);
        bases.put(file, text);
        files.setItems(Desk.texts(current()));
        files.setValue(file);
        source.setLabel(getTranslation("authoring.editor.source", file));
        source.open(file, text);
        say(current().changed().isEmpty() ? "authoring.editor.as-published" : "authoring.editor.draft");
        check();
    }

    private void changed(SourceEditor.Changed event) {
        String file = event.file();
        if (!Desk.texts(current()).contains(file)) {
            return;
        }
        if (event.text().length() > LIMIT_CHARACTERS) {
            say("authoring.editor.too-long");
            return;
        }
        String base = bases.getOrDefault(file, Desk.text(current(), file));
        Drafts.Saved saved = desk.save(current(), file, base, event.text());
        bases.put(file, event.text());
        draft = Desk.with(current(), file, saved.text());
        boolean merged = !saved.text().equals(event.text());
        if (merged && file.equals(path)) {
            source.answer(file, saved.text(), event.number());
        }
        say(
                saved.conflict()
                        ? "authoring.editor.conflict"
                        : merged ? "authoring.editor.merged" : "authoring.editor.saved");
        desk.trial(current()).ifPresent(this::show);
    }

    /** Runs scenarios and model answers too. */
    private void check() {
        desk.trial(current()).ifPresent(trial -> {
            show(trial);
            tell(trial.check());
            source.offer(EditorIds.of(trial));
        });
    }

    private void show(LessonTrial trial) {
        String language = path.matches("lesson\\..+\\.md") ? path.substring(7, path.length() - 3) : language();
        text(trial, language)
                .ifPresent(text -> preview.show(
                        text,
                        trial,
                        new TrialContext(current().course(), current().folder())));
    }

    private static Optional<LessonText> text(LessonTrial trial, String language) {
        LessonText text = trial.texts().get(language);
        return text != null
                ? Optional.of(text)
                : trial.texts().values().stream().findFirst();
    }

    private void tell(List<Finding> found) {
        findings.show(found);
        noFindings.setVisible(found.isEmpty());
        String file = current().files().name(path);
        source.mark(found.stream()
                .filter(finding -> finding.position().file().equals(file))
                .map(finding -> new SourceEditor.Mark(
                        Math.max(1, finding.position().line()),
                        Math.max(1, finding.position().column()),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.fill(getTranslation(finding.key()))))
                .toList());
    }

    private void publish() {
        done(publishing.publish(current().course(), current().folder()));
    }

    private void done(Publishing.Outcome outcome) {
        switch (outcome) {
            case Publishing.Outcome.Published(int number) -> {
                reload();
                status.setText(getTranslation("authoring.editor.published", number));
            }
            case Publishing.Outcome.Refused(List<Finding> found) -> {
                tell(found);
                say("authoring.editor.refused");
            }
            case Publishing.Outcome.Nothing() -> say("authoring.editor.nothing");
            case Publishing.Outcome.Overtaken(int number, List<String> paths) -> {
                reload();
                status.setText(getTranslation("authoring.editor.overtaken", number, String.join(", ", paths)));
            }
        }
    }

    private void discard() {
        drafts.discard(current().course(), current().folder());
        reload();
    }

    /** Shows what is in the database now. */
    private void reload() {
        draft = desk.open(current().course(), current().folder()).orElse(current());
        bases.clear();
        redraw();
    }

    private void say(String key) {
        status.setText(getTranslation(key));
    }

    private LessonDraft current() {
        if (draft == null) {
            throw new IllegalStateException("no lesson is open");
        }
        return draft;
    }
}
