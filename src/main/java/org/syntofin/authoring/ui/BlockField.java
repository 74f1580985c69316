package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.syntofin.authoring.LessonSource;
import org.syntofin.authoring.OpenLesson;

/** One block in one language, as it is written. It is kept while it is typed. */
class BlockField extends Composite<Div> {

    private static final int PAUSE_MILLIS = 600;

    final TextArea area = new TextArea();
    private final transient OpenLesson lesson;
    private final transient Consumer<Boolean> told;
    private final String language;
    private final int at;
    private String written;

    /** @param told is told after a change, with whether the lesson's blocks are still the same ones */
    BlockField(OpenLesson lesson, String language, int at, String written, boolean stale, Consumer<Boolean> told) {
        this.lesson = lesson;
        this.language = language;
        this.at = at;
        this.written = written;
        this.told = told;
        area.setLabel(getTranslation("authoring.language." + language));
        area.setValue(written);
        area.getElement().setAttribute("lang", language);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        area.setMaxRows(14);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(change.getValue());
            }
        });
        if (written.startsWith("```")) {
            area.addClassName("write-mono");
        }
        getContent().add(area);
        if (stale) {
            Span mark = new Span(getTranslation("authoring.blocks.stale"));
            mark.addClassName("write-stale");
            getContent().add(mark);
        }
    }

    private void keep(String text) {
        boolean[] found = {false};
        int before = lesson.read(language).map(read -> read.blocks().size()).orElse(0);
        lesson.change(
                OpenLesson.file(language),
                now -> lesson.read(language)
                        .map(read -> LessonSource.of(now, read))
                        .filter(source ->
                                at < source.blocks() && source.block(at).equals(written))
                        .map(source -> {
                            found[0] = true;
                            return source.replace(at, text);
                        })
                        .orElse(now));
        written = text.strip();
        int after = lesson.read(language).map(read -> read.blocks().size()).orElse(0);
        told.accept(found[0] && before == after);
    }
}
