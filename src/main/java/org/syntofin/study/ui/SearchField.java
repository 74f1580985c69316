package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A field with which one searches, as one types. */
final class SearchField extends NativeLabel {

    /**
     * Makes the field.
     *
     * @param words what is searched for, in the reader's language
     * @param wanted what was typed before
     * @param search is told what is typed
     */
    SearchField(String words, String wanted, Consumer<String> search) {
        super(words);
        Input input = new Input(ValueChangeMode.LAZY);
        input.setType("search");
        input.setValue(wanted);
        input.addValueChangeListener(change -> search.accept(change.getValue()));
        add(input);
        addClassName("study-search");
    }
}
