package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.syntofin.authoring.QuestionSettings;
import org.syntofin.authoring.QuestionValues;

/** What a form asks for one kind of question. */
interface KindForm {

    Component component();

    /** What is still wrong, in words. */
    Optional<String> wrong();

    /** Fills the form with a question that is there already. */
    void read(QuestionValues question);

    /** Says what the form holds. Read and then written, a question says what it said. */
    void write(QuestionSettings settings);
}
