package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blanks in the browser: in a text, in a header's fields, or one below the other. It stands within an
 * {@link AnswerForm}, which hears its changes.
 */
@Tag("blank-form")
@JsModule("./blank-form/blank-form.ts")
class BlankForm extends Component {

    private static final List<String> WORDS =
            List.of("bank", "blank", "gap", "chosen", "filled", "emptied", "pick", "header", "right", "wrong");

    /** A word to choose. */
    record Word(String id, String text) {}

    /**
     * A place to be filled in.
     *
     * @param entry typed, number, picked, bank or flags
     */
    record Place(String id, String name, String entry, String unit, List<Word> words) {}

    /** Words, or a blank between them: one of the two is null. */
    record Piece(@Nullable String text, @Nullable Place blank) {}

    /** A field of a header. */
    record Field(
            int bits, String name, String value, @Nullable Place blank) {}

    BlankForm() {
        // The answer form finds what is answered within it by this.
        getElement().setAttribute("data-answer", true);
        Map<String, String> words = new HashMap<>();
        WORDS.forEach(word -> words.put(word, getTranslation("study.blank." + word)));
        getElement().setPropertyMap("words", words);
    }

    void setPieces(List<Piece> pieces) {
        getElement().setPropertyList("pieces", pieces);
    }

    void setFields(List<Field> fields) {
        getElement().setPropertyList("fields", fields);
    }

    void setRows(List<Place> rows) {
        getElement().setPropertyList("rows", rows);
    }

    void setBank(List<Word> bank) {
        getElement().setPropertyList("bank", bank);
    }

    void setAnswer(ObjectNode answer) {
        getElement().setPropertyJson("answer", answer);
    }

    /** Right or wrong, by the blank's handle. */
    void setMarks(Map<String, String> marks) {
        getElement().setPropertyMap("marks", marks);
    }

    void setLocked(boolean locked) {
        getElement().setProperty("locked", locked);
    }
}
