package org.syntofin.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syntofin.quiz.Grading;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;

/**
 * What a course has, and where it has gaps.
 *
 * @param course its id
 * @param lessons in order
 * @param skills how many questions train each, by kind
 * @param causes how many questions catch each
 * @param orders for each question judged by runs, as LESSON/QUESTION, how many orders are legal; -1 where too many
 * @param labRuns scenarios of the lab
 * @param early terms that a lesson's text names before the lesson that introduces them
 * @param gaps what is missing, one line each
 * @param broken lessons that have errors and are not counted
 */
public record ContentReport(
        String course,
        List<LessonLine> lessons,
        Map<String, SkillLine> skills,
        Map<String, Integer> causes,
        Map<String, Long> orders,
        int labRuns,
        Map<String, List<String>> early,
        List<String> gaps,
        Set<String> broken) {

    /**
     * A lesson's line.
     *
     * @param minutes what the author promises
     * @param needed what reading, runs and path questions take, in the slower language
     * @param kinds questions by kind
     * @param path questions on the path
     */
    public record LessonLine(
            String id, int minutes, int needed, int simulations, int path, Map<String, Integer> kinds, int words) {

        public int questions() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A skill's line: how many questions, of which kinds. */
    public record SkillLine(int questions, Set<String> kinds) {}

    /** Counts what a course has; judges nothing. */
    public static ContentReport of(CourseContent content) {
        List<LessonLine> lessons =
                content.inOrder().stream().map(ContentReport::line).toList();
        ContentReport report = new ContentReport(
                content.course().id(),
                lessons,
                skills(content),
                causes(content),
                orders(content),
                (int) content.scenarios().keySet().stream()
                        .filter(name -> name.startsWith("/"))
                        .count(),
                EarlyTerms.of(content),
                List.of(),
                new TreeSet<>(content.broken()));
        return report.with(ContentGaps.of(content, report));
    }

    private ContentReport with(List<String> found) {
        return new ContentReport(course, lessons, skills, causes, orders, labRuns, early, List.copyOf(found), broken);
    }

    private static Map<String, Long> orders(CourseContent content) {
        Grading grading = new Grading();
        Map<String, Long> orders = new LinkedHashMap<>();
        for (Lesson lesson : content.inOrder()) {
            for (Question question : lesson.quiz().questions()) {
                if (question instanceof OrderQuestion order && order.grade() instanceof OrderQuestion.Traced) {
                    orders.put(
                            lesson.id() + "/" + question.id(),
                            grading.legalOrders(order, grading.draw(question, 0))
                                    .map(legal -> legal.count(true))
                                    .orElse(-1L));
                }
            }
        }
        return orders;
    }

    private static LessonLine line(Lesson lesson) {
        Map<String, Integer> kinds = new TreeMap<>();
        lesson.quiz().questions().forEach(question -> kinds.merge(question.type(), 1, Integer::sum));
        int needed = lesson.texts().values().stream()
                .mapToInt(text -> LessonTime.minutes(lesson, text))
                .max()
                .orElse(0);
        return new LessonLine(
                lesson.id(),
                lesson.minutes(),
                needed,
                simulations(lesson.in("en")),
                lesson.path().size(),
                kinds,
                lesson.words().size());
    }

    /** Runs in the text, those beside a capture included. */
    private static int simulations(LessonText text) {
        long besides = text.blocks().stream()
                .filter(block -> block instanceof Block.Capture capture && capture.beside() != null)
                .count();
        return text.sims().size() + (int) besides;
    }

    private static Map<String, SkillLine> skills(CourseContent content) {
        Map<String, List<Question>> bySkill = content.inOrder().stream()
                .flatMap(lesson -> lesson.quiz().questions().stream())
                .collect(Collectors.groupingBy(question -> question.head().skill()));
        Map<String, SkillLine> lines = new LinkedHashMap<>();
        for (String skill : content.skills().keySet()) {
            List<Question> questions = bySkill.getOrDefault(skill, List.of());
            lines.put(
                    skill,
                    new SkillLine(
                            questions.size(),
                            questions.stream().map(Question::type).collect(Collectors.toCollection(TreeSet::new))));
        }
        return lines;
    }

    private static Map<String, Integer> causes(CourseContent content) {
        Map<String, Set<String>> catching = new LinkedHashMap<>();
        content.causes().keySet().forEach(cause -> catching.put(cause, new TreeSet<>()));
        for (Lesson lesson : content.inOrder()) {
            for (Quiz.Reference reference : lesson.quiz().references()) {
                Set<String> questions = catching.get(reference.name());
                if (reference.kind() == Quiz.Kind.CAUSE && questions != null) {
                    questions.add(lesson.id() + "/" + reference.question());
                }
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        catching.forEach((cause, questions) -> counts.put(cause, questions.size()));
        counts.remove(Cause.SLIP);
        return counts;
    }

    /** The report as lines for a terminal, in English. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("course " + course + ": " + lessons.size() + " lessons, "
                + lessons.stream().mapToInt(LessonLine::minutes).sum() + " minutes, "
                + lessons.stream().mapToInt(LessonLine::simulations).sum() + " simulations and "
                + labRuns + " more in the lab, "
                + lessons.stream().mapToInt(LessonLine::questions).sum() + " questions");
        for (LessonLine lesson : lessons) {
            lines.add("  " + lesson.id() + ": " + lesson.minutes() + " min (needs " + lesson.needed() + "), "
                    + lesson.words() + " new words, " + lesson.simulations() + " simulations, " + lesson.path() + " of "
                    + lesson.questions() + " questions on the path " + lesson.kinds());
        }
        broken.forEach(lesson -> lines.add("  " + lesson + ": has errors, not counted"));
        long trained =
                skills.values().stream().filter(line -> line.questions() > 0).count();
        Map<String, Integer> byKind = new TreeMap<>();
        lessons.forEach(lesson -> lesson.kinds().forEach((kind, count) -> byKind.merge(kind, count, Integer::sum)));
        lines.add("questions by kind: " + byKind);
        lines.add("skills: " + trained + " of " + skills.size() + " have questions");
        skills.forEach((skill, line) -> lines.add("  " + skill + ": " + line.questions() + " " + line.kinds()));
        long caught = causes.values().stream().filter(count -> count > 1).count();
        lines.add("causes: " + caught + " of " + causes.size() + " are caught by two questions or more");
        causes.forEach((cause, count) -> lines.add("  " + cause + ": " + count));
        lines.add("orders judged by runs: " + orders.size());
        orders.forEach((question, count) ->
                lines.add("  " + question + ": " + (count < 0 ? "too many runs" : count + " legal orders")));
        lines.add("lessons that name a term before it is introduced: " + early.size());
        early.forEach((lesson, terms) -> lines.add("  " + lesson + ": " + String.join(", ", terms)));
        lines.add("gaps: " + (gaps.isEmpty() ? "none" : gaps.size()));
        gaps.forEach(gap -> lines.add("  " + gap));
        return lines;
    }
}
