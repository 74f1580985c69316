package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ui.Fault;

/** One block's words in one language, without the marks around them. They are kept while they are typed. */
class BlockField extends Composite<Div> {

    private static final int PAUSE_MILLIS = 600;
    /** Of somebody who types without a pause. */
    private static final int KEPT_EVERY_MILLIS = 1_200;

    private static final String TYPED = "element.value";
    /** Only the browser knows whether its author types just now; what it takes comes back as if it had been typed. */
    private static final String TAKE = """
        if (this.value !== $0) { return false; }
        this.value = $1;
        this.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
        """;

    final TextFieldBase<?, String> words;
    private final transient OpenLesson lesson;
    private final transient Listener told;
    private final String language;
    private final int at;
    private transient BlockMarkup markup;
    private String written;
    /** What has come in from another author, until the browser says that it shows it. */
    private @Nullable String theirs;

    private int blocks;
    /** Whether the lesson's blocks are those that the form shows. */
    private boolean same = true;

    /** Who is told after a change was saved. */
    interface Listener {

        /** A block is written like this now, in that language. */
        void kept(String language, int at, String block);

        /** Its author types on. */
        void typing();

        /**
         * Its author pauses.
         *
         * @param sameBlocks whether the lesson's blocks are still those that the form shows
         */
        void rested(boolean sameBlocks);
    }

    BlockField(OpenLesson lesson, String language, int at, String written, Listener told) {
        this.lesson = lesson;
        this.language = language;
        this.at = at;
        this.written = written;
        this.told = told;
        this.blocks = blocks();
        this.markup = BlockMarkup.of(written);
        this.words = field();
        words.setLabel(label());
        words.setValue(markup.words());
        words.getElement().setAttribute("lang", language);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rest(change.getValue());
            }
        });
        words.getElement()
                .addEventListener(
                        "input",
                        typing ->
                                keepMeanwhile(typing.getEventData().path(TYPED).asString("")))
                .addEventData(TYPED)
                // Without an end to wait for, Flow 25.2.4 loses the next event of the page, be it a click on a button.
                .debounce(KEPT_EVERY_MILLIS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        words.getElement()
                .addEventListener(
                        "change",
                        left -> keepMeanwhile(left.getEventData().path(TYPED).asString("")))
                .addEventData(TYPED);
        getContent().add((Component) words);
    }

    private TextFieldBase<?, String> field() {
        return switch (markup.kind()) {
            case HEADING -> {
                TextField line = new TextField();
                line.addClassName("write-heading-field");
                yield line;
            }
            case PICTURE, NOTE, TEXT -> {
                TextArea area = new TextArea();
                area.setMaxRows(14);
                if (markup.words().startsWith("```")) {
                    area.addClassName("write-mono");
                }
                yield area;
            }
        };
    }

    private String label() {
        String name = getTranslation("authoring.language." + language);
        return markup.kind() == BlockMarkup.Kind.PICTURE
                ? getTranslation("authoring.form.in", getTranslation("authoring.picture.alt"), name)
                : name;
    }

    /** While somebody types on. The form is drawn anew at the pause only, else it would take the field from under the keys. */
    private void keepMeanwhile(String typed) {
        if (!typed.isBlank() && !markup.with(typed).strip().equals(written)) {
            keep(typed);
            told.typing();
        }
    }

    /** Words that are gone for a moment stay in the text: whoever wants the block away removes it, in every language. */
    private void rest(String typed) {
        words.setInvalid(typed.isBlank());
        if (typed.isBlank()) {
            words.setErrorMessage(getTranslation("authoring.blocks.empty"));
            return;
        }
        if (typed.equals(theirs)) {
            theirs = null;
            return;
        }
        keep(typed);
        told.rested(same && BlockMarkup.of(written).kind() == markup.kind());
    }

    /** That its words are gone for a moment, where they are: the lesson has those before still. */
    Optional<Fault> emptied() {
        return words.isInvalid()
                ? Optional.of(Fault.in(words, getTranslation("authoring.editor.emptied")))
                : Optional.empty();
    }

    /**
     * Another author has written the block so: it is shown where nobody types in the field just now.
     *
     * @return whether the field can show it; another kind of block is drawn anew
     */
    boolean follow(String now) {
        BlockMarkup other = BlockMarkup.of(now);
        if (other.kind() != markup.kind()) {
            return false;
        }
        words.getElement().executeJs(TAKE, words.getValue(), other.words()).then(Boolean.class, taken -> {
            if (taken) {
                markup = other;
                written = now;
                theirs = other.words();
                told.kept(language, at, now);
            }
        });
        return true;
    }

    boolean isIn(String other) {
        return language.equals(other);
    }

    private void keep(String typed) {
        String text = markup.with(typed);
        boolean found = lesson.rewrite(language, at, blocks, written, text);
        written = text.strip();
        int now = blocks();
        same &= found && now == blocks;
        blocks = now;
        told.kept(language, at, written);
    }

    private int blocks() {
        return lesson.shown(language).map(read -> read.blocks().size()).orElse(0);
    }
}
