package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.syntofin.authoring.Regrades;
import org.syntofin.authoring.ui.WritingPage;

/** Says before publishing whose answers a changed question judges otherwise, and asks what becomes of them. */
class RegradeDialog extends Dialog {

    final RegradeLines lines;
    final Button again = new Button();
    final Button keep = new Button();

    /** @param decided is told whether earlier answers are judged again; not at all where the author thinks better of it */
    RegradeDialog(List<Regrades.Change> changes, Consumer<Boolean> decided) {
        setHeaderTitle(getTranslation("authoring.regrade.title"));
        setWidth("min(40rem, 96vw)");
        lines = new RegradeLines(changes);
        again.setText(getTranslation("authoring.regrade.again"));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setVisible(changes.stream()
                .anyMatch(change -> !change.comparison().changes().isEmpty()));
        again.addClickListener(click -> decide(true, decided));
        keep.setText(getTranslation("authoring.regrade.keep"));
        keep.addClickListener(click -> decide(false, decided));
        add(WritingPage.soft(getTranslation("authoring.regrade.how")), lines);
        getFooter().add(new Button(getTranslation("authoring.form.cancel"), click -> close()), keep, again);
    }

    private void decide(boolean judgeAgain, Consumer<Boolean> decided) {
        close();
        decided.accept(judgeAgain);
    }
}
