package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.syntofin.course.Lesson;
import org.syntofin.course.TeacherPage;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;

/** For whoever teaches a lesson: plan, votes, wrong answers to expect, an activity, a worksheet with its key. */
@Route("teaching/:course/:lesson")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class TeacherPageView extends TeacherSheet {

    TeacherPageView(Library library) {
        super(library);
    }

    @Override
    protected String heading() {
        return lesson().map(lesson -> getTranslation(
                        "study.teaching.page", lesson.in(language()).title()))
                .orElse("");
    }

    @Override
    void draw(Div page, Lesson lesson, TeacherPage text) {
        Paragraph crumb = new Paragraph(new Anchor("./" + StudyLinks.TEACHING, getTranslation("study.teaching.title")));
        crumb.addClassName("study-crumb");
        Div actions = row(
                "study-actions",
                button(
                        StudyLinks.lesson(lesson.course(), lesson.id()),
                        getTranslation("study.teaching.lesson"),
                        false));
        text.worksheet()
                .ifPresent(sheet -> actions.add(button(
                        StudyLinks.worksheet(lesson.course(), lesson.id()),
                        getTranslation("study.teaching.worksheet"),
                        false)));
        actions.add(new PrintButton());
        page.add(crumb, title(), actions);
        text.parts().forEach(part -> page.add(part(part)));
    }
}
