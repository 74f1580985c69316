package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ui.WritingPage;

/** The pictures, captures and scenarios of a lesson, and where each is used; what nothing uses can be swept. */
class FilesPanel extends Composite<Section> {

    final UnorderedList list = new UnorderedList();
    final Button sweep = new Button();
    private final H2 heading = new H2();
    private final transient OpenLesson lesson;
    private final transient Runnable changed;

    FilesPanel(OpenLesson lesson, Runnable changed) {
        this.lesson = lesson;
        this.changed = changed;
        heading.setText(getTranslation("authoring.files.title"));
        heading.getElement().setAttribute("tabindex", "-1");
        list.addClassName("write-lessons");
        sweep.addClickListener(click -> sweep());
        show();
    }

    final void show() {
        Map<String, List<String>> uses = lesson.uses();
        list.removeAll();
        uses.forEach((path, places) -> list.add(line(path, places)));
        boolean unused = uses.entrySet().stream().anyMatch(FilesPanel::sweepable);
        sweep.setText(getTranslation("authoring.files.sweep"));
        sweep.setVisible(unused);
        getContent().removeAll();
        getContent()
                .add(heading, uses.isEmpty() ? WritingPage.soft(getTranslation("authoring.files.none")) : list, sweep);
    }

    private ListItem line(String path, List<String> places) {
        Span name = new Span(path);
        name.addClassName("write-title");
        int bytes =
                lesson.draft().files().bytes(path).map(found -> found.length).orElse(0);
        Span meta = new Span(getTranslation("authoring.files.size", (bytes + 1023) / 1024) + " · "
                + (places.isEmpty()
                        ? getTranslation("authoring.files.unused")
                        : getTranslation("authoring.files.used", String.join(", ", places))));
        meta.addClassName("write-soft");
        Button remove = new Button(getTranslation("authoring.files.remove"), click -> ask(List.of(path)));
        remove.setAriaLabel(getTranslation("authoring.files.remove-which", path));
        ListItem item = new ListItem(name, meta, remove);
        remove.setVisible(sweepable(Map.entry(path, places)));
        return item;
    }

    /** Scenarios may be named by other lessons too. */
    private static boolean sweepable(Map.Entry<String, List<String>> file) {
        return file.getValue().isEmpty() && !file.getKey().endsWith(".toml");
    }

    private void sweep() {
        ask(lesson.uses().entrySet().stream()
                .filter(FilesPanel::sweepable)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** There is no way back from it. */
    private void ask(List<String> paths) {
        ConfirmDialog asking = new ConfirmDialog(
                getTranslation("authoring.files.ask.title"),
                getTranslation("authoring.files.ask.text", String.join(", ", paths)),
                getTranslation("authoring.files.ask.yes"),
                yes -> remove(paths));
        asking.setCancelable(true);
        asking.setCancelText(getTranslation("authoring.files.ask.no"));
        asking.open();
    }

    /** What somebody has named in a text since it was asked stays. */
    private void remove(List<String> paths) {
        lesson.refresh();
        Map<String, List<String>> uses = lesson.uses();
        paths.stream()
                .filter(path -> uses.getOrDefault(path, List.of()).isEmpty())
                .forEach(path -> lesson.put(path, Optional.empty()));
        show();
        changed.run();
        heading.getElement().callJsFunction("focus");
    }
}
