package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TwoVersions;
import org.syntofin.authoring.ui.WritingPage;

/** Lines that two authors changed at once: both versions side by side, and what is to become of them. */
class ConflictsPanel extends Composite<Section> {

    private final transient OpenLesson lesson;
    private final transient Runnable settled;
    private transient Map<String, List<TwoVersions>> shown = Map.of();

    /** @param settled is told after a version was chosen */
    ConflictsPanel(OpenLesson lesson, Runnable settled) {
        this.lesson = lesson;
        this.settled = settled;
        getContent().addClassName("write-conflicts");
        getContent().getElement().setAttribute("aria-live", "polite");
        show();
    }

    /** Draws again what stands in the texts now; another author may have chosen meanwhile. */
    final void show() {
        if (!shown.isEmpty()) {
            lesson.refresh();
        }
        Map<String, List<TwoVersions>> found = new TreeMap<>();
        for (String path : Desk.texts(lesson.draft())) {
            List<TwoVersions> inside = TwoVersions.of(lesson.text(path));
            if (!inside.isEmpty()) {
                found.put(path, inside);
            }
        }
        setVisible(!found.isEmpty());
        if (found.equals(shown)) {
            return;
        }
        shown = found;
        getContent().removeAll();
        if (!found.isEmpty()) {
            getContent()
                    .add(
                            new H2(getTranslation("authoring.conflict.title")),
                            WritingPage.soft(getTranslation("authoring.conflict.how")));
            found.forEach((path, inside) -> inside.forEach(both -> getContent().add(both(path, both))));
        }
    }

    private Component both(String path, TwoVersions both) {
        Div sides = new Div(
                side(path, both, TwoVersions.Choice.FIRST, both.first()),
                side(path, both, TwoVersions.Choice.SECOND, both.second()));
        sides.addClassName("write-words");
        Span file = new Span(path);
        file.addClassName("write-soft");
        Div all = new Div(file, sides, settle(path, both, TwoVersions.Choice.BOTH));
        all.addClassName("write-group");
        return all;
    }

    private Component side(String path, TwoVersions both, TwoVersions.Choice choice, String words) {
        Pre text = new Pre(words.isBlank() ? getTranslation("authoring.conflict.nothing") : words.stripTrailing());
        text.addClassName("write-version");
        return new Div(
                new Span(getTranslation("authoring.conflict." + word(choice))), text, settle(path, both, choice));
    }

    private Button settle(String path, TwoVersions both, TwoVersions.Choice choice) {
        String label = getTranslation("authoring.conflict.take-" + word(choice));
        Button take = new Button(label, click -> {
            lesson.change(path, text -> both.settled(text, choice));
            show();
            settled.run();
        });
        if (choice != TwoVersions.Choice.BOTH) {
            take.setAriaLabel(label + ": " + getTranslation("authoring.conflict." + word(choice)));
        }
        return take;
    }

    private static String word(TwoVersions.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
