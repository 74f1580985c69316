package org.syntofin.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;

/** Where a question's feedback is told, with what can be done next. */
final class FeedbackPlace extends Div {

    private final LessonContext context;
    private final Manner manner;
    private final Next next;
    private final int level;
    private @Nullable Feedback told;

    /**
     * What the learner does with what is told.
     *
     * @param helped hears that the explanation was opened, which counts as so many hints
     * @param fromThere tries again from what can happen
     * @param again tries again, with new numbers where the question has any
     */
    record Next(IntConsumer helped, BiConsumer<Verdict, Response.Order> fromThere, Runnable again) {}

    /** @param level of its heading in the page's outline */
    FeedbackPlace(LessonContext context, Manner manner, int level, Next next) {
        this.context = context;
        this.manner = manner;
        this.level = level;
        this.next = next;
        addClassName("study-feedback-place");
    }

    void clear() {
        removeAll();
        told = null;
    }

    /**
     * Tells what came of an answer.
     *
     * @param locked whether the answer can no longer be changed
     */
    void tell(Leaf leaf, Verdict verdict, Response response, boolean locked) {
        int explanation = leaf.question().head().hints().size() + 1;
        Feedback feedback = Feedback.of(
                leaf,
                verdict,
                response,
                context,
                getLocale().toLanguageTag(),
                manner != Manner.PRACTICE,
                () -> explained(verdict, explanation));
        if (manner == Manner.PRACTICE) {
            addTries(feedback, leaf, verdict, response, locked);
        }
        put(feedback);
    }

    /** Says why an answer was not judged, and takes the reader there. */
    void decline(Phrase why) {
        put(Feedback.declined(Phrases.words(why, this)));
        focus();
    }

    /** Takes the reader to what is told. */
    void focus() {
        if (told != null) {
            told.focus();
        }
    }

    private void put(Feedback feedback) {
        removeAll();
        feedback.setLevel(level);
        add(feedback);
        told = feedback;
    }

    private void explained(Verdict verdict, int opened) {
        if (!verdict.right() && manner == Manner.PRACTICE) {
            next.helped().accept(opened);
        }
    }

    /** Whoever was right goes on reading: another try is offered, not urged. */
    private void addTries(Feedback feedback, Leaf leaf, Verdict verdict, Response response, boolean locked) {
        if (verdict.stop() != null && response instanceof Response.Order order) {
            feedback.addAction(button(
                    "study.question.from-there", true, () -> next.fromThere().accept(verdict, order)));
        }
        boolean numbers = !leaf.question().head().variables().isEmpty();
        if (numbers || !leaf.question().shuffled().isEmpty()) {
            String key = numbers ? "study.question.again" : "study.question.again.same";
            feedback.addAction(button(key, !verdict.right() && verdict.stop() == null, next.again()));
        } else if (locked && !verdict.right()) {
            feedback.addAction(button("study.question.again.same", true, next.again()));
        }
    }

    private NativeButton button(String key, boolean primary, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("study-button");
        if (primary) {
            button.addClassName("primary");
        }
        return button;
    }
}
