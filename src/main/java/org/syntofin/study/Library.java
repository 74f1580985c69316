package org.syntofin.study;

import java.util.List;
import java.util.Optional;
import org.syntofin.course.Course;
import org.syntofin.course.Lesson;
import org.syntofin.quiz.grading.Grading;

/** The courses and lessons as the learner's pages need them. */
public interface Library {

    /** Every course, in order. */
    List<Shelf> courses();

    Optional<Shelf> course(String course);

    /** A lesson that can be studied. */
    Optional<OpenLesson> lesson(String course, String lesson);

    /** A lesson as it was at that revision. */
    Optional<OpenLesson> lesson(String course, String lesson, int revision);

    /** A course with the lessons that can be studied, in order. */
    record Shelf(Course course, List<Lesson> lessons) {

        public Shelf {
            lessons = List.copyOf(lessons);
        }
    }

    /** A lesson, with what its panel needs. */
    record OpenLesson(Shelf shelf, Lesson lesson, LessonContext context, Grading grading) {

        /** From 1. */
        public int number() {
            return shelf.lessons().stream().map(Lesson::id).toList().indexOf(lesson.id()) + 1;
        }

        /** The lesson that stands this many places further on, or before where negative. */
        public Optional<Lesson> neighbour(int places) {
            int at = number() - 1 + places;
            return at >= 0 && at < shelf.lessons().size()
                    ? Optional.of(shelf.lessons().get(at))
                    : Optional.empty();
        }
    }
}
