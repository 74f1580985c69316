package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.TextDiff;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Courses;
import org.syntofin.course.FolderLine;
import org.syntofin.course.Lesson;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;

/** What a release brought to a course whose school has its own: what it would change, to be taken over or left. */
class OffersPanel extends Composite<Section> {

    private static final String SHARED = ".";

    final Div answer = new Div();
    private final transient Publishing publishing;
    private final transient CourseContent content;
    private final transient Runnable decided;

    OffersPanel(Courses courses, Publishing publishing, CourseContent content, Runnable decided) {
        this.publishing = publishing;
        this.content = content;
        this.decided = decided;
        answer.addClassName("write-difference");
        answer.getElement().setAttribute("aria-live", "polite");
        UnorderedList list = new UnorderedList();
        list.addClassName("write-lessons");
        Stream.concat(
                        Stream.of(SHARED),
                        courses.folders(course()).stream()
                                .filter(line -> line.offered() && !line.archived())
                                .map(FolderLine::folder))
                .forEach(folder -> offered(folder).ifPresent(line -> list.add(item(folder, line.number()))));
        if (list.getComponentCount() > 0) {
            getContent()
                    .add(
                            new H2(getTranslation("authoring.offers.title")),
                            WritingPage.soft(getTranslation("authoring.offers.how")),
                            list,
                            answer);
        }
    }

    private ListItem item(String folder, int number) {
        String title = title(folder);
        Span name = new Span(title);
        name.addClassName("write-title");
        Button compare = button("compare", title);
        compare.addClickListener(click -> compare(folder, title, number));
        Button take = button("take", title);
        take.addClickListener(click -> take(folder, number));
        Button keep = button("keep", title);
        keep.addClickListener(click -> {
            publishing.decline(course(), folder);
            decided.run();
        });
        return new ListItem(name, compare, take, keep);
    }

    private Button button(String key, String title) {
        Button button = new Button(getTranslation("authoring.offers." + key));
        button.setAriaLabel(getTranslation("authoring.offers." + key + "-which", title));
        return button;
    }

    private void compare(String folder, String title, int number) {
        answer.removeAll();
        answer.add(new H3(getTranslation("authoring.offers.difference", title)));
        publishing
                .revision(course(), folder, number)
                .ifPresent(release -> TextDiff.between(current(folder), release)
                        .forEach((path, lines) -> answer.add(new H3(path), new DifferenceText(lines))));
    }

    private void take(String folder, int number) {
        answer.removeAll();
        if (publishing.restore(course(), folder, number) instanceof Publishing.Outcome.Refused refused) {
            answer.add(
                    WritingPage.soft(getTranslation("authoring.offers.refused")),
                    new FindingList().show(refused.findings()));
        } else {
            decided.run();
        }
    }

    private Optional<RevisionLine> offered(String folder) {
        return publishing.history(course(), folder).stream()
                .filter(RevisionLine::offered)
                .findFirst();
    }

    private ContentFiles current(String folder) {
        return publishing.history(course(), folder).stream()
                .filter(RevisionLine::current)
                .findFirst()
                .flatMap(line -> publishing.revision(course(), folder, line.number()))
                .orElseThrow();
    }

    private String title(String folder) {
        if (folder.equals(SHARED)) {
            return getTranslation("authoring.import.shared");
        }
        String language = getLocale().toLanguageTag();
        List<Lesson> lessons = content.inOrder();
        return lessons.stream()
                .filter(lesson -> lesson.folder().equals(folder))
                .map(lesson -> lesson.in(language).title())
                .findFirst()
                .orElse(folder);
    }

    private String course() {
        return content.course().id();
    }
}
