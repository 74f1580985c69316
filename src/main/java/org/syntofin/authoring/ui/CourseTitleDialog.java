package org.syntofin.authoring.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.syntofin.authoring.Words;
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
    Optional<String> wrong() {
        return needed(title.words().blank(), "authoring.new-course.needs-name");
    }

    @Override
    void carryOut() {
        rename.accept(new LocalizedText(title.words().said().byLanguage()));
    }
}
