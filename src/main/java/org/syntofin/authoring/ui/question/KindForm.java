package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;

/** What a form asks for one kind of question. */
interface KindForm {

    Component component();

    /** What is still wrong, and in which field. */
    Optional<Fault> fault();

    /** What is said at a part of the question that the check has found to be wrong; empty for a kind that marks none. */
    default Optional<Fault> part(String name) {
        return Optional.empty();
    }

    /** Fills the form with a question that is there already. */
    void read(TableValues question);

    /** Says what the form holds. Read and then written, a question says what it said. */
    void write(TableSettings settings);
}
