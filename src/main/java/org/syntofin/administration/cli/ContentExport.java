package org.syntofin.administration.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Course;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Importing;
import org.syntofin.course.Lesson;

/** {@code export} in the application: the arguments are the course, and a lesson's folder or id or nothing. */
@Component
class ContentExport implements ApplicationCommand {

    static final String NAME = "export";

    private final Importing importing;
    private final Catalogue catalogue;

    ContentExport(Importing importing, Catalogue catalogue) {
        this.importing = importing;
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply carryOut(Request request) {
        String course = request.arguments().getFirst();
        String lesson = request.arguments().getLast();
        Optional<byte[]> zip =
                lesson.isEmpty() ? importing.export(course) : importing.export(course, folder(course, lesson));
        return zip.map(bytes -> new Reply(CommandLineInterface.DONE, List.of(), List.of(), bytes))
                .orElseGet(() -> Reply.refused(missing(course, lesson)));
    }

    private String folder(String course, String lesson) {
        return catalogue.lesson(course, lesson).map(Lesson::folder).orElse(lesson);
    }

    private String missing(String course, String lesson) {
        Optional<CourseContent> found = lesson.isEmpty() ? Optional.empty() : catalogue.course(course);
        return found.map(content -> "There is no lesson " + lesson + ". The course has: "
                        + content.lessons().values().stream()
                                .map(Lesson::folder)
                                .collect(Collectors.joining(", ")))
                .orElseGet(() -> "There is no course " + course + ". There are: "
                        + catalogue.courses().stream().map(Course::id).collect(Collectors.joining(", ")));
    }
}
