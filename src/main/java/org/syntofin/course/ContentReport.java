package org.syntofin.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.course.check.ChoiceCheck;
import org.syntofin.course.check.ContentGaps;
import org.syntofin.course.check.EarlyTerms;
import org.syntofin.course.check.LessonTime;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.simulation.LocalizedText;

/**
 * What a course has, and where it has gaps.
 *
 * @param course its id
 * @param parts in order; those without lessons left out
 * @param lessons in order
 * @param skills how many questions train each, by kind
 * @param causes how many questions catch each
 * @param orders for each question judged by runs, as LESSON/QUESTION, how many orders are legal; -1 where too many
 * @param scenarios how many there are, the lab's included
 * @param labRuns scenarios of the lab
 * @param lengths for each language, in how many choice questions a right option is the longest
 * @param compared by test, how many beliefs it compares with an earlier test
 * @param early terms that a lesson's text names before the lesson that introduces them
 * @param gaps what is missing, one line each
 * @param broken lessons that have errors and are not counted
 */
public record ContentReport(
        String course,
        List<PartLine> parts,
        List<LessonLine> lessons,
        Map<String, SkillLine> skills,
        Map<String, Integer> causes,
        Map<String, Long> orders,
        int scenarios,
        int labRuns,
        Map<String, LengthLine> lengths,
        Map<String, Integer> compared,
        Map<String, List<String>> early,
        List<String> gaps,
        Set<String> broken) {

    /**
     * A lesson's line.
     *
     * @param minutes what the author promises
     * @param needed what reading, runs and path questions take, in the slower language
     * @param simulations runs in the text, those beside captures included
     * @param captures recordings of real systems in the text
     * @param path questions on the path
     * @param kinds questions by kind
     * @param words new words
     * @param sentence words of the longest sentence, in the language in which it is longer
     */
    public record LessonLine(
            String id,
            int minutes,
            int needed,
            int simulations,
            int captures,
            int path,
            Map<String, Integer> kinds,
            int words,
            int sentence) {

        public int questions() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A part's line: how many lessons, and how many minutes they promise. */
    public record PartLine(String id, int lessons, int minutes) {}

    /** How many choice questions, and in how many of them a right option is the longest. */
    public record LengthLine(int questions, int rightLongest) {}

    /** A skill's line: how many questions, of which kinds. */
    public record SkillLine(int questions, Set<String> kinds) {}

    /** Counts what a course has; judges nothing. */
    public static ContentReport of(CourseContent content) {
        List<LessonLine> lessons =
                content.inOrder().stream().map(ContentReport::line).toList();
        ContentReport report = new ContentReport(
                content.course().id(),
                parts(content),
                lessons,
                skills(content),
                causes(content),
                orders(content),
                content.scenarios().size(),
                (int) content.scenarios().keySet().stream()
                        .filter(name -> name.startsWith("/"))
                        .count(),
                lengths(content),
                compared(content),
                EarlyTerms.of(content),
                List.of(),
                new TreeSet<>(content.broken()));
        return report.with(ContentGaps.of(content, report));
    }

    private ContentReport with(List<String> found) {
        return new ContentReport(
                course,
                parts,
                lessons,
                skills,
                causes,
                orders,
                scenarios,
                labRuns,
                lengths,
                compared,
                early,
                List.copyOf(found),
                broken);
    }

    private static List<PartLine> parts(CourseContent content) {
        return content.course().parts().stream()
                .map(part -> {
                    List<Lesson> lessons = part.lessonIds().stream()
                            .flatMap(id -> content.lesson(id).stream())
                            .toList();
                    return new PartLine(
                            part.id(),
                            lessons.size(),
                            lessons.stream().mapToInt(Lesson::minutes).sum());
                })
                .filter(part -> part.lessons() > 0)
                .toList();
    }

    private static Map<String, LengthLine> lengths(CourseContent content) {
        Map<String, LengthLine> lengths = new LinkedHashMap<>();
        for (String language : LocalizedText.LANGUAGES) {
            List<ChoiceQuestion> choices = content.inOrder().stream()
                    .flatMap(lesson -> ChoiceCheck.choices(lesson).stream())
                    .toList();
            long longest = choices.stream()
                    .filter(question -> ChoiceCheck.rightIsLongest(question, language))
                    .count();
            lengths.put(language, new LengthLine(choices.size(), (int) longest));
        }
        return lengths;
    }

    private static Map<String, Integer> compared(CourseContent content) {
        Map<String, Integer> compared = new LinkedHashMap<>();
        content.tests().values().stream()
                .filter(test -> !test.comparisons().isEmpty())
                .forEach(test -> compared.put(test.id(), test.comparisons().size()));
        return compared;
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
                captures(lesson).size(),
                lesson.path().size(),
                kinds,
                lesson.words().size(),
                lesson.texts().values().stream()
                        .mapToInt(text -> text.measure().longestSentence())
                        .max()
                        .orElse(0));
    }

    /** Runs in the text, those beside a capture included. */
    private static int simulations(LessonText text) {
        long besides = text.blocks().stream()
                .filter(block -> block instanceof Block.Capture capture && capture.beside() != null)
                .count();
        return text.sims().size() + (int) besides;
    }

    public static List<Block.Capture> captures(Lesson lesson) {
        return lesson.in("en").blocks().stream()
                .flatMap(block -> block instanceof Block.Capture capture ? Stream.of(capture) : Stream.empty())
                .toList();
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
        return ReportLines.of(this);
    }
}
