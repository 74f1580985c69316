package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import org.syntofin.authoring.OpenLesson;

/** What an author calls a file of a lesson. */
final class FileWords {

    private FileWords() {}

    /** @param page whose language it is said in */
    static String of(Component page, String path) {
        if (path.equals("quiz.toml")) {
            return page.getTranslation("authoring.questions.heading");
        }
        if (path.endsWith(".toml")) {
            return page.getTranslation("authoring.sim.scenario");
        }
        if (path.endsWith(".pcap") || path.endsWith(".pcapng")) {
            return page.getTranslation("authoring.insert.capture");
        }
        return OpenLesson.language(path)
                .map(language -> page.getTranslation(
                        "authoring.revisions.text", page.getTranslation("authoring.language." + language)))
                .orElseGet(() -> page.getTranslation("authoring.insert.picture"));
    }
}
