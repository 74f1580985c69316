package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Course;
import org.syntofin.course.Courses;
import org.syntofin.simulation.LocalizedText;

/** A new course, a copy of one, or a new lesson: what it is called, and its name in addresses. */
class CourseDialog extends FormDialog {

    private static final int MOST_LETTERS = 40;

    final WordsField title = new WordsField("authoring.new-course.name", LocalizedText.LANGUAGES, false);
    final TextField id = new TextField();
    private final String takenKey;
    private final String stem;
    private String proposed = "";
    private final transient Predicate<String> taken;
    private final transient BiConsumer<String, LocalizedText> make;

    private CourseDialog(String key, String takenKey, Predicate<String> taken, BiConsumer<String, LocalizedText> make) {
        super(key);
        this.takenKey = takenKey;
        this.stem = key.endsWith("lesson") ? "lesson-" : "course-";
        this.taken = taken;
        this.make = make;
        id.setLabel(getTranslation("authoring.new-course.id"));
        id.setHelperText(getTranslation("authoring.new-course.id.helper"));
        title.in("en").addValueChangeListener(change -> propose(change.getValue()));
        title.in("zh-CN").addValueChangeListener(change -> propose(change.getValue()));
        fields.add(title, WritingPage.soft(getTranslation("authoring.new-course.how")), id);
        begin(title.own());
    }

    /** A name from the title, until the author writes one; a number where the title has no letters for addresses. */
    private void propose(String words) {
        if (words.isBlank() || !id.getValue().equals(proposed)) {
            return;
        }
        String name = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String letters =
                name.substring(0, Math.min(name.length(), MOST_LETTERS)).replaceAll("^-+|-+$", "");
        if (letters.matches(".*[a-z].*") && letters.length() > 1) {
            proposed = letters;
        } else if (proposed.isEmpty()) {
            proposed = free(stem);
        }
        id.setValue(proposed);
    }

    private String free(String begins) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> begins + number)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
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
        dialog.proposed = dialog.free(from.id() + "-");
        dialog.id.setValue(dialog.proposed);
        return dialog;
    }

    /** @param made is told the new lesson's folder */
    static CourseDialog lesson(Courses courses, String course, Consumer<String> made) {
        return new CourseDialog(
                "new-lesson",
                "authoring.new-lesson.taken",
                id -> courses.folders(course).stream()
                        .anyMatch(line -> line.lesson().equals(id)),
                (id, title) -> made.accept(courses.makeLesson(course, id, title)));
    }

    @Override
    protected Optional<String> wrong() {
        return needed(title.words().blank(), "authoring.new-course.needs-name")
                .or(() -> needed(!id.getValue().matches("[a-z0-9][a-z0-9-]{1,39}"), "authoring.new-course.needs-id"))
                .or(() -> needed(taken.test(id.getValue()), takenKey));
    }

    @Override
    protected void carryOut() {
        make.accept(id.getValue(), new LocalizedText(title.words().said().byLanguage()));
    }
}
