package org.syntofin.study;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.syntofin.progress.Draft;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Variant;

/** One question, to be tried out as a learner would. Nothing of it is kept. */
public final class QuestionTrial extends Composite<Div> {

    /**
     * A question that lies open.
     *
     * @param draft the answer that is on the screen first, as a browser told it; null for none
     */
    public QuestionTrial(
            Question question,
            Library.OpenLesson lesson,
            Notebooks notebooks,
            Variant variant,
            @Nullable String draft) {
        Leaf first = new Leaf(question, null, variant, new Draft(draft, draft == null ? 0 : 1), null, 0);
        getContent()
                .add(new QuestionPanel(
                        question,
                        new QuestionPanel.Place(1, 1),
                        notebooks.scratch(lesson.grading(), first),
                        lesson.context()));
    }
}
