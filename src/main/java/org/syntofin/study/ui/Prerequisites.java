package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.syntofin.course.Lesson;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonProgress;
import org.syntofin.study.Library;
import org.syntofin.study.StudyLinks;

/** The lessons that an open lesson builds on and its reader has not finished: a hint, never a lock. */
class Prerequisites extends Paragraph {

    Prerequisites(Library.OpenLesson open, Journey journey, String language) {
        addClassName("study-meta");
        Lesson lesson = open.lesson();
        Map<String, LessonProgress> begun = journey.of(lesson.course());
        List<Lesson> missing = open.shelf().lessons().stream()
                .filter(other -> lesson.requires().contains(other.id()))
                .filter(other ->
                        begun.get(other.id()) == null || !begun.get(other.id()).done())
                .toList();
        setVisible(!missing.isEmpty());
        add(new Span(getTranslation("study.lesson.builds-on")));
        for (int at = 0; at < missing.size(); at++) {
            Lesson other = missing.get(at);
            add(
                    new Span(at == 0 ? " " : " · "),
                    new Anchor(
                            "./" + StudyLinks.lesson(other.course(), other.id()),
                            other.in(language).title()));
        }
    }
}
