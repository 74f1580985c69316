package org.syntofin.course.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syntofin.course.Block;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.course.Term;

/**
 * Terms that stand in a lesson's text although a later lesson introduces them. A link to such a term is a finding; the bare
 * word is only reported, since authors may name what they explain later.
 */
public final class EarlyTerms {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^）)]*[）)]");
    private static final int SHORTEST = 2;

    private final Teaching teaching;
    private final Map<Term, Map<String, Pattern>> names = new LinkedHashMap<>();

    private EarlyTerms(CourseContent content) {
        this.teaching = new Teaching(content);
        for (Term term : content.terms().values()) {
            Map<String, Pattern> byLanguage = new LinkedHashMap<>();
            term.name()
                    .byLanguage()
                    .forEach((language, name) -> pattern(name).ifPresent(found -> byLanguage.put(language, found)));
            names.put(term, byLanguage);
        }
    }

    /** By lesson, each as {@code term (lesson that introduces it)}; lessons without any are left out. */
    public static Map<String, List<String>> of(CourseContent content) {
        EarlyTerms early = new EarlyTerms(content);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Lesson lesson : content.inOrder()) {
            List<String> terms = early.in(lesson);
            if (!terms.isEmpty()) {
                found.put(lesson.id(), terms);
            }
        }
        return found;
    }

    private List<String> in(Lesson lesson) {
        List<String> early = new ArrayList<>();
        names.forEach((term, byLanguage) -> teaching.later(term.id(), lesson)
                .filter(later -> lesson.texts().values().stream().anyMatch(text -> uses(text, byLanguage)))
                .ifPresent(later -> early.add(term.id() + " (" + later.id() + ")")));
        return early;
    }

    private static boolean uses(LessonText text, Map<String, Pattern> byLanguage) {
        Pattern name = byLanguage.get(text.language());
        return name != null
                && text.blocks().stream()
                        .flatMap(block -> block instanceof Block.Prose prose ? Stream.of(prose) : Stream.empty())
                        .map(prose -> TAG.matcher(prose.html().source()).replaceAll(""))
                        .map(name::matcher)
                        .anyMatch(Matcher::find);
    }

    /** The term as a whole word; of several words for it the first. */
    private static Optional<Pattern> pattern(String name) {
        String first =
                BRACKETS.matcher(name).replaceAll("").split("[,，、]", 2)[0].strip();
        boolean spaced = first.chars().allMatch(c -> c < 0x2e80);
        return first.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        spaced ? "(?<![\\w-])" + Pattern.quote(first) + "(?![\\w-])" : Pattern.quote(first)));
    }
}
