package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.Inserted;
import org.syntofin.authoring.ui.WordsField;

/** Words beside the path, a heading, or a paragraph. */
class NoteDialog extends FormDialog {

    private static final List<String> KINDS =
            List.of("paragraph", "heading", "subheading", "exam", "practice", "deeper");

    final Select<String> kind = new Select<>();
    final WordsField words;
    private final transient OpenLesson lesson;
    private final transient Inserted inserted;

    NoteDialog(OpenLesson lesson, String chosen, Inserted inserted) {
        super("note");
        this.lesson = lesson;
        this.inserted = inserted;
        kind.setLabel(getTranslation("authoring.note.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(word -> getTranslation("authoring.note.kind." + word));
        kind.setValue(chosen);
        words = new WordsField("authoring.note.text", lesson.languages(), true);
        fields.add(kind, words);
        later(lesson);
        begin(words.own());
    }

    @Override
    protected Optional<Fault> fault() {
        return needed(words.words().blank(), words.empty(), "authoring.note.needs-text");
    }

    @Override
    protected void carryOut() {
        String chosen = Optional.ofNullable(kind.getValue()).orElse("paragraph");
        Map<String, String> block = new LinkedHashMap<>();
        lesson.languages().forEach(language -> {
            String text = words.words().filled().in(language).strip();
            String line = text.replaceAll("\\s+", " ");
            block.put(
                    language,
                    switch (chosen) {
                        case "paragraph" -> text;
                        case "heading" -> "## " + line;
                        case "subheading" -> "### " + line;
                        default -> Fence.note(chosen, text);
                    });
        });
        inserted.put(new Words(block));
    }
}
