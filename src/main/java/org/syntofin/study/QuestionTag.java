package org.syntofin.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Which question of how many it is, and how the learner stands with it. */
final class QuestionTag extends Div {

    private final Span standing = new Span();

    QuestionTag(QuestionPanel.Place place) {
        addClassName("study-tag");
        add(new Span(getTranslation("study.question.number", place.number(), place.of())), standing);
    }

    /**
     * Says how the learner stands.
     *
     * @param told of the newest answer; null where nothing is told
     * @param manner in which it is answered
     */
    void tell(Leaf.@Nullable Told told, Manner manner) {
        if (told == null) {
            standing.setText(manner == Manner.OVER ? getTranslation("study.question.unanswered") : "");
            return;
        }
        String key = !told.verdict().right()
                ? manner == Manner.PRACTICE ? "study.question.tried" : "study.question.not-right"
                : told.help() > 0 ? "study.question.right.helped" : "study.question.right";
        standing.setText(getTranslation(key));
    }
}
