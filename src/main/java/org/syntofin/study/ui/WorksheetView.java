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

/** A worksheet as it is printed for the class: the sheet on one page, its key on the next. */
@Route("teaching/:course/:lesson/worksheet")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class WorksheetView extends TeacherSheet {

    WorksheetView(Library library) {
        super(library);
    }

    @Override
    protected String heading() {
        return lesson().map(lesson -> lesson.in(language()).title()).orElse("");
    }

    @Override
    void draw(Div page, Lesson lesson, TeacherPage text) {
        Paragraph crumb = new Paragraph(new Anchor(
                "./" + StudyLinks.teaching(lesson.course(), lesson.id()),
                getTranslation("study.teaching.page", heading())));
        crumb.addClassName("study-crumb");
        page.add(crumb, row("study-actions", new PrintButton()), title());
        page.add(paragraph("study-name-line", getTranslation("study.teaching.name")));
        text.worksheet().ifPresent(sheet -> page.add(part(sheet)));
        text.key().ifPresent(key -> {
            Div sheet = row("study-next-sheet", part(key));
            page.add(sheet);
        });
    }
}
