package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** Waits until nobody types in a form, so that it can be drawn anew without taking a field from under the keys. */
final class TypingPause {

    private static final String NOTE_TYPING =
            "this.addEventListener('input', () => { this.typedAt = Date.now(); }, true)";

    /** Answers when nothing was typed for two seconds: the language of the field that has the focus, and where its caret is. */
    private static final String PAUSE = """
        return new Promise(resolve => {
            const look = () => {
                if (Date.now() - (this.typedAt ?? 0) < 2000) {
                    setTimeout(look, 300);
                } else {
                    const field = document.activeElement?.closest('vaadin-text-area, vaadin-text-field');
                    resolve(field && this.contains(field) ? `${field.lang} ${field.inputElement.selectionStart}` : '');
                }
            };
            look();
        });
        """;

    private final Element form;
    private boolean waiting;

    /** @param form stays on the page while its fields come and go */
    TypingPause(Element form) {
        this.form = form;
        form.addAttachListener(attached -> {
            waiting = false;
            form.executeJs(NOTE_TYPING);
        });
    }

    /**
     * Where its author was.
     *
     * @param language of the field; empty for none
     * @param at how many characters stand before the caret
     */
    record Caret(String language, int at) {

        private static Caret of(String told) {
            String[] parts = told.matches("[A-Za-z-]+ [0-9]{1,7}") ? told.split(" ") : new String[] {"", "0"};
            return new Caret(parts[0], Integer.parseInt(parts[1]));
        }
    }

    /** Is done once, however often it is asked for meanwhile. */
    void then(Consumer<Caret> draw) {
        if (!waiting) {
            waiting = true;
            form.executeJs(PAUSE)
                    .then(
                            String.class,
                            told -> {
                                waiting = false;
                                draw.accept(Caret.of(told));
                            },
                            failed -> waiting = false);
        }
    }
}
