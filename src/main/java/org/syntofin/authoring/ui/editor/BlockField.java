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
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;

/** One block's words in one language, without the marks around them. They are kept while they are typed. */
class BlockField extends Composite<Div> {

    private static final int PAUSE_MILLIS = 600;
    /** Of somebody who types without a pause. */
    private static final int KEPT_EVERY_MILLIS = 1_200;

    private static final String TYPED = "element.value";
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    final TextFieldBase<?, String> words;
    private final transient OpenLesson lesson;
    private final transient Consumer<Boolean> told;
    private final String language;
    private final int at;
    private transient BlockMarkup markup;
    private String written;
    private int blocks;

    /** @param told is told after a change, with whether the lesson's blocks are still the same ones */
    BlockField(
            OpenLesson lesson,
            String language,
            int at,
            String written,
            Optional<TranslationAge.Mark> mark,
            Consumer<Boolean> told) {
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
                keep(change.getValue());
            }
        });
        words.getElement()
                .addEventListener(
                        "input",
                        typing ->
                                keepMeanwhile(typing.getEventData().path(TYPED).asString("")))
                .addEventData(TYPED)
                .debounce(KEPT_EVERY_MILLIS, DebouncePhase.INTERMEDIATE);
        getContent().add((Component) words);
        mark.ifPresent(how -> getContent().add(new TranslationMark(how)));
    }

    private TextFieldBase<?, String> field() {
        return switch (markup.kind()) {
            case HEADING, PICTURE -> {
                TextField line = new TextField();
                line.addClassName("write-heading-field");
                yield line;
            }
            case NOTE, TEXT -> {
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

    /** While somebody types on; a new block waits for the pause, since it draws the form anew. */
    private void keepMeanwhile(String typed) {
        boolean asMany = BETWEEN_PARAGRAPHS.splitAsStream(typed.strip()).count()
                == BETWEEN_PARAGRAPHS.splitAsStream(markup.words().strip()).count();
        if (asMany && !typed.isBlank()) {
            keep(typed);
        }
    }

    /** Words that are gone for a moment stay in the text: whoever wants the block away removes it, in every language. */
    private void keep(String typed) {
        words.setInvalid(typed.isBlank());
        if (typed.isBlank()) {
            words.setErrorMessage(getTranslation("authoring.blocks.empty"));
            return;
        }
        String text = markup.with(typed);
        int before = blocks;
        boolean found = lesson.rewrite(language, at, before, written, text);
        written = text.strip();
        markup = BlockMarkup.of(written);
        blocks = blocks();
        told.accept(found && before == blocks);
    }

    private int blocks() {
        return lesson.read(language).map(read -> read.blocks().size()).orElse(0);
    }
}
