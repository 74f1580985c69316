package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ui.AskingDialog;
import org.syntofin.authoring.ui.WritingPage;

/** The pictures, captures and scenarios of a lesson, and where each is used; what nothing uses can be swept. */
class FilesPanel extends Composite<Section> {

    final UnorderedList list = new UnorderedList();
    final Button sweep = new Button();
    private final H2 heading = new H2();
    private final transient OpenLesson lesson;
    private final transient Runnable changed;
    private transient @Nullable Map<String, String> shown;

    FilesPanel(OpenLesson lesson, Runnable changed) {
        this.lesson = lesson;
        this.changed = changed;
        heading.setText(getTranslation("authoring.files.title"));
        heading.getElement().setAttribute("tabindex", "-1");
        list.addClassName("write-lessons");
        sweep.addClickListener(click -> sweep());
        show();
    }

    /** Draws what has changed since; the rest stays, and with it the focus. */
    final void show() {
        Map<String, List<String>> uses = lesson.uses();
        Map<String, String> lines = new LinkedHashMap<>();
        uses.forEach((path, places) -> lines.put(path, meta(path, places)));
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        list.removeAll();
        lines.forEach((path, meta) -> list.add(line(path, meta, sweepable(path, uses))));
        sweep.setText(getTranslation("authoring.files.sweep"));
        sweep.setVisible(uses.keySet().stream().anyMatch(path -> sweepable(path, uses)));
        getContent().removeAll();
        getContent()
                .add(heading, uses.isEmpty() ? WritingPage.soft(getTranslation("authoring.files.none")) : list, sweep);
    }

    /** How large it is, and where it is used. */
    private String meta(String path, List<String> places) {
        int bytes =
                lesson.draft().files().bytes(path).map(found -> found.length).orElse(0);
        return getTranslation("authoring.files.size", (bytes + 1023) / 1024) + " · "
                + (places.isEmpty()
                        ? getTranslation("authoring.files.unused")
                        : getTranslation("authoring.files.used", String.join(", ", places)));
    }

    private ListItem line(String path, String meta, boolean sweepable) {
        Span name = new Span(path);
        name.addClassName("write-title");
        Span told = new Span(meta);
        told.addClassName("write-soft");
        Button remove = new Button(getTranslation("authoring.files.remove"), click -> ask(List.of(path)));
        remove.setAriaLabel(getTranslation("authoring.files.remove-which", path));
        remove.setVisible(sweepable);
        return new ListItem(name, told, remove);
    }

    /** Scenarios may be named by other lessons too. */
    private static boolean sweepable(String path, Map<String, List<String>> uses) {
        return uses.getOrDefault(path, List.of()).isEmpty() && !path.endsWith(".toml");
    }

    private void sweep() {
        Map<String, List<String>> uses = lesson.uses();
        ask(uses.keySet().stream().filter(path -> sweepable(path, uses)).toList());
    }

    /** There is no way back from it. */
    private void ask(List<String> paths) {
        new AskingDialog("authoring.files.ask", String.join(", ", paths), () -> remove(paths)).open();
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
