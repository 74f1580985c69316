package org.syntofin.authoring.ui.courses;

import java.util.Optional;
import java.util.function.Consumer;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.simulation.LocalizedText;

/** Another title for a course. */
class CourseTitleDialog extends FormDialog {

    final WordsField title = new WordsField("authoring.new-course.name", LocalizedText.LANGUAGES, false);
    private final transient Consumer<LocalizedText> rename;

    CourseTitleDialog(LocalizedText now, Consumer<LocalizedText> rename) {
        super("rename-course");
        this.rename = rename;
        title.fill(new Words(now.byLanguage()));
        fields.add(title, WritingPage.soft(getTranslation("authoring.rename-course.how")));
    }

    @Override
    protected Optional<Fault> fault() {
        return needed(title.words().blank(), title.empty(), "authoring.new-course.needs-name");
    }

    @Override
    protected void carryOut() {
        rename.accept(new LocalizedText(title.words().said().byLanguage()));
    }
}
