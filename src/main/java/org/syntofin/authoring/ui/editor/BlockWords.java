package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.TrialContext;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;

/** The words of a block, its languages side by side; a picture and a table as learners see them. */
class BlockWords extends Composite<Div> {

    private final transient OpenLesson lesson;
    private final int at;
    private final transient Listener told;
    private final Map<String, Div> sides = new LinkedHashMap<>();
    private final Map<String, TranslationMark> shown = new HashMap<>();

    /** What the form does about it. */
    interface Listener extends BlockField.Listener, TranslationMark.Listener {}

    BlockWords(
            OpenLesson lesson,
            int at,
            Map<String, LessonText> texts,
            Words written,
            Map<String, Map<Integer, TranslationAge.Mark>> marks,
            Listener told) {
        this.lesson = lesson;
        this.at = at;
        this.told = told;
        getContent().addClassName("write-words");
        texts.forEach((language, text) -> {
            Div side = side(language, text, written.in(language));
            sides.put(language, side);
            getContent().add(side);
        });
        mark(marks);
    }

    /** Says how it stands with the translation now; the fields stay as they are. */
    final void mark(Map<String, Map<Integer, TranslationAge.Mark>> marks) {
        sides.forEach((language, side) -> {
            Optional.ofNullable(shown.remove(language)).ifPresent(TranslationMark::removeFromParent);
            Optional.ofNullable(marks.getOrDefault(language, Map.of()).get(at)).ifPresent(how -> {
                TranslationMark mark = new TranslationMark(how, at, language, told);
                shown.put(language, mark);
                side.add(mark);
            });
        });
    }

    /** Shows what others have written in a language; false where that is not words in a field. */
    final boolean follow(String language, String now) {
        return fields().filter(field -> field.isIn(language))
                .findFirst()
                .filter(field -> field.follow(now))
                .isPresent();
    }

    /** The languages' words that are gone for a moment. */
    Stream<Fault> emptied() {
        return fields().flatMap(field -> field.emptied().stream());
    }

    boolean isAt(int place) {
        return at == place;
    }

    /** Its author goes on in a language's words where the caret was. */
    void begin(String language, int caret) {
        fields().filter(field -> field.isIn(language)).findFirst().ifPresent(field -> {
            field.words.focus();
            field.words.getElement().executeJs("this.inputElement.setSelectionRange($0, $0)", caret);
        });
    }

    /** Its author goes on in a language's words, where there are some. */
    void begin(String language) {
        fields().filter(field -> field.isIn(language)).findFirst().ifPresent(field -> field.words.focus());
    }

    /** Whether words of a language can be written here. */
    boolean isIn(String language) {
        return fields().anyMatch(field -> field.isIn(language));
    }

    private Stream<BlockField> fields() {
        return sides.values().stream()
                .flatMap(Component::getChildren)
                .filter(BlockField.class::isInstance)
                .map(BlockField.class::cast);
    }

    private Div side(String language, LessonText text, String source) {
        Block block = text.blocks().get(at);
        Div side = new Div();
        if (lesson.inTwoVersions(language).contains(at)) {
            side.add(WritingPage.soft(getTranslation("authoring.conflict.waits")));
            return side;
        }
        if (isTable(block)) {
            side.add(drawn(block, language));
            return side;
        }
        if (BlockMarkup.of(source).kind() == BlockMarkup.Kind.PICTURE) {
            side.add(drawn(block, language));
        }
        side.add(new BlockField(lesson, language, at, source, told));
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
