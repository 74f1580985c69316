package org.syntofin.study;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Cause;
import org.syntofin.course.CourseContent;
import org.syntofin.course.CourseTest;
import org.syntofin.course.Lesson;
import org.syntofin.progress.Answer;
import org.syntofin.progress.Attempt;
import org.syntofin.progress.AttemptId;
import org.syntofin.progress.Drawn;
import org.syntofin.progress.Final;
import org.syntofin.progress.Marking;
import org.syntofin.progress.QuestionKey;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.SittingTerms;
import org.syntofin.progress.Sittings;
import org.syntofin.progress.TestKey;
import org.syntofin.quiz.AnswerJson;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.simulation.Simulator;

/** Where tests are sat: draws a sitting's questions, lays them before the learner, and judges what was saved at its end. */
@Component
public class TestRoom {

    private static final int TRIES = 5;

    private final Catalogue catalogue;
    private final Library library;
    private final Sittings sittings;
    private final Notebooks notebooks;
    private final Clock clock;

    TestRoom(Catalogue catalogue, Library library, Sittings sittings, Notebooks notebooks, Clock clock) {
        this.catalogue = catalogue;
        this.library = library;
        this.sittings = sittings;
        this.notebooks = notebooks;
        this.clock = clock;
    }

    /** The test, if the course has one of that name without errors. */
    public Optional<CourseTest> find(String course, String test) {
        return catalogue
                .course(course)
                .flatMap(content -> Optional.ofNullable(content.tests().get(test)));
    }

    /** A belief of a course. */
    public Optional<Cause> cause(String course, String cause) {
        return catalogue
                .course(course)
                .flatMap(content -> Optional.ofNullable(content.causes().get(cause)));
    }

    /** All sittings of whoever acts, oldest first; one whose time is over is judged and closed before. */
    public List<Sitting> sittings(TestKey key) {
        sittings.open(key).filter(open -> open.over(clock.instant())).ifPresent(this::close);
        return sittings.of(key);
    }

    /** On what terms the test may be sat. */
    public static SittingTerms terms(CourseTest test) {
        return new SittingTerms(
                test.times().from(),
                test.times().until(),
                test.times().limit(),
                test.rules().attempts());
    }

    /** Begins a sitting with numbers of its own, or goes on with the one that was begun. */
    public Sitting begin(TestKey key, CourseTest test) {
        CourseContent content =
                catalogue.course(key.course()).orElseThrow(() -> new IllegalArgumentException(key.toString()));
        List<String> questions = chosen(content, test);
        List<Drawn> drawn = new ArrayList<>();
        for (String name : questions) {
            int slash = name.indexOf('/');
            Lesson lesson = content.lesson(name.substring(0, slash)).orElseThrow();
            Question question = lesson.question(name.substring(slash + 1)).orElseThrow();
            Variant variant = open(key.course(), lesson.id(), lesson.revision())
                    .orElseThrow()
                    .grading()
                    .draw(question, notebooks.desk().dice().nextLong());
            drawn.add(new Drawn(
                    new QuestionKey(key.course(), lesson.id(), question.id()),
                    lesson.revision(),
                    AnswerJson.write(variant)));
        }
        return sittings.begin(key, terms(test), drawn);
    }

    /** Whether any question that the test may ask has a hint. */
    public boolean hints(TestKey key, CourseTest test) {
        return catalogue.course(key.course()).stream()
                .flatMap(content -> Stream.concat(
                        test.questions().stream().flatMap(name -> content.question(name.value()).stream()),
                        test.draws().stream()
                                .flatMap(draw -> content.lesson(draw.lesson().value()).stream()
                                        .flatMap(lesson -> lesson.quiz().questions().stream()))))
                .anyMatch(question -> !question.head().hints().isEmpty());
    }

    private List<String> chosen(CourseContent content, CourseTest test) {
        RandomGenerator dice = notebooks.desk().dice();
        Set<String> named = new HashSet<>();
        List<String> all = new ArrayList<>();
        test.questions().stream()
                .map(question -> question.value())
                .filter(name -> content.question(name).isPresent())
                .forEach(name -> {
                    named.add(name);
                    all.add(name);
                });
        for (CourseTest.Draw draw : test.draws()) {
            List<String> pool = new ArrayList<>(content.drawable(draw.lesson().value()));
            Collections.shuffle(pool, dice);
            pool.stream().filter(named::add).limit(draw.count()).forEach(all::add);
        }
        if (test.rules().shuffled()) {
            Collections.shuffle(all, dice);
        }
        return all;
    }

    /**
     * A question of a sitting, ready to be shown.
     *
     * @param answer that was given; empty while there is none
     */
    public record Sheet(
            QuestionKey key,
            Question question,
            Grading grading,
            Notebook notebook,
            LessonContext context,
            Optional<Answer> answer) {

        /** What would be said of what is saved, were it handed in now; empty where there is an answer, or nothing saved. */
        Optional<Judgement> judgement() {
            Leaf leaf = notebook.open(question);
            return answer.isPresent() || leaf.verdict().isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(leaf.draft().response())
                            .flatMap(draft -> Responses.kept(question, leaf.variant(), draft))
                            .map(response -> grading.judge(question, leaf.variant(), response));
        }

        /** Whether nothing was answered, and nothing saved of an answer. */
        boolean untouched() {
            Leaf leaf = notebook.open(question);
            return answer.isEmpty() && leaf.verdict().isEmpty() && leaf.draft().response() == null;
        }
    }

    /** The questions of a sitting, those that are no longer there left out. */
    public List<Sheet> sheets(Sitting sitting, Manner manner) {
        Map<AttemptId, Answer> given = answers(sitting);
        double hintCost = find(sitting.test().course(), sitting.test().test())
                .map(test -> test.rules().hintCost())
                .orElse(0.0);
        List<Sheet> sheets = new ArrayList<>();
        for (Attempt attempt : sittings.attempts(sitting.id())) {
            opened(attempt).ifPresent(opened -> {
                Optional<Answer> answer = Optional.ofNullable(given.get(attempt.id()));
                sheets.add(new Sheet(
                        attempt.question(),
                        opened.question(),
                        opened.lesson().grading(),
                        new SittingNotebook(
                                notebooks.desk(),
                                attempt,
                                opened.question(),
                                opened.variant(),
                                opened.lesson().grading(),
                                manner,
                                hintCost,
                                answer.flatMap(one -> told(one, opened)).orElse(null)),
                        opened.lesson().context(),
                        answer));
            });
        }
        return sheets;
    }

    /** What is told is what counts: the judgement of the question that judged last. */
    private Optional<Leaf.Told> told(Answer answer, Opened opened) {
        QuestionKey key = answer.question();
        Question judge = open(key.course(), key.lesson(), answer.judged())
                .flatMap(lesson -> lesson.lesson().question(key.question()))
                .orElse(opened.question());
        return notebooks
                .desk()
                .answering()
                .verdict(answer, judge, opened.lesson().grading())
                .map(verdict -> Leaf.Told.of(answer, verdict));
    }

    /** Judges what was saved of each question and closes the sitting. */
    public void close(Sitting sitting) {
        for (int i = 0; i < TRIES; i++) {
            if (sittings.close(sitting.id(), finals(sitting))) {
                return;
            }
        }
        throw new IllegalStateException("drafts come faster than they are judged in " + sitting.id());
    }

    private List<Final> finals(Sitting sitting) {
        Map<AttemptId, Answer> given = answers(sitting);
        List<Final> finals = new ArrayList<>();
        for (Attempt attempt : sittings.attempts(sitting.id())) {
            String draft = attempt.draft().response();
            if (draft != null && !given.containsKey(attempt.id())) {
                opened(attempt)
                        .flatMap(opened -> judged(attempt, opened, draft))
                        .ifPresent(finals::add);
            }
        }
        return finals;
    }

    /** Empty where nothing that could be judged was saved. */
    private static Optional<Final> judged(Attempt attempt, Opened opened, String draft) {
        Grading grading = opened.lesson().grading();
        return Responses.kept(opened.question(), opened.variant(), draft)
                .flatMap(response -> grading.judge(opened.question(), opened.variant(), response)
                                instanceof Verdict verdict
                        ? Optional.of(new Final(
                                attempt.id(),
                                attempt.draft().number(),
                                AnswerJson.write(response),
                                new Marking(verdict.right() ? 1 : verdict.score(), verdict.cause(), Simulator.ENGINE)))
                        : Optional.empty());
    }

    private Map<AttemptId, Answer> answers(Sitting sitting) {
        Map<AttemptId, Answer> given = new HashMap<>();
        sittings.answers(sitting.id()).forEach(answer -> given.put(answer.attempt(), answer));
        return given;
    }

    /** The question as it was when the sitting was begun. */
    private record Opened(Library.OpenLesson lesson, Question question, Variant variant) {}

    private Optional<Opened> opened(Attempt attempt) {
        QuestionKey key = attempt.question();
        return open(key.course(), key.lesson(), attempt.revision())
                .flatMap(lesson -> lesson.lesson()
                        .question(key.question())
                        .flatMap(question -> AnswerJson.variant(attempt.drawn())
                                .filter(variant -> variant.fits(question))
                                .map(variant -> new Opened(lesson, question, variant))));
    }

    private Optional<Library.OpenLesson> open(String course, String lesson, int revision) {
        return library.lesson(course, lesson, revision);
    }

    /** How much more time whoever acts has, in percent. */
    public int extraPercent() {
        return sittings.extraPercent();
    }

    /** The server's time. */
    public Instant now() {
        return clock.instant();
    }
}
