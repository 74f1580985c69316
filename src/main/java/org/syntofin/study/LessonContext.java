package org.syntofin.study;

import java.util.Optional;
import java.util.function.Function;
import org.syntofin.course.Cause;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.RunAddress;
import org.syntofin.quiz.Question;

/**
 * What a {@link LessonPanel} needs besides the text.
 *
 * @param questions the lesson's, by id
 * @param causes the course's misconceptions, by id
 * @param runs the address of a scenario as the lesson names it; empty where it does not run
 * @param links where a link into the application ({@code glossary:ID}, {@code lesson:ID}, {@code image:PATH}) leads
 * @param files pictures and captures of the lesson, by their paths
 * @param ladders makes the pictures of runs
 */
public record LessonContext(
        Function<String, Optional<Question>> questions,
        Function<String, Optional<Cause>> causes,
        Function<String, Optional<RunAddress>> runs,
        Function<String, String> links,
        Function<String, Optional<byte[]>> files,
        Ladders ladders) {}
