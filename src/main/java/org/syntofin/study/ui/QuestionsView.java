package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.Report;
import org.syntofin.progress.Reports;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.study.RichText;
import org.syntofin.study.StudyLinks;

/** Every question of every course by lesson, searched as one types; those that learners have reported say so. */
@Route(StudyLinks.QUESTIONS)
@Menu(title = "study.questions.title", order = 55)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class QuestionsView extends StudyPage {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final transient Catalogue catalogue;
    private final transient Reports reports;
    private final transient List<Row> rows = new ArrayList<>();
    private final Span found = new Span();
    private String wanted = "";

    /** A question's line with what it is found by, and the section that it stands in. */
    private record Row(ListItem line, String text, Section lesson) {}

    QuestionsView(Catalogue catalogue, Reports reports) {
        this.catalogue = catalogue;
        this.reports = reports;
        found.addClassName("study-meta");
        found.getElement().setAttribute("role", "status");
    }

    @Override
    protected String heading() {
        return getTranslation("study.questions.title");
    }

    @Override
    protected void draw(Div page) {
        rows.clear();
        page.add(title(), paragraph("study-lead", getTranslation("study.questions.intro")));
        page.add(row(
                "study-tools", new SearchField(getTranslation("study.questions.search"), wanted, this::search), found));
        for (Course course : catalogue.courses()) {
            catalogue.course(course.id()).ifPresent(content -> course(page, content));
        }
        show();
    }

    private void search(String typed) {
        wanted = typed;
        show();
    }

    private void course(Div page, CourseContent content) {
        Map<QuestionKey, Long> open = reports.ofCourse(content.course().id()).stream()
                .filter(Report::open)
                .collect(Collectors.groupingBy(Report::question, Collectors.counting()));
        page.add(new H2(content.course().title().in(language())));
        for (Lesson lesson : content.inOrder()) {
            if (!lesson.quiz().questions().isEmpty()) {
                page.add(lesson(content, lesson, open));
            }
        }
    }

    private Section lesson(CourseContent content, Lesson lesson, Map<QuestionKey, Long> open) {
        Section section = new Section(new H3(lesson.in(language()).title()));
        UnorderedList list = new UnorderedList();
        list.addClassName("study-questions");
        for (Question question : lesson.quiz().questions()) {
            QuestionKey key = new QuestionKey(lesson.course(), lesson.id(), question.id());
            list.add(question(content, lesson, question, open.getOrDefault(key, 0L), section));
        }
        section.add(list);
        return section;
    }

    private ListItem question(CourseContent content, Lesson lesson, Question question, long reported, Section section) {
        Anchor link = new Anchor("./" + StudyLinks.question(lesson.course(), lesson.id(), question.id()));
        link.add(RichText.inside("span", question.head().prompt().in(language(), Samples.values(question))));
        String kind = getTranslation("study.kind." + question.type());
        Span meta = new Span(kind + " · " + question.id() + " · " + Samples.skill(content, question, language()));
        meta.addClassName("study-meta");
        ListItem line = new ListItem(link, meta);
        if (reported > 0) {
            Span mark = new Span(getTranslation("study.questions.reported", reported));
            mark.addClassName("study-reported");
            line.add(mark);
        }
        rows.add(new Row(line, text(content, lesson, question, kind, reported), section));
        return line;
    }

    /** What a question is found by: its words in every language, id, kind, skill and causes. */
    private String text(CourseContent content, Lesson lesson, Question question, String kind, long reported) {
        List<String> words = new ArrayList<>(List.of(lesson.id(), question.id(), question.type(), kind));
        question.head()
                .prompt()
                .byLanguage()
                .values()
                .forEach(prompt -> words.add(prompt.fill(Samples.values(question))));
        words.add(question.head().skill());
        words.add(Samples.skill(content, question, language()));
        lesson.quiz().references().stream()
                .filter(reference -> reference.question().equals(question.id()))
                .map(Quiz.Reference::name)
                .forEach(words::add);
        if (reported > 0) {
            words.add(getTranslation("study.questions.reported", reported));
        }
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    /** Hides what does not hold all the words that are looked for. */
    private void show() {
        List<String> words =
                SPACE.splitAsStream(wanted.toLowerCase(Locale.ROOT).strip()).toList();
        rows.forEach(row -> row.lesson().setVisible(false));
        int count = 0;
        for (Row row : rows) {
            boolean holds = words.stream().allMatch(row.text()::contains);
            row.line().setVisible(holds);
            if (holds) {
                row.lesson().setVisible(true);
                count++;
            }
        }
        found.setText(getTranslation("study.questions.found", count));
    }
}
