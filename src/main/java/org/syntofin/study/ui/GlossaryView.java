package org.syntofin.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.course.Term;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.study.StudyLinks;

/** The words of a course, each in every language, with its other names and the lesson that introduces it. */
@Route("glossary/:course/:term?")
@AnonymousAllowed
class GlossaryView extends StudyPage implements BeforeEnterObserver, AfterNavigationObserver {

    /** Groups that have a heading of their own in every language; another is shown as the author wrote it. */
    private static final Set<String> GROUPS =
            Set.of("layers", "service", "numbers", "opening", "closing", "loss", "tools");

    /** Later than the router, which brings every page to its top. */
    private static final String TO_THE_WORD =
            "setTimeout(() => { this.focus(); this.scrollIntoView({ block: 'center' }); }, 100)";

    private final transient Catalogue catalogue;
    private transient @Nullable CourseContent content;
    private String wanted = "";

    GlossaryView(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CourseContent> found = event.getRouteParameters().get("course").flatMap(catalogue::course);
        wanted = event.getRouteParameters().get("term").orElse("");
        boolean known = wanted.isEmpty()
                || found.filter(course -> course.terms().containsKey(wanted)).isPresent();
        if (found.isEmpty() || !known) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        content = found.get();
        redraw();
    }

    /** Brings the reader to the word that was asked for. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getContent()
                .getChildren()
                .filter(DescriptionList.class::isInstance)
                .flatMap(Component::getChildren)
                .filter(entry -> entry.getId().filter(wanted::equals).isPresent())
                .forEach(entry -> entry.getElement().executeJs(TO_THE_WORD));
    }

    @Override
    protected String heading() {
        return getTranslation("study.glossary.title");
    }

    @Override
    protected void draw(Div page) {
        if (content == null) {
            return;
        }
        Paragraph crumb = new Paragraph(new Anchor(
                "./" + StudyLinks.course(content.course().id()),
                content.course().title().in(language())));
        crumb.addClassName("study-crumb");
        page.add(crumb, title(), paragraph("study-meta", getTranslation("study.glossary.intro")));
        Map<String, List<Term>> groups = new LinkedHashMap<>();
        content.terms()
                .values()
                .forEach(term -> groups.computeIfAbsent(term.group().orElse(""), group -> new ArrayList<>())
                        .add(term));
        groups.forEach((group, terms) -> {
            if (!group.isEmpty()) {
                page.add(new H2(GROUPS.contains(group) ? getTranslation("study.glossary.group." + group) : group));
            }
            page.add(list(content, terms));
        });
    }

    private DescriptionList list(CourseContent course, List<Term> terms) {
        DescriptionList list = new DescriptionList();
        list.addClassName("study-glossary");
        for (Term term : terms) {
            DescriptionList.Term name = new DescriptionList.Term(term.name().in(language()));
            name.setId(term.id());
            name.getElement().setAttribute("tabindex", "-1");
            LocalizedText.LANGUAGES.stream()
                    .filter(other -> !other.equals(language()))
                    .forEach(other -> name.add(inLanguage(term.name().in(other), other)));
            DescriptionList.Description meaning = new DescriptionList.Description();
            term.note().ifPresent(note -> meaning.add(new Paragraph(note.in(language()))));
            others(term).ifPresent(meaning::add);
            introduced(course, term).ifPresent(meaning::add);
            list.add(name, meaning);
        }
        return list;
    }

    private static Span inLanguage(String name, String language) {
        Span span = new Span(name);
        span.addClassName("other");
        span.getElement().setAttribute("lang", language);
        return span;
    }

    /** What else it is called, for who reads English in English alone; words that are no good are said to be so. */
    private Optional<Component> others(Term term) {
        String words = term.also().stream()
                .filter(also -> also.mark() != Term.Mark.MISSPELT)
                .filter(also -> readsChinese() || !inChinese(also.text()))
                .map(also -> also.text() + remark(also))
                .collect(Collectors.joining(getTranslation("study.glossary.comma")));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(paragraph("study-meta", getTranslation("study.glossary.also", words)));
    }

    private boolean readsChinese() {
        return Locale.CHINESE
                .getLanguage()
                .equals(Locale.forLanguageTag(language()).getLanguage());
    }

    private static boolean inChinese(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    private String remark(Term.Also also) {
        return also.mark() == Term.Mark.WRONG
                ? getTranslation("study.glossary.wrong")
                : also.where()
                        .map(where -> getTranslation("study.glossary.where", where))
                        .orElse("");
    }

    private Optional<Component> introduced(CourseContent course, Term term) {
        return course.inOrder().stream()
                .filter(lesson -> lesson.words().contains(term.id()))
                .findFirst()
                .map(this::lesson);
    }

    private Component lesson(Lesson lesson) {
        Paragraph line = new Paragraph(new Anchor(
                "./" + StudyLinks.lesson(lesson.course(), lesson.id()),
                getTranslation("study.glossary.lesson", lesson.in(language()).title())));
        line.addClassName("study-meta");
        return line;
    }
}
