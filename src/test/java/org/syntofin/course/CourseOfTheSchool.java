package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.syntofin.simulation.LocalizedText;

/** Puts courses into the database for the tests of other features. */
public final class CourseOfTheSchool {

    private CourseOfTheSchool() {}

    /** Publishes a course with one lesson, "one", whose English text ends in {@code body}. */
    public static void publish(ApplicationContext context, String course, String body) {
        ContentStore store = context.getBean(ContentStore.class);
        store.publish(course, ".", files(Map.of("course.toml", courseToml(course))));
        store.publish(course, "01-one", files(Map.of("lesson.en.md", lesson(body))));
        context.getBean(Catalogue.class).forget();
    }

    /** Makes a course as an instructor does, with the draft of a lesson "first" in these languages; its folder. */
    public static String draft(Courses courses, String course, String... languages) {
        Map<String, String> titles = Map.of("en", "First", "zh-CN", "第一");
        courses.make(course, new LocalizedText(Map.of("en", "One", "zh-CN", "一")));
        Map<String, String> title = new LinkedHashMap<>();
        for (String language : languages) {
            title.put(language, titles.get(language));
        }
        return courses.makeLesson(course, "first", new LocalizedText(title));
    }

    /** Publishes the lesson "one" of such a course again, with these files. */
    public static void revise(ApplicationContext context, String course, Map<String, String> inside) {
        context.getBean(ContentStore.class).publish(course, "01-one", files(inside));
        context.getBean(Catalogue.class).forget();
    }

    /** A release brings the same. */
    public static void release(ApplicationContext context, String course, String body) {
        context.getBean(BuiltInContent.class).bring(of(course, body));
        context.getBean(Catalogue.class).forget();
    }

    /** Sets aside whatever a test has made, so that other tests do not meet it. */
    public static void archive(ApplicationContext context, String begins) {
        Courses courses = context.getBean(Courses.class);
        context.getBean(Catalogue.class).courses().stream()
                .map(Course::id)
                .filter(course -> course.startsWith(begins))
                .toList()
                .forEach(course -> courses.archive(course, true));
    }

    /** Publishes a draft at its time, which has come. */
    public static void publishDue(ApplicationContext context, String course, String folder, Optional<UUID> judgeFor) {
        context.getBean(Publishing.class).plan(course, folder, Optional.of(new Plan(Instant.EPOCH, judgeFor)));
        lookForWhatIsDue(context);
    }

    /** What a server does soon after its start, and then again and again. */
    public static void lookForWhatIsDue(ApplicationContext context) {
        context.getBean(DuePublishing.class).publishDue();
    }

    /** The files of such a course. */
    public static ContentFiles of(String course, String body) {
        SortedMap<String, byte[]> files = files(
                        Map.of("course.toml", courseToml(course), "01-one/lesson.en.md", lesson(body)))
                .files();
        return new ContentFiles(course + "/", files);
    }

    /** A lesson's text in English. */
    public static String lesson(String body) {
        return "+++\nid = \"one\"\ntitle = \"Lesson one\"\nminutes = 5\n+++\n" + body + "\n";
    }

    /** A course's own file. */
    public static String courseToml(String course) {
        return """
            id = "%s"
            title = { en = "Course %s", zh-CN = "课程 %s" }
            [[part]]
            id = "all"
            title = { en = "All", zh-CN = "全部" }
            lessons = ["one"]
            """.formatted(course, course, course);
    }

    private static ContentFiles files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new ContentFiles("", files);
    }
}
