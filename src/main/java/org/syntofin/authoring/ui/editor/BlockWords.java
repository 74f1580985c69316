package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.TrialContext;
import org.syntofin.authoring.Words;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;

/** The words of a block, its languages side by side; a picture and a table as learners see them. */
class BlockWords extends Composite<Div> {

    private final transient OpenLesson lesson;
    private final transient Map<String, Map<Integer, TranslationAge.Mark>> marks;

    BlockWords(
            OpenLesson lesson,
            int at,
            Map<String, LessonText> texts,
            Words written,
            Map<String, Map<Integer, TranslationAge.Mark>> marks,
            Consumer<Boolean> told) {
        this.lesson = lesson;
        this.marks = marks;
        getContent().addClassName("write-words");
        texts.forEach((language, text) -> getContent().add(side(language, at, text, written.in(language), told)));
    }

    private Div side(String language, int at, LessonText text, String source, Consumer<Boolean> told) {
        Optional<TranslationAge.Mark> mark =
                Optional.ofNullable(marks.getOrDefault(language, Map.of()).get(at));
        Block block = text.blocks().get(at);
        Div side = new Div();
        if (isTable(block)) {
            side.add(drawn(block, language));
            mark.ifPresent(how -> side.add(new TranslationMark(how)));
            return side;
        }
        if (BlockMarkup.of(source).kind() == BlockMarkup.Kind.PICTURE) {
            side.add(drawn(block, language));
        }
        side.add(new BlockField(lesson, language, at, source, mark, told));
        return side;
    }

    static boolean isTable(Block block) {
        return block instanceof Block.Prose prose && prose.structure().equals("table");
    }

    private Div drawn(Block block, String language) {
        TrialContext context = new TrialContext(lesson.course(), lesson.folder());
        String html = block instanceof Block.Prose prose
                ? lesson.trial()
                        .map(trial -> context.pictures(trial, prose.html()))
                        .orElse("")
                : "";
        Div drawn = new Div(new Html("<div class=\"study-text\">" + html + "</div>"));
        drawn.addClassName("write-drawn");
        drawn.getElement().setAttribute("lang", language);
        return drawn;
    }
}
