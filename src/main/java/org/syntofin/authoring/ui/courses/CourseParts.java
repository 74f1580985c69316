package org.syntofin.authoring.ui.courses;

import java.util.Optional;
import java.util.function.Consumer;
import org.syntofin.authoring.SharedTables;
import org.syntofin.authoring.SharedTables.Kind;
import org.syntofin.authoring.TableValues;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Publishing;

/** Makes parts of a course, changes what they are called, and takes empty ones away. */
final class CourseParts implements LessonOrder.Parts {

    private final SharedTables shared;
    private final CourseContent content;
    private final Consumer<String> done;

    /** @param done is told the key of what became of it */
    CourseParts(SharedTables shared, CourseContent content, Consumer<String> done) {
        this.shared = shared;
        this.content = content;
        this.done = done;
    }

    /** Opens the form of a new part, which then stands at the end. */
    void make() {
        open(Optional.empty());
    }

    @Override
    public void change(String part) {
        shared.all(course(), Kind.PART).stream()
                .filter(values -> values.text("id").equals(part))
                .findFirst()
                .ifPresent(values -> open(Optional.of(values)));
    }

    @Override
    public void remove(String part, String title) {
        new RemoveDialog(Kind.PART, title, () -> remove(part)).open();
    }

    private void remove(String part) {
        done.accept(
                shared.remove(course(), Kind.PART, part) instanceof Publishing.Outcome.Published
                        ? "authoring.shared.part.removed"
                        : "authoring.shared.part.needed");
    }

    private void open(Optional<TableValues> values) {
        new SharedDialog(
                        shared,
                        course(),
                        Kind.PART,
                        NamedForm.part(content.tests()),
                        values,
                        () -> done.accept("authoring.shared.part.changed"))
                .open();
    }

    private String course() {
        return content.course().id();
    }
}
