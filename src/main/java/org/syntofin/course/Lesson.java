package org.syntofin.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlValue;

/**
 * A lesson in all its languages, as one revision of its folder says it.
 *
 * @param course the course's id
 * @param id the lesson's id within the course
 * @param folder the folder's name in the course's files
 * @param revision of the folder; 0 for files that are in no database
 * @param texts by language; at least one
 * @param quiz the questions, on the path and in the pool
 * @param files the whole folder
 */
public record Lesson(
        String course,
        String id,
        String folder,
        int revision,
        Map<String, LessonText> texts,
        Quiz quiz,
        ContentFiles files) {

    public Lesson {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a lesson in no language: " + id);
        }
        texts = Map.copyOf(texts);
    }

    /** The text in that language, else in English, else in any. */
    public LessonText in(String language) {
        LessonText text = texts.get(language);
        if (text == null) {
            text = texts.get("en");
        }
        return text == null ? texts.values().iterator().next() : text;
    }

    /** The ids of the questions on the path, in order. */
    public List<String> path() {
        return any().path();
    }

    public int minutes() {
        return any().head().minutes();
    }

    public List<String> skills() {
        return values(any().head().skills());
    }

    /** Lessons to be done before. */
    public List<String> requires() {
        return values(any().head().requires());
    }

    /** Terms that the lesson introduces. */
    public List<String> words() {
        return values(any().head().words());
    }

    public Optional<Question> question(String question) {
        return quiz.question(question);
    }

    /** The same lesson as that revision. */
    Lesson withRevision(int number) {
        return new Lesson(course, id, folder, number, texts, quiz, files);
    }

    /** The same lesson with its questions' scenarios found. */
    public Lesson withQuiz(Quiz resolved) {
        return new Lesson(course, id, folder, revision, texts, resolved, files);
    }

    /** A picture or capture of the lesson. */
    public Optional<byte[]> file(String path) {
        return files.bytes(path);
    }

    /** The page for whoever teaches the lesson, in that language, else in English; empty where there is none. */
    public Optional<TeacherPage> teacherPage(String language) {
        return TeacherPage.of(files, language, new Findings()).or(() -> TeacherPage.of(files, "en", new Findings()));
    }

    /** What is the same in every language is taken from this one. */
    private LessonText any() {
        return in("en");
    }

    private static List<String> values(List<TomlValue.Text> texts) {
        return texts.stream().map(TomlValue.Text::value).toList();
    }
}
