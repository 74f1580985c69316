package org.syntofin.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.syntofin.course.Lesson;
import org.syntofin.progress.LessonProgress;
import org.syntofin.progress.Mastery;
import org.syntofin.study.StudyLinks;

/** The lessons of a course, each with how far the learner is in it. */
class LessonList extends OrderedList {

    LessonList(List<CourseProgress.Row> rows, String language) {
        addClassName("study-lessons");
        rows.forEach(row -> add(new ListItem(row(row, language))));
    }

    private Component row(CourseProgress.Row row, String language) {
        Lesson lesson = row.lesson();
        Anchor link = new Anchor("./" + StudyLinks.lesson(lesson.course(), lesson.id()));
        link.add(
                span("number", String.valueOf(row.number())),
                span("title", lesson.in(language).title()));
        link.add(span("state", state(row)));
        ending(row).ifPresent(link::add);
        return link;
    }

    private String state(CourseProgress.Row row) {
        Mastery mastery = row.mastery();
        String minutes = getTranslation("study.lesson.minutes", row.lesson().minutes());
        return mastery.answered() == 0
                ? minutes
                : minutes + " · " + getTranslation("study.lesson.answered", mastery.answered(), mastery.questions());
    }

    private Optional<Component> ending(CourseProgress.Row row) {
        Optional<LessonProgress> progress = row.progress();
        if (progress.isPresent() && progress.get().done()) {
            return Optional.of(span("done", "✓ " + getTranslation("study.lesson.done")));
        }
        return row.mastery().answered() == 0 ? Optional.empty() : Optional.of(bar(row.mastery()));
    }

    private Component bar(Mastery mastery) {
        HtmlComponent bar = new HtmlComponent("progress");
        bar.getElement().setAttribute("max", String.valueOf(mastery.questions()));
        bar.getElement().setAttribute("value", String.valueOf(mastery.answered()));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span span(String name, String text) {
        Span span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
