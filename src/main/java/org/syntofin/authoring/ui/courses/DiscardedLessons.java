package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.syntofin.course.DiscardedDraft;
import org.syntofin.course.DiscardedDrafts;
import org.syntofin.study.WallClock;

/** The lessons of a course that were discarded before they were ever published, to be had back; nothing where there are none. */
class DiscardedLessons extends Composite<Section> {

    private final transient DiscardedDrafts discarded;

    /** @param back gets the title of a lesson that is a draft again */
    DiscardedLessons(DiscardedDrafts discarded, String course, Consumer<String> back) {
        this.discarded = discarded;
        List<DiscardedDraft> lessons = discarded.lessons(course);
        if (lessons.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("write-lessons");
        lessons.forEach(lesson -> list.add(item(lesson, back)));
        getContent().add(new H2(getTranslation("authoring.course.discarded")), list);
    }

    private ListItem item(DiscardedDraft lesson, Consumer<String> back) {
        String title = discarded.title(lesson, getLocale().toLanguageTag());
        Span name = new Span(title);
        name.addClassName("write-title");
        Button bringBack = new Button(getTranslation("authoring.course.unarchive"), click -> {
            discarded.bringBack(lesson.course(), lesson.folder());
            back.accept(title);
        });
        bringBack.setAriaLabel(getTranslation("authoring.course.unarchive-which", title));
        Span when = new Span(getTranslation(
                "authoring.course.discarded.when", WallClock.of(this).say(lesson.at())));
        when.addClassName("write-soft");
        return new ListItem(name, when, bringBack);
    }
}
