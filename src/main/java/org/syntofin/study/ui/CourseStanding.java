package org.syntofin.study.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.syntofin.study.StudyLinks;

/** How many lessons of a course are done, and the way on. */
class CourseStanding extends Div {

    CourseStanding(CourseProgress progress) {
        int all = progress.rows().size();
        if (all == 0) {
            return;
        }
        HtmlComponent bar = new HtmlComponent("progress");
        bar.getElement().setAttribute("max", String.valueOf(all));
        bar.getElement().setAttribute("value", String.valueOf(progress.done()));
        bar.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(getTranslation("study.course.done", progress.done(), all));
        add(StudyPage.row("study-progress", bar, words));
        progress.next().ifPresent(next -> {
            boolean begun = next.progress().isPresent();
            String key = begun ? "study.go-on" : progress.done() == 0 ? "study.begin" : "study.next";
            String title = next.lesson().in(getLocale().toLanguageTag()).title();
            add(StudyPage.row(
                    "study-actions",
                    StudyPage.button(
                            StudyLinks.lesson(
                                    next.lesson().course(), next.lesson().id()),
                            getTranslation(key, title),
                            true)));
        });
    }
}
