package org.syntofin.study;

import com.vaadin.flow.component.Component;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands within an {@link AnswerForm} where numbers and options are not enough. */
interface Inside {

    Component component();

    /** Shows this draft, in handles. */
    void show(ObjectNode draft);

    /** Whether what the browser told could be on the screen. */
    default boolean shows(JsonNode told) {
        return true;
    }

    /** A change has been dealt with; marks of an earlier answer no longer fit. */
    default void saved(JsonNode told) {}

    void setLocked(boolean locked);

    /** Shows what was right. */
    default void mark(Leaf leaf, Verdict verdict, Response response) {}

    /** Marks what stays when the learner tries again from what cannot be. */
    default void markKept(Variant variant, Verdict verdict, Response.Order answered) {}
}
