package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.LessonPlace;
import org.syntofin.authoring.LessonSource;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.ui.ToldFinding;
import org.syntofin.authoring.ui.question.QuestionsPanel;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonTrial;
import org.syntofin.lab.Ladders;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;

/** Where a lesson is written: one of its texts, or a form of all of them; both are views of the same files. */
class WritingSide extends Composite<Div> implements ConflictsPanel.Listener {

    /** The longest text that is kept; readers refuse longer ones anyway. */
    private static final int LIMIT_CHARACTERS = 1 << 20;

    final Select<String> files = new Select<>();
    final SourceEditor source = new SourceEditor();
    final NativeButton asText = new NativeButton();
    final NativeButton asForm = new NativeButton();
    final Div views = new Div(asText, asForm);
    final LessonDetails details;
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient TranslationAge ages;
    private final transient WritingListener listener;
    private String path;
    private int line;
    private int cursor = Integer.MAX_VALUE;
    private boolean form;
    /** Whether the author has typed more than is kept. */
    private boolean unkept;

    private transient @Nullable LessonForm blocks;

    WritingSide(OpenLesson lesson, Ladders ladders, TranslationAge ages, WritingPlace place, WritingListener listener) {
        this.lesson = lesson;
        this.ladders = ladders;
        this.ages = ages;
        this.listener = listener;
        this.path = place.path();
        this.line = place.line();
        details = new LessonDetails(lesson, this::afterForm);
        getContent().addClassName("write-source");
        getContent().getElement().setAttribute("tabindex", "-1");
        views.addClassName("write-views");
        files.setLabel(getTranslation("authoring.editor.file"));
        asText.setText(getTranslation("authoring.editor.as-text"));
        asForm.setText(getTranslation("authoring.editor.as-form"));
        source.onChange(this::changed);
        source.onRest(listener::rested);
        source.onCursor(this::moved);
        asText.addClickListener(click -> choose(false));
        asForm.addClickListener(click -> choose(true));
        files.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open(change.getValue());
            }
        });
        if (!texts().contains(path)) {
            path = first();
        }
        show(place.form());
    }

    WritingPlace place() {
        return new WritingPlace(path, 0, form);
    }

    /** The language of what is before the author's eyes; of a form, which shows all, the author's own. */
    String language() {
        String own = getLocale().toLanguageTag();
        return form && lesson.languages().contains(own)
                ? own
                : OpenLesson.language(path).orElse(own);
    }

    private List<String> texts() {
        return Desk.texts(lesson.draft());
    }

    private String first() {
        String own = OpenLesson.file(getLocale().toLanguageTag());
        return texts().contains(own) || texts().isEmpty() ? own : texts().getFirst();
    }

    private void choose(boolean asFormNow) {
        show(asFormNow);
        listener.chosen(place());
    }

    /** The text or the form. */
    private void show(boolean asFormNow) {
        form = asFormNow;
        asText.getElement().setAttribute("aria-pressed", Boolean.toString(!form));
        asForm.getElement().setAttribute("aria-pressed", Boolean.toString(form));
        files.setVisible(!form);
        getContent().removeAll();
        details.clear();
        if (form) {
            getContent().add(drawn());
            listener.said(standing("authoring.editor.draft"));
            listener.rested();
        } else {
            InsertBar bar = new InsertBar(lesson, ladders, this::behindCursor, this::afterForm);
            getContent().add(bar, source);
            open(path);
            if (line > 0) {
                source.goTo(line);
                line = 0;
            }
        }
    }

    /** Stays the same for as long as the page does, and with it the way back for what was taken out. */
    private LessonForm drawn() {
        LessonForm drawn = blocks;
        if (drawn == null) {
            drawn = new LessonForm(lesson, ladders, ages, this::formSaved, listener::at);
            blocks = drawn;
        } else {
            drawn.draw();
        }
        details.marked(lesson);
        return drawn;
    }

    private void moved(String file, int line) {
        if (file.equals(path)) {
            cursor = line;
            atCursor().ifPresent(listener::at);
        }
    }

    /** The block with the cursor. */
    private Optional<Integer> atCursor() {
        return OpenLesson.language(path)
                .flatMap(lesson::read)
                .map(text -> LessonSource.of(lesson.text(path), text).blockAt(cursor));
    }

    /** The block before which something is put: behind the one with the cursor. */
    private int behindCursor() {
        return atCursor().map(at -> at + 1).orElse(Integer.MAX_VALUE);
    }

    private void open(String file) {
        path = file;
        cursor = Integer.MAX_VALUE;
        String text = lesson.open(file);
        files.setItems(texts());
        files.setValue(file);
        source.setLabel(getTranslation("authoring.editor.source", file));
        source.open(file, text);
        listener.said(standing("authoring.editor.draft"));
        listener.rested();
    }

    /**
     * Brings the author to what a finding is about, in the form where that is before him and shows it.
     *
     * @param told of the finding
     * @param back follows where it was mended in a form of its own
     */
    void goTo(Position position, ToldFinding told, Runnable back) {
        Optional<LessonPlace> place =
                LessonPlace.of(lesson, position).filter(found -> form || found instanceof LessonPlace.NoText);
        if (place.isPresent() && bring(place.get(), told, back)) {
            return;
        }
        String prefix = lesson.draft().files().label();
        String file = position.file().startsWith(prefix) ? position.file().substring(prefix.length()) : "";
        if (!texts().contains(file)) {
            listener.said("authoring.editor.elsewhere");
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

    /** Whether the form could show it. */
    private boolean bring(LessonPlace place, ToldFinding told, Runnable back) {
        Runnable mended = () -> {
            afterForm();
            back.run();
        };
        switch (place) {
            case LessonPlace.Head _ ->
                new LessonDialog(lesson, mended).about(told.words()).open();
            case LessonPlace.NoText _ -> {
                if (!form) {
                    choose(true);
                }
                getElement().callJsFunction("focus");
            }
            case LessonPlace.InQuestion(String id) -> QuestionsPanel.edit(lesson, id, told, mended);
            case LessonPlace.Piece(String language, int number) -> {
                return blocks != null && blocks.bring(number, language);
            }
        }
        return true;
    }

    /** Whether the lesson has all that is before the author's eyes; says so where it has not. */
    boolean isKept() {
        boolean kept = !form || blocks == null || blocks.isKept();
        if (!kept) {
            listener.said("authoring.editor.emptied");
        }
        return kept;
    }

    private void changed(SourceEditor.Changed event) {
        String file = event.file();
        if (!texts().contains(file)) {
            source.keep(event.number());
            return;
        }
        if (event.text().length() > LIMIT_CHARACTERS) {
            unkept = true;
            listener.said("authoring.editor.too-long");
            source.keep(event.number());
            return;
        }
        unkept = false;
        source.taken(event).ifPresent(text -> lesson.took(file, text));
        Drafts.Saved saved = lesson.type(file, event.text());
        boolean merged = !saved.text().equals(event.text());
        if (merged && file.equals(path)) {
            source.answer(file, saved.text(), event.number());
        }
        source.keep(event.number());
        listener.said(
                saved.conflict()
                        ? "authoring.editor.conflict"
                        : merged ? "authoring.editor.merged" : standing("authoring.editor.saved"));
        listener.typed();
    }

    private void formSaved() {
        listener.said(standing("authoring.editor.saved"));
        listener.rested();
    }

    /** A form has changed the lesson: the source follows. */
    @Override
    public void afterForm() {
        listener.said(standing("authoring.editor.saved"));
        if (form) {
            drawn();
            listener.rested();
        } else {
            files.setItems(texts());
            files.setValue(path);
            source.replace(path, lesson.open(path));
            unmark();
            listener.rested();
        }
    }

    /** Shows what other authors have written; whether there was something. */
    boolean follow() {
        if (form) {
            return blocks != null && blocks.follow();
        }
        String now = lesson.text(path);
        return !unkept && texts().contains(path) && source.follow(path, now);
    }

    /** Somebody may type here. */
    @Override
    public void overtaken(String key) {
        if (form && blocks != null) {
            blocks.settle();
        }
        unmark();
        listener.typed();
        listener.said(key);
    }

    @Override
    public Element next() {
        return getElement();
    }

    /** That key of words where there is a draft. */
    private String standing(String draft) {
        return lesson.draft().changed().isEmpty() ? "authoring.editor.as-published" : draft;
    }

    void offer(LessonTrial trial) {
        source.offer(EditorIds.of(trial));
    }

    /** What was found in another text than there is now is not shown until that is looked at. */
    private void unmark() {
        source.mark(List.of());
    }

    /** Shows findings at their lines. */
    void mark(List<Finding> found) {
        String file = lesson.draft().files().name(path);
        source.mark(found.stream()
                .filter(finding -> finding.position().file().equals(file))
                .map(finding -> SourceEditor.Mark.of(finding, this::getTranslation))
                .toList());
    }
}
