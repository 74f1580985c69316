package org.syntofin.course.check;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.course.reading.Reading;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Variable;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlValue;

/** Whether a lesson asks too much at once: new words, minutes, sentences, terms that come too early. */
public final class ReadingCheck {

    /** The most new words in a lesson. */
    static final int MOST_WORDS = 6;

    /** The most minutes of a lesson. */
    static final int MOST_MINUTES = 15;

    /** Longer sentences than this many words are reported. */
    static final int LONGEST_SENTENCE = 30;

    /** How much longer than promised a lesson may take by our estimate, which is rough. */
    private static final double TOLERANCE = 1.25;

    private final Lesson lesson;
    private final Teaching teaching;
    private final Findings findings;

    public ReadingCheck(Lesson lesson, Teaching teaching, Findings findings) {
        this.lesson = lesson;
        this.teaching = teaching;
        this.findings = findings;
    }

    public void check() {
        for (LessonText text : lesson.texts().values()) {
            Position head = new Position(text.file(), 2, 1);
            int words = text.head().words().size();
            if (words > MOST_WORDS) {
                findings.warning(head, "content.words", "words", "" + words, "most", "" + MOST_WORDS);
            }
            if (text.head().minutes() > MOST_MINUTES) {
                findings.warning(
                        head, "content.minutes", "minutes", "" + text.head().minutes(), "most", "" + MOST_MINUTES);
            }
            int needed = LessonTime.minutes(lesson, text);
            if (needed > Math.max(text.head().minutes() * TOLERANCE, text.head().minutes() + 2)) {
                findings.warning(
                        head,
                        "content.time",
                        "needed",
                        "" + needed,
                        "minutes",
                        "" + text.head().minutes());
            }
            if (text.measure().longestSentence() > LONGEST_SENTENCE) {
                findings.warning(
                        text.measure().longestAt(),
                        "content.sentence",
                        "words",
                        "" + text.measure().longestSentence(),
                        "most",
                        "" + LONGEST_SENTENCE);
            }
            terms(text);
        }
        lesson.quiz().questions().forEach(this::question);
        prerequisites(lesson.in(LocalizedText.LANGUAGES.getFirst()));
    }

    /** Who comes to the lesson has not had what comes later; the languages name the same lessons. */
    private void prerequisites(LessonText text) {
        text.head().requires().stream()
                .filter(other -> teaching.isLater(other.value(), lesson))
                .forEach(
                        other -> findings.warning(other.position(), "content.requires-later", "lesson", other.value()));
    }

    private void question(Question question) {
        Map<String, Long> values =
                question.head().variables().stream().collect(Collectors.toMap(Variable::name, variable -> 1000L));
        for (String language : LocalizedText.LANGUAGES) {
            int longest = texts(question)
                    .mapToInt(text -> Reading.longestSentence(text.in(language, values)))
                    .max()
                    .orElse(0);
            if (longest > LONGEST_SENTENCE) {
                findings.warning(
                        ReferenceCheck.at(lesson, question.id()),
                        "content.sentence-question",
                        "question",
                        question.id(),
                        "language",
                        language,
                        "words",
                        "" + longest,
                        "most",
                        "" + LONGEST_SENTENCE);
            }
        }
    }

    /** What of a question is read as sentences. */
    private static Stream<Text> texts(Question question) {
        Stream<Text> options = question instanceof ChoiceQuestion choice
                ? choice.options().stream().flatMap(option -> Stream.of(option.text(), option.why()))
                : Stream.empty();
        Question.Head head = question.head();
        return Stream.of(
                        Stream.of(head.prompt()),
                        head.hints().stream(),
                        head.explained().stream(),
                        options.filter(Objects::nonNull))
                .flatMap(Function.identity());
    }

    private void terms(LessonText text) {
        for (TomlValue.Text word : text.head().words()) {
            teaching.earlier(word.value(), lesson)
                    .ifPresent(other -> findings.warning(
                            word.position(), "content.term-twice", "term", word.value(), "lesson", other.id()));
        }
        for (TomlValue.Text link : text.links()) {
            if (link.value().startsWith("glossary:")) {
                String term = link.value().substring("glossary:".length());
                teaching.later(term, lesson)
                        .ifPresent(other -> findings.warning(
                                link.position(), "content.term-early", "term", term, "lesson", other.id()));
            }
        }
    }
}
