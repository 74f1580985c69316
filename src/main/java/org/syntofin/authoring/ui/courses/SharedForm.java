package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.WordsField;

/** The fields of one kind of what a course's lessons share. */
interface SharedForm {

    List<Component> fields();

    /** What it is called: its id is proposed from there. */
    WordsField name();

    void fill(TableValues values);

    /** Says what the fields say, under the keys of the format. */
    void say(TableSettings settings);

    /** What is still wrong; empty where nothing is. */
    Optional<Fault> fault();
}
