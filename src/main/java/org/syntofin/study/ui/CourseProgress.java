package org.syntofin.study.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.course.Lesson;
import org.syntofin.progress.Answer;
import org.syntofin.progress.Answers;
import org.syntofin.progress.Journey;
import org.syntofin.progress.LessonProgress;
import org.syntofin.progress.Mastery;

/** How far the learner is in each lesson of a course. */
record CourseProgress(List<Row> rows) {

    /** One lesson. */
    record Row(int number, Lesson lesson, Optional<LessonProgress> progress, Mastery mastery) {

        boolean done() {
            return progress.map(LessonProgress::done).orElse(false);
        }
    }

    static CourseProgress of(String course, List<Lesson> lessons, Journey journey, Answers answers) {
        Map<String, LessonProgress> begun = journey.of(course);
        List<Answer> given = answers.ofCourse(course);
        List<Row> rows = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Answer> here = given.stream()
                    .filter(answer -> answer.question().lesson().equals(lesson.id()))
                    .toList();
            rows.add(new Row(
                    rows.size() + 1,
                    lesson,
                    Optional.ofNullable(begun.get(lesson.id())),
                    Mastery.of(lesson.path(), here)));
        }
        return new CourseProgress(rows);
    }

    int done() {
        return (int) rows.stream().filter(Row::done).count();
    }

    /** Where to go on: the lesson seen last if it is not done, else the first that is not. */
    Optional<Row> next() {
        Optional<Row> latest = rows.stream()
                .filter(row -> row.progress().isPresent() && !row.done())
                .max(java.util.Comparator.comparing(
                        row -> row.progress().orElseThrow().seenAt()));
        return latest.or(() -> rows.stream().filter(row -> !row.done()).findFirst());
    }
}
