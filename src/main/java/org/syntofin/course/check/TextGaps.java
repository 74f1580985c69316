package org.syntofin.course.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.toml.TomlValue;

/** What the texts of a lesson lack of what {@code content/README.md} asks of them. */
final class TextGaps {

    private static final int MOST_WORDS = 800;
    private static final int MOST_CHARACTERS = 1_300;

    private TextGaps() {}

    /** One line for each, in English: a new word that the text does not link, a text that is too long to be read at once. */
    static List<String> of(Lesson lesson) {
        return lesson.texts().values().stream()
                .flatMap(text -> Stream.concat(unlinked(text), length(text)))
                .toList();
    }

    private static Stream<String> unlinked(LessonText text) {
        Set<String> links = text.links().stream().map(TomlValue.Text::value).collect(Collectors.toSet());
        return text.head().words().stream()
                .map(TomlValue.Text::value)
                .filter(word -> !links.contains("glossary:" + word))
                .map(word -> "new word " + word + " is not linked in the text (" + text.language() + ")");
    }

    private static Stream<String> length(LessonText text) {
        int words = text.measure().words();
        int characters = text.measure().characters();
        return words > MOST_WORDS || characters > MOST_CHARACTERS
                ? Stream.of(words + " words and " + characters + " Chinese characters to read (" + text.language()
                        + ") instead of at most " + MOST_WORDS + " or " + MOST_CHARACTERS)
                : Stream.empty();
    }
}
