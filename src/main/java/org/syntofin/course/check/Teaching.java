package org.syntofin.course.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.course.CourseContent;
import org.syntofin.course.Lesson;
import org.syntofin.course.Term;

/** Which lesson of a course introduces which term, and how the lessons follow each other. */
public final class Teaching {

    private final Map<String, Lesson> introducing = new HashMap<>();
    private final List<String> order;
    private final CourseContent content;

    public Teaching(CourseContent content) {
        this.content = content;
        this.order = List.copyOf(content.lessons().keySet());
        content.inOrder().forEach(lesson -> lesson.words().forEach(word -> introducing.putIfAbsent(word, lesson)));
    }

    /** The later lesson that introduces a term which this one already uses. */
    Optional<Lesson> later(String term, Lesson user) {
        return Optional.ofNullable(introducing.get(term))
                .filter(lesson -> order.indexOf(lesson.id()) > order.indexOf(user.id()));
    }

    /** The other, earlier lesson that introduces a term as well. */
    Optional<Lesson> earlier(String term, Lesson user) {
        return Optional.ofNullable(introducing.get(term))
                .filter(lesson -> order.indexOf(lesson.id()) < order.indexOf(user.id()));
    }

    /** Whether a lesson stands behind this one in the parts of the course; of one that stands in none nothing is known. */
    boolean isLater(String other, Lesson user) {
        List<String> listed = content.course().lessonIds();
        return listed.contains(user.id()) && listed.indexOf(other) > listed.indexOf(user.id());
    }

    Optional<Term> term(String id) {
        return Optional.ofNullable(content.terms().get(id));
    }
}
