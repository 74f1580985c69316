package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.IdField;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Course;
import org.syntofin.course.Courses;
import org.syntofin.course.Importing;
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
        this.id = new IdField(
                "authoring.new-course.id", MOST_LETTERS, key.endsWith("lesson") ? "lesson-" : "course-", taken);
        this.make = make;
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
        dialog.proposeCopy(from.id(), from.title());
        return dialog;
    }

    /**
     * Asks as which other course a file is brought in.
     *
     * @param from what it is in the file
     */
    static CourseDialog imported(Courses courses, Importing.Named from, Consumer<Importing.Named> chosen) {
        CourseDialog dialog = new CourseDialog(
                "import-as",
                "authoring.new-course.taken",
                courses::taken,
                (id, title) -> chosen.accept(new Importing.Named(id, title)));
        if (courses.taken(from.id())) {
            dialog.proposeCopy(from.id(), from.title());
        } else {
            dialog.title.fill(new Words(from.title().byLanguage()));
            dialog.id.setValue(from.id());
        }
        dialog.fields.addComponentAsFirst(WritingPage.soft(dialog.getTranslation("authoring.import-as.how")));
        return dialog;
    }

    private void proposeCopy(String from, LocalizedText called) {
        called.byLanguage()
                .forEach((language, words) -> title.in(language)
                        .setValue(getTranslation("authoring.copy-course.proposed." + language, words)));
        id.proposeCopy(from);
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
    protected Optional<Fault> fault() {
        return needed(title.words().blank(), title.empty(), "authoring.new-course.needs-name")
                .or(() -> needed(!Courses.valid(id.getValue()), id, "authoring.new-course.needs-id"))
                .or(() -> needed(id.isTaken(), id, takenKey));
    }

    @Override
    protected void carryOut() {
        make.accept(id.getValue(), new LocalizedText(title.words().said().byLanguage()));
    }
}
