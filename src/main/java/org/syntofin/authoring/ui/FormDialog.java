package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;

/**
 * A form over the page: fields, what is still wrong with them, and one button that does it. Where something was filled in,
 * leaving it otherwise asks first.
 */
public abstract class FormDialog extends Dialog {

    private static final ScrollIntoViewOption[] IN_VIEW = {
        ScrollIntoViewOption.Block.END, ScrollIntoViewOption.Inline.NEAREST
    };

    /** What the browser tells when somebody types, chooses, or changes a run. */
    private static final List<String> FILLING = List.of("input", "change", "run-changed");

    public final Div fields = new Div();
    public final Div problem = new Div();
    public final Button done = new Button();
    private boolean filled;
    private transient Optional<Fault> told = Optional.empty();

    /** The dialog's words are {@code authoring.KEY.title} and {@code authoring.KEY.done}. */
    protected FormDialog(String key) {
        setHeaderTitle(getTranslation("authoring." + key + ".title"));
        setWidth("min(46rem, 96vw)");
        fields.addClassName("write-fields");
        problem.addClassName("write-problem");
        problem.getElement().setAttribute("role", "alert");
        done.setText(getTranslation("authoring." + key + ".done"));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickListener(click -> finish());
        add(fields, problem);
        getFooter().add(new Button(getTranslation("authoring.form.cancel"), click -> leave()), done);
        FILLING.forEach(event -> fields.getElement().addEventListener(event, heard -> fill()));
        addDialogCloseActionListener(action -> leave());
    }

    private void fill() {
        filled = true;
        problem.setText("");
    }

    private void leave() {
        if (!filled) {
            close();
            return;
        }
        new AskingDialog("authoring.form.lose", "", this::close).open();
    }

    /** Says above the fields why the author is here. */
    public final FormDialog about(String words) {
        Div reason = new Div(words);
        reason.addClassName("write-problem");
        reason.getElement().setAttribute("role", "status");
        fields.addComponentAsFirst(reason);
        return this;
    }

    /** What is still wrong, and in which field; empty where the form can be carried out. */
    protected Optional<Fault> fault() {
        return Optional.empty();
    }

    protected abstract void carryOut();

    /** The dialog opens with the cursor in its first text. */
    protected final void begin(Focusable<?> field) {
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }

    /** Carries the form out; what stood against that, in words, else empty. What is refused leaves the form open. */
    protected Optional<String> refused() {
        carryOut();
        return Optional.empty();
    }

    private void finish() {
        told.ifPresent(Fault::clear);
        told = fault().or(() -> refused().map(Fault::of));
        problem.setText(told.map(Fault::words).orElse(""));
        problem.setClassName("write-heard", told.filter(Fault::isMarked).isPresent());
        if (told.isEmpty()) {
            close();
        } else if (told.get().field().isEmpty()) {
            problem.scrollIntoView(IN_VIEW);
        }
        told.ifPresent(Fault::show);
    }

    /** What is left empty in one language can be translated later. */
    protected final void later(OpenLesson lesson) {
        if (lesson.languages().size() > 1) {
            fields.add(WritingPage.soft(getTranslation("authoring.form.later")));
        }
    }

    protected final Optional<Fault> needed(boolean missing, Component field, String key) {
        return Fault.needed(missing, field, key);
    }
}
