package org.syntofin.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.RunAddress;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.grading.Grading;

/** The library that the catalogue fills. */
@Component
class CatalogueLibrary implements Library {

    private final Catalogue catalogue;
    private final Ladders ladders;
    private final Grading grading = new Grading();

    CatalogueLibrary(Catalogue catalogue, Ladders ladders) {
        this.catalogue = catalogue;
        this.ladders = ladders;
    }

    @Override
    public List<Shelf> courses() {
        return catalogue.courses().stream()
                .map(Course::id)
                .flatMap(id -> course(id).stream())
                .toList();
    }

    @Override
    public Optional<Shelf> course(String course) {
        return catalogue.course(course).map(content -> new Shelf(content.course(), content.inOrder()));
    }

    @Override
    public Optional<OpenLesson> lesson(String course, String lesson) {
        return catalogue
                .course(course)
                .flatMap(content -> content.lesson(lesson)
                        .map(found -> new OpenLesson(
                                new Shelf(content.course(), content.inOrder()),
                                found,
                                context(content, found),
                                grading)));
    }

    @Override
    public Optional<OpenLesson> lesson(String course, String lesson, int revision) {
        return catalogue
                .course(course)
                .flatMap(content -> catalogue
                        .lesson(course, lesson, revision)
                        .map(found -> new OpenLesson(
                                new Shelf(content.course(), content.inOrder()),
                                found,
                                context(content, found),
                                grading)));
    }

    private LessonContext context(CourseContent content, Lesson lesson) {
        Map<String, Question> own = new HashMap<>();
        lesson.quiz().questions().forEach(question -> own.put(question.id(), question));
        return new LessonContext(
                id -> Optional.ofNullable(own.get(id)),
                id -> Optional.ofNullable(content.causes().get(id)),
                name -> run(content, lesson, name),
                link -> link(lesson, link),
                lesson::file,
                ladders);
    }

    /** A scenario of the lesson, of the course, or of another lesson that the name says. */
    private static Optional<RunAddress> run(CourseContent content, Lesson lesson, String name) {
        return content.scenario(lesson.id(), name).flatMap(file -> {
            String[] key = file.key().split("/", 2);
            return content.lesson(key[0].isEmpty() ? lesson.id() : key[0])
                    .map(owner -> RunAddress.ofLesson(lesson.course(), owner.id(), owner.revision(), key[1]));
        });
    }

    /** Lessons and terms have addresses; what has none stays where it is. */
    private static String link(Lesson lesson, String link) {
        int colon = link.indexOf(':');
        String name = link.substring(colon + 1);
        return switch (link.substring(0, Math.max(colon, 0))) {
            case "lesson" -> "./" + StudyLinks.lesson(lesson.course(), name);
            case "glossary" -> "./" + StudyLinks.term(lesson.course(), name);
            case "image" -> Pictures.address(lesson, name);
            default -> "#";
        };
    }
}
