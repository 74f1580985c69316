package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;

/** Waits until nobody types in a form, so that it can be drawn anew without taking a field from under the keys. */
final class TypingPause {

    /** Who leaves the page leaves the field first, which sends what was typed last. */
    private static final String NOTE_TYPING = """
        this.addEventListener('input', () => { this.typedAt = Date.now(); }, true);
        const leave = event => {
            if (!this.isConnected) {
                window.removeEventListener(event.type, leave, true);
            } else if (this.contains(document.activeElement)) {
                document.activeElement.blur();
            }
        };
        window.addEventListener('popstate', leave, true);
        window.addEventListener('beforeunload', leave, true);
        """;

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

        /**
         * Where that is in the blocks that were made of the field's words.
         *
         * @param blocks all there are, as they are written
         * @param first of those that were made
         * @param words of the field
         */
        Place in(List<String> blocks, int first, String words) {
            Place place = new Place(first, at);
            int end = 0;
            for (int block = first; block < blocks.size(); block++) {
                int begin = words.indexOf(blocks.get(block), end);
                if (begin < 0 || begin > at) {
                    break;
                }
                end = begin + blocks.get(block).length();
                place = new Place(block, Math.min(at, end) - begin);
            }
            return place;
        }

        private static Caret of(String told) {
            String[] parts = told.matches("[A-Za-z-]+ [0-9]{1,7}") ? told.split(" ") : new String[] {"", "0"};
            return new Caret(parts[0], Integer.parseInt(parts[1]));
        }
    }

    /**
     * Where a caret is among blocks.
     *
     * @param at how many characters of the block stand before it
     */
    record Place(int block, int at) {}

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
