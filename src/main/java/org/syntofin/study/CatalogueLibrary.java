package org.syntofin.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.lab.RunAddress;
import org.syntofin.quiz.Grading;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.QuizReader;
import org.syntofin.simulation.Findings;

/** The library that the catalogue fills. A lesson's questions are read once for each revision. */
@Component
class CatalogueLibrary implements Library {

    private static final int LESSONS_KEPT = 200;

    private final Catalogue catalogue;
    private final Cache<Revision, Map<String, Question>> questions =
            Caffeine.newBuilder().maximumSize(LESSONS_KEPT).build();

    CatalogueLibrary(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Revision(String course, String lesson, int revision) {}

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
                                new Grading())));
    }

    private LessonContext context(CourseContent content, Lesson lesson) {
        Map<String, Question> own =
                questions.get(new Revision(lesson.course(), lesson.id(), lesson.revision()), revision -> read(lesson));
        return new LessonContext(
                id -> Optional.ofNullable(own.get(id)),
                id -> Optional.ofNullable(content.causes().get(id)),
                name -> run(content, lesson, name),
                link -> link(lesson, link));
    }

    private static Map<String, Question> read(Lesson lesson) {
        Map<String, Question> read = new LinkedHashMap<>();
        lesson.file("quiz.toml")
                .ifPresent(bytes -> QuizReader.read(lesson.folder() + "/quiz.toml", bytes, new Findings())
                        .questions()
                        .forEach(question -> read.put(question.id(), question)));
        return Map.copyOf(read);
    }

    /** A scenario stands in the lesson's own folder, in another lesson's, or among the course's. */
    private static Optional<RunAddress> run(CourseContent content, Lesson lesson, String name) {
        return content.scenario(lesson.id(), name).flatMap(file -> {
            String[] key = file.key().split("/", 2);
            return key[0].isEmpty()
                    ? Optional.of(RunAddress.ofCatalogue(lesson.course(), key[1]))
                    : content.lesson(key[0])
                            .map(owner -> RunAddress.ofLesson(lesson.course(), owner.id(), owner.revision(), key[1]));
        });
    }

    /** Lessons have addresses; what has none yet stays where it is. */
    private static String link(Lesson lesson, String link) {
        return link.startsWith("lesson:")
                ? "./" + StudyLinks.lesson(lesson.course(), link.substring("lesson:".length()))
                : "#";
    }
}
