package org.syntofin.study;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.IntConsumer;
import org.syntofin.quiz.presenting.Presenting;

/**
 * The hints of a question. The words of each go to the browser when it is opened, and not before; what was opened, and paid
 * for, stays open when the learner comes back.
 */
final class Hints extends Composite<Div> {

    /**
     * @param count how many there are
     * @param cost what each takes from the question's score, 0 to 1
     * @param opened hears how many are open each time that one is opened
     */
    Hints(Leaf leaf, int count, double cost, String language, IntConsumer opened) {
        for (int number = 0; number < count; number++) {
            boolean open = leaf.help() > number;
            NativeDetails details = new NativeDetails(title(number + 1, count, open ? 0 : cost));
            int asked = number;
            Runnable tell = () -> Presenting.hint(leaf.question(), leaf.variant(), language, asked)
                    .ifPresent(hint -> details.setContent(RichText.block(hint)));
            if (open) {
                tell.run();
                details.setOpen(true);
            }
            details.addToggleListener(toggle -> {
                if (toggle.isOpened() && details.getContent() == null) {
                    tell.run();
                    details.setSummaryText(title(asked + 1, count, 0));
                    opened.accept(asked + 1);
                }
            });
            getContent().add(details);
        }
        getContent().setVisible(count > 0);
    }

    /** What it costs is said before it is opened. */
    private String title(int number, int count, double cost) {
        return cost > 0
                ? getTranslation("study.question.hint.costs", number, count, Math.round(100 * cost))
                : getTranslation("study.question.hint", number, count);
    }
}
