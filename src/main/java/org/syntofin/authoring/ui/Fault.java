package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong with a form.
 *
 * @param words for its author
 * @param field that is to be filled otherwise; empty where it is not one of them
 * @param known whether the field says by itself that something is wrong with it
 */
public record Fault(String words, Optional<Component> field, boolean known) {

    private static final ScrollIntoViewOption[] IN_VIEW = {
        ScrollIntoViewOption.Block.CENTER, ScrollIntoViewOption.Inline.NEAREST
    };

    public static Fault of(String words) {
        return new Fault(words, Optional.empty(), false);
    }

    public static Fault in(Component field, String words) {
        return new Fault(words, Optional.of(field), false);
    }

    /** The same of a field that has found it out by itself, such as a number that is out of its range. */
    public static Fault known(Component field, String words) {
        return new Fault(words, Optional.of(field), true);
    }

    /** The field lacks something. */
    public static Optional<Fault> needed(boolean missing, Component field, String key) {
        return missing ? Optional.of(in(field, field.getTranslation(key))) : Optional.empty();
    }

    /** Brings the author to the field, which says what is wrong with it until its value is another. */
    public void show() {
        field.ifPresent(at -> {
            mark(words, true);
            unfold(at);
            at.scrollIntoView(IN_VIEW);
            focusable(at).findFirst().ifPresent(Focusable::focus);
        });
    }

    /** The author has mended it, or says so. */
    void clear() {
        mark("", false);
    }

    /** Whether its words stand at the field itself. */
    boolean isMarked() {
        return marked().isPresent();
    }

    private Optional<HasValidation> marked() {
        return field.filter(at -> !known && at instanceof HasValidation).map(HasValidation.class::cast);
    }

    private void mark(String message, boolean invalid) {
        marked().ifPresent(at -> {
            at.setErrorMessage(message);
            at.setInvalid(invalid);
        });
    }

    private static void unfold(Component within) {
        if (within instanceof NativeDetails folded) {
            folded.setOpen(true);
        }
        within.getParent().ifPresent(Fault::unfold);
    }

    private static Stream<Focusable<?>> focusable(Component within) {
        return within instanceof Focusable<?> field
                ? Stream.<Focusable<?>>of(field).filter(Focusable::isEnabled)
                : within.getChildren().flatMap(Fault::focusable);
    }
}
