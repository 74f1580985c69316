package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.IdField;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Course;
import org.syntofin.course.Courses;
import org.syntofin.simulation.LocalizedText;

/** A new course, a copy of one, or a new lesson: what it is called, and its name in addresses. */
class CourseDialog extends FormDialog {

    private static final int MOST_LETTERS = 40;

    final WordsField title = new WordsField("authoring.new-course.name", LocalizedText.LANGUAGES, false);
    final IdField id;
    final Select<Course.Part> part;
    private final String takenKey;
    private final transient BiConsumer<String, LocalizedText> make;

    private CourseDialog(String key, String takenKey, Predicate<String> taken, BiConsumer<String, LocalizedText> make) {
        this(key, takenKey, taken, make, new Select<>());
    }

    private CourseDialog(
            String key,
            String takenKey,
            Predicate<String> taken,
            BiConsumer<String, LocalizedText> make,
            Select<Course.Part> part) {
        super(key);
        this.part = part;
        this.takenKey = takenKey;
        this.id = new IdField(MOST_LETTERS, key.endsWith("lesson") ? "lesson-" : "course-", taken);
        this.make = make;
        id.setLabel(getTranslation("authoring.new-course.id"));
        id.setHelperText(getTranslation("authoring.new-course.id.helper"));
        id.follow(title);
        fields.add(title, WritingPage.soft(getTranslation("authoring.new-course.how")), id);
        begin(title.own());
    }

    static CourseDialog fresh(Courses courses, Consumer<String> made) {
        return new CourseDialog("new-course", "authoring.new-course.taken", courses::taken, (id, title) -> {
            courses.make(id, title);
            made.accept(id);
        });
    }

    static CourseDialog copy(Courses courses, Course from, Consumer<String> made) {
        CourseDialog dialog =
                new CourseDialog("copy-course", "authoring.new-course.taken", courses::taken, (id, title) -> {
                    courses.copy(from.id(), id, title);
                    made.accept(id);
                });
        from.title()
                .byLanguage()
                .forEach((language, words) -> dialog.title
                        .in(language)
                        .setValue(dialog.getTranslation("authoring.copy-course.proposed." + language, words)));
        dialog.id.proposeFree(from.id() + "-");
        return dialog;
    }

    /** @param made is told the new lesson's folder */
    static CourseDialog lesson(Courses courses, Course course, Consumer<String> made) {
        Select<Course.Part> part = new Select<>();
        CourseDialog dialog = new CourseDialog(
                "new-lesson",
                "authoring.new-lesson.taken",
                id -> courses.folders(course.id()).stream()
                        .anyMatch(line -> line.lesson().equals(id)),
                (id, title) -> made.accept(courses.makeLesson(
                        course.id(), id, title, part.getOptionalValue().map(Course.Part::id))),
                part);
        dialog.ask(course);
        return dialog;
    }

    private void ask(Course course) {
        part.setLabel(getTranslation("authoring.new-lesson.part"));
        part.setItems(course.parts());
        part.setItemLabelGenerator(one -> one.title().in(getLocale().toLanguageTag()));
        course.growing().ifPresent(part::setValue);
        part.setVisible(course.parts().size() > 1);
        fields.add(part);
    }

    @Override
    protected Optional<String> wrong() {
        return needed(title.words().blank(), "authoring.new-course.needs-name")
                .or(() -> needed(!id.getValue().matches("[a-z0-9][a-z0-9-]{1,39}"), "authoring.new-course.needs-id"))
                .or(() -> needed(id.isTaken(), takenKey));
    }

    @Override
    protected void carryOut() {
        make.accept(id.getValue(), new LocalizedText(title.words().said().byLanguage()));
    }
}
