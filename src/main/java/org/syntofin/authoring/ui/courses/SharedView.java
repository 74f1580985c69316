package org.syntofin.authoring.ui.courses;

import static java.util.function.Predicate.not;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.syntofin.authoring.SharedTables;
import org.syntofin.authoring.SharedTables.Kind;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Publishing;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.LocalizedText;

/** What the lessons of a course share: what learners can do afterwards, what they may believe wrongly, its words and its tests. */
@Route(WritingLinks.HOME + "/:course/words")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class SharedView extends WritingPage implements BeforeEnterObserver {

    private static final List<Kind> SHOWN = List.of(Kind.SKILL, Kind.CAUSE, Kind.TERM, Kind.TEST);
    private static final int FEW = 8;

    final Map<Kind, Div> answers = new EnumMap<>(Kind.class);
    private final transient Catalogue catalogue;
    private final transient SharedTables shared;
    private final Set<Kind> opened = EnumSet.noneOf(Kind.class);
    private String course = "";

    SharedView(Catalogue catalogue, SharedTables shared) {
        this.catalogue = catalogue;
        this.shared = shared;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        course = event.getRouteParameters().get("course").orElse("");
        if (catalogue.course(course).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    protected String heading() {
        return getTranslation("authoring.shared.title");
    }

    @Override
    protected void draw(Div page) {
        catalogue.course(course).ifPresent(content -> {
            page.add(
                    new Paragraph(
                            new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title")),
                            new Span(" · "),
                            new Anchor(
                                    "./" + WritingLinks.course(course),
                                    content.course().title().in(language()))),
                    new H1(heading()),
                    soft(getTranslation("authoring.shared.how")));
            SHOWN.forEach(kind -> page.add(section(kind, content)));
        });
    }

    private Component section(Kind kind, CourseContent content) {
        String key = "authoring.shared." + kind.word();
        List<TableValues> all = shared.all(course, kind);
        UnorderedList list = new UnorderedList();
        list.addClassName("write-lessons");
        all.forEach(values -> list.add(item(kind, values, content)));
        Button more = new Button(getTranslation(key + ".new"), click -> open(kind, Optional.empty(), content));
        NativeDetails details = new Folded(getTranslation(key + ".count", all.size()), list);
        details.setOpen(all.size() <= FEW || opened.contains(kind));
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                opened.add(kind);
            } else {
                opened.remove(kind);
            }
        });
        Div answer = new Div();
        answer.getElement().setAttribute("role", "status");
        answers.put(kind, answer);
        return new Div(
                new H2(getTranslation(key + ".many")), soft(getTranslation(key + ".how")), more, answer, details);
    }

    private ListItem item(Kind kind, TableValues values, CourseContent content) {
        String id = values.text("id");
        Span name = new Span(name(kind, values));
        name.addClassName("write-title");
        Button edit =
                new Button(getTranslation("authoring.blocks.edit"), click -> open(kind, Optional.of(values), content));
        edit.setAriaLabel(getTranslation("authoring.shared.edit-which", name.getText()));
        Button remove = new Button(getTranslation("authoring.blocks.remove"), click -> ask(kind, id, name.getText()));
        remove.setAriaLabel(getTranslation("authoring.shared.remove-which", name.getText()));
        return new ListItem(name, soft(id), edit, remove);
    }

    /** In the reader's language, else in whatever language there are words. */
    private String name(Kind kind, TableValues values) {
        Words words = switch (kind) {
            case PART, SKILL, TEST -> values.words("title");
            case CAUSE -> values.words("belief");
            case TERM -> values.words();
        };
        return Stream.concat(Stream.of(language()), LocalizedText.LANGUAGES.stream())
                .map(words::in)
                .filter(not(String::isBlank))
                .findFirst()
                .orElse(values.text("id"));
    }

    private void open(Kind kind, Optional<TableValues> values, CourseContent content) {
        SharedForm form = switch (kind) {
            case PART -> NamedForm.part(content.tests());
            case SKILL -> NamedForm.skill();
            case CAUSE -> new CauseForm(runs(content));
            case TERM -> new TermForm();
            case TEST -> new TestForm(content);
        };
        new SharedDialog(shared, course, kind, form, values, () -> {
                    opened.add(kind);
                    redraw();
                })
                .open();
    }

    /** Scenarios as files that all lessons share name them. */
    static List<String> runs(CourseContent content) {
        return content.scenarios().keySet().stream()
                .map(key -> key.startsWith("/") ? key.substring(1) : key)
                .sorted()
                .toList();
    }

    /** What the course names is not removed, and its places are shown; else there is no way back, so that it asks. */
    private void ask(Kind kind, String id, String name) {
        List<Finding> needing = shared.needing(course, kind, id);
        if (needing.isEmpty()) {
            new RemoveDialog(kind, name, () -> remove(kind, id)).open();
        } else {
            tell(kind, id, new Publishing.Outcome.Refused(needing));
        }
    }

    private void remove(Kind kind, String id) {
        tell(kind, id, shared.remove(course, kind, id));
    }

    private void tell(Kind kind, String id, Publishing.Outcome outcome) {
        opened.add(kind);
        redraw();
        Div answer = Optional.ofNullable(answers.get(kind)).orElseThrow();
        if (outcome instanceof Publishing.Outcome.Refused(var findings)) {
            answer.add(new Paragraph(getTranslation("authoring.shared.needed", id)), new FindingList().show(findings));
        } else {
            answer.add(soft(getTranslation("authoring.shared.removed", id)));
        }
    }
}
