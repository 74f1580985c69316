package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.syntofin.account.Preferences;
import org.syntofin.authoring.WritingLinks;

/** Where in a lesson an author is, as the address says it, else as the author likes to write: in the form, until another choice. */
class EditorAddress {

    private static final String FORM = "form";
    private static final String FILE = "file";

    private final Preferences preferences;

    EditorAddress(Preferences preferences) {
        this.preferences = preferences;
    }

    WritingPlace place(QueryParameters asked) {
        int line = asked.getSingleParameter("line")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        return new WritingPlace(asked.getSingleParameter(FILE).orElse(""), line, inForm(asked));
    }

    private boolean inForm(QueryParameters asked) {
        if (asked.getSingleParameter(FORM).isPresent()) {
            preferences.chooseForm(true);
            return true;
        }
        return asked.getSingleParameter(FILE).isEmpty()
                && preferences.writesInForm().orElse(true);
    }

    /** What was chosen is chosen the next time too, and after the page is loaded again. */
    void keep(String course, String folder, WritingPlace chosen) {
        preferences.chooseForm(chosen.form());
        QueryParameters now = chosen.form() ? QueryParameters.of(FORM, "") : QueryParameters.of(FILE, chosen.path());
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(WritingLinks.lesson(course, folder), now));
    }
}
