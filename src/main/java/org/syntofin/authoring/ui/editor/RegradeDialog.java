package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.syntofin.authoring.Regrades;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.progress.Comparison;

/** Says before publishing whose answers a changed question judges otherwise, or cannot judge, and asks what becomes of them. */
class RegradeDialog extends Dialog {

    final RegradeLines lines;
    final Button again = new Button();
    final Button keep = new Button();

    /** @param decided is told whether earlier answers are judged again; not at all where the author thinks better of it */
    RegradeDialog(List<Regrades.Change> changes, Consumer<Boolean> decided) {
        boolean marked = changes.stream().anyMatch(change -> isMarkedOtherwise(change.comparison()));
        boolean judged = changes.stream()
                .anyMatch(change -> !change.comparison().changes().isEmpty());
        setHeaderTitle(getTranslation("authoring.regrade.title" + (marked ? "" : ".same")));
        setWidth("min(40rem, 96vw)");
        lines = new RegradeLines(changes);
        again.setText(getTranslation("authoring.regrade.again"));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setVisible(judged);
        again.addClickListener(click -> decide(true, decided));
        keep.setText(getTranslation(
                marked
                        ? "authoring.regrade.keep"
                        : judged ? "authoring.regrade.not-again" : "authoring.editor.publish"));
        if (!judged) {
            keep.addThemeVariants(ButtonVariant.PRIMARY);
        }
        keep.addClickListener(click -> decide(false, decided));
        add(WritingPage.soft(getTranslation("authoring.regrade.how" + (marked ? "" : ".same"))), lines);
        getFooter().add(new Button(getTranslation("authoring.form.cancel"), click -> close()), keep, again);
    }

    /** Where only the misconception is another, or an answer cannot be judged any more, the mark stays. */
    private static boolean isMarkedOtherwise(Comparison comparison) {
        return comparison.gaining() + comparison.losing() > 0;
    }

    private void decide(boolean judgeAgain, Consumer<Boolean> decided) {
        close();
        decided.accept(judgeAgain);
    }
}
