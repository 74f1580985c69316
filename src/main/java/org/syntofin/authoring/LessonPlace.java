package org.syntofin.authoring;

import java.util.Optional;
import org.syntofin.simulation.Position;

/** A place in a lesson's files as an author knows it who never sees the files. */
public sealed interface LessonPlace {

    /** What stands at the head of a lesson's text. */
    record Head(String language) implements LessonPlace {}

    /**
     * A piece of a lesson's text.
     *
     * @param number from 0
     */
    record Piece(String language, int number) implements LessonPlace {}

    /** A question of the lesson's quiz. */
    record InQuestion(String id) implements LessonPlace {}

    /** The text in a language in which the lesson has none yet. */
    record NoText(String language) implements LessonPlace {}

    /** What stands at a position; empty for what no form shows. */
    static Optional<LessonPlace> of(OpenLesson lesson, Position position) {
        String folder = lesson.draft().files().label();
        if (!position.file().startsWith(folder)) {
            return Optional.empty();
        }
        String path = position.file().substring(folder.length());
        if (position.line() == 0) {
            return OpenLesson.language(path)
                    .filter(language -> !lesson.languages().contains(language))
                    .map(NoText::new);
        }
        return path.equals(OpenLesson.QUIZ)
                ? lesson.questionAt(position.line()).map(InQuestion::new)
                : OpenLesson.language(path)
                        .flatMap(language -> lesson.source(language).map(source -> {
                            int block = source.blockAt(position.line());
                            return block < 0 ? new Head(language) : new Piece(language, block);
                        }));
    }
}
