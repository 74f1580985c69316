package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.LessonHistory;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TwoVersions;
import org.syntofin.authoring.ui.WritingPage;

/**
 * Lines that two authors changed at once: both versions side by side, and what is to become of them. A choice is made only of
 * what stands before the author's eyes.
 */
class ConflictsPanel extends Composite<Section> {

    /** With what was drawn anew the focus went; who types elsewhere goes on there. */
    private static final String FOCUS_IF_LOST =
            "if (document.activeElement === document.body) { this.focus({ preventScroll: true }); }";

    private final transient OpenLesson lesson;
    private final transient LessonHistory history;
    private final transient Listener listener;
    private final List<Div> groups = new ArrayList<>();
    private transient List<Place> shown = List.of();

    /** Where two versions stand. */
    private record Place(String path, TwoVersions both) {}

    /** What the page does about choices. */
    interface Listener {

        /** The author has chosen, or tried to: the texts are shown as they are now. */
        void afterForm();

        /** Another author has changed what waits, or chosen; it is said by that key of words. */
        void overtaken(String key);

        /** Where the author goes on when nothing waits any more. */
        Element next();
    }

    ConflictsPanel(OpenLesson lesson, LessonHistory history, Listener listener) {
        this.lesson = lesson;
        this.history = history;
        this.listener = listener;
        getContent().addClassName("write-conflicts");
        show();
    }

    /** Draws again what stands in the texts now; another author may have chosen meanwhile. */
    final void show() {
        if (!shown.isEmpty()) {
            lesson.refresh();
        }
        List<Place> found = Desk.texts(lesson.draft()).stream()
                .flatMap(path -> TwoVersions.of(lesson.text(path)).stream().map(both -> new Place(path, both)))
                .toList();
        setVisible(!found.isEmpty());
        if (!found.equals(shown)) {
            shown = found;
            draw();
        }
    }

    /** What another author does is shown without a click; whether that changed a choice that waits. */
    boolean follow() {
        List<Place> before = shown;
        show();
        boolean overtaken = !shown.equals(before);
        if (overtaken) {
            listener.overtaken(followed(before));
            next(0).executeJs(FOCUS_IF_LOST);
        }
        return overtaken;
    }

    private String followed(List<Place> before) {
        int more = Integer.compare(shown.size(), before.size());
        return "authoring.conflict." + (more < 0 ? "chosen" : more > 0 ? "came" : "followed");
    }

    private void draw() {
        getContent().removeAll();
        groups.clear();
        shown.forEach(place -> groups.add(group(place)));
        if (!groups.isEmpty()) {
            getContent()
                    .add(
                            new H2(getTranslation("authoring.conflict.title")),
                            WritingPage.soft(getTranslation("authoring.conflict.how")));
            groups.forEach(getContent()::add);
        }
    }

    private Div group(Place place) {
        Div sides = new Div(
                side(place, TwoVersions.Choice.FIRST, place.both().first()),
                side(place, TwoVersions.Choice.SECOND, place.both().second()));
        sides.addClassName("write-words");
        Span file = new Span(place.path());
        file.addClassName("write-soft");
        Div group = new Div(file, sides, take(place, both(place), getTranslation("authoring.conflict.take-both")));
        group.addClassName("write-group");
        group.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", place.path())
                .setAttribute("tabindex", "-1");
        return group;
    }

    /** Another paragraph in one language only would leave the lesson's languages without one structure. */
    private TwoVersions.Choice both(Place place) {
        boolean alone = OpenLesson.language(place.path()).isPresent()
                && lesson.languages().size() == 1;
        return alone ? TwoVersions.Choice.APART : TwoVersions.Choice.BOTH;
    }

    private Component side(Place place, TwoVersions.Choice choice, String words) {
        Pre text = new Pre(words.isBlank() ? getTranslation("authoring.conflict.nothing") : words.stripTrailing());
        text.addClassName("write-version");
        String whose = whose(place, choice);
        String label = getTranslation("authoring.conflict.take");
        Button take = take(place, choice, label);
        take.setAriaLabel(label + ": " + whose);
        return new Div(new Span(whose), text, take);
    }

    /** The revision that learners see is called so; where nothing can be told, which was saved before the other. */
    private String whose(Place place, TwoVersions.Choice choice) {
        Optional<TwoVersions.Choice> own = lesson.own().among(place.path(), place.both());
        Optional<TwoVersions.Choice> published = history.published(lesson, place.path(), place.both());
        if (published.isPresent()) {
            return published.get() == choice
                    ? getTranslation(
                            "authoring.conflict.published", lesson.draft().current())
                    : getTranslation(
                            "authoring.conflict." + (own.filter(choice::equals).isPresent() ? "own" : "draft"));
        }
        return getTranslation("authoring.conflict."
                + own.map(mine -> mine == choice ? "own" : "other")
                        .orElseGet(() -> choice.name().toLowerCase(Locale.ROOT)));
    }

    private Button take(Place place, TwoVersions.Choice choice, String label) {
        return new Button(label, click -> choose(place, choice));
    }

    /** Of what has changed since it was shown nothing is chosen. */
    private void choose(Place place, TwoVersions.Choice choice) {
        List<Place> before = shown;
        boolean chosen = lesson.change(place.path(), text -> place.both().settled(text, choice));
        show();
        listener.afterForm();
        if (!chosen) {
            listener.overtaken(
                    shown.size() < before.size() ? "authoring.conflict.chosen" : "authoring.conflict.changed");
        }
        next(before.indexOf(place)).callJsFunction("focus");
    }

    /** The choice that is in a place now, or before it. */
    private Element next(int at) {
        return groups.isEmpty()
                ? listener.next()
                : groups.get(Math.min(at, groups.size() - 1)).getElement();
    }
}
