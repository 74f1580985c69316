package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.syntofin.authoring.QuestionText;

/** What a form asks for one kind of question. */
interface KindForm {

    Component component();

    /** What is still wrong, in words. */
    Optional<String> wrong();

    /** The question as it is written in a quiz. */
    String write(QuestionText.Head head);
}
