package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.course.Drafts;
import org.syntofin.course.Lesson;
import org.syntofin.course.Publishing;
import org.syntofin.progress.LessonKey;
import org.syntofin.progress.RegradeThread;
import org.syntofin.progress.Regrading;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Response;
import org.syntofin.study.Leaf;
import org.syntofin.study.Notebook;
import org.syntofin.study.Notebooks;

/** A lesson in the editor, for tests of what its author does there. */
abstract class EditorPage extends SpringBrowserlessTest {

    static final String TEXT = "lesson.en.md";

    /** What asks for the text and not the form. */
    static final QueryParameters AS_TEXT = QueryParameters.of("file", "");

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @Autowired
    Courses courses;

    @Autowired
    Desk desk;

    @Autowired
    Publishing publishing;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Notebooks notebooks;

    @Autowired
    RegradeThread judging;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    final EditorView open(String course, String body) {
        CourseOfTheSchool.publish(context, course, body);
        UI.getCurrent().navigate("write/" + course + "/01-one", AS_TEXT);
        return (EditorView) getCurrentView();
    }

    final OpenLesson lessonWithAQuestion(String course) {
        String folder = CourseOfTheSchool.draft(courses, course, "en", "zh-CN");
        OpenLesson lesson = desk.write(course, folder).orElseThrow();
        lesson.ask("""
            [[question]]
            id = "first-n"
            type = "numeric"
            skill = "course"
            prompt = { en = "One and one?", zh-CN = "一加一？" }
            answer = "2"
            """);
        lesson.insert(
                Integer.MAX_VALUE,
                new Words(Map.of(
                        "en", "```quiz\nuse = [\"first-n\"]\n```", "zh-CN", "```quiz\nuse = [\"first-n\"]\n```")));
        assertThat(publishing.publish(course, folder)).isInstanceOf(Publishing.Outcome.Published.class);
        lesson.reload();
        return lesson;
    }

    /** A learner answers the question of that lesson, as it is published. */
    final void answer(String course, Function<Map<String, Long>, String> typed) {
        Lesson lesson = catalogue.lesson(course, "first").orElseThrow();
        Notebook notebook = notebooks.of(new LessonKey(course, "first"), lesson.revision(), desk.grading());
        Leaf leaf = notebook.open(lesson.question("first-n").orElseThrow());
        notebook.submit(
                leaf,
                SubmissionId.parse(UUID.randomUUID().toString()).orElseThrow(),
                new Response.Amount(typed.apply(leaf.variant().values())));
    }

    static void type(EditorView view, int number, String text) {
        ComponentUtil.fireEvent(
                view.writing().source, new SourceEditor.Changed(view.writing().source, true, TEXT, number, 0, text));
    }

    /** No answer is judged again before the test has looked at the page. */
    final void beforeJudging(Runnable look) {
        CompletableFuture<Void> looked = new CompletableFuture<>();
        CompletableFuture<Void> held = judging.run(progress -> looked.join(), Regrading.Progress.UNTOLD);
        try {
            look.run();
        } finally {
            looked.complete(null);
            held.join();
        }
    }

    /** What is asked before publishing, once the answers are judged. */
    final RegradeDialog asking() {
        awaitThat(() -> find(RegradeDialog.class).exists());
        return find(RegradeDialog.class).single();
    }

    /** Somebody else does this, on a page of his own. */
    static void asAnother(Runnable action) {
        SecurityContext own = SecurityContextHolder.getContext();
        SecurityContext other = SecurityContextHolder.createEmptyContext();
        other.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                UUID.randomUUID().toString(), "", List.of(new SimpleGrantedAuthority("ROLE_INSTRUCTOR"))));
        SecurityContextHolder.setContext(other);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(own);
        }
    }

    /** The page looks for what others have done. */
    static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    static void rest(EditorView view, String expected) {
        ComponentUtil.fireEvent(view.writing().source, new SourceEditor.Rested(view.writing().source, true));
        awaitThat(() -> view.findings.list.getElement().getTextRecursively().contains(expected));
    }

    /** What is done on another thread comes to the page when it asks. */
    static void awaitThat(Callable<Boolean> seen) {
        VaadinSession session = VaadinSession.getCurrent();
        await().pollInSameThread().until(() -> {
            session.getService().runPendingAccessTasks(session);
            return seen.call();
        });
    }

    final String kept(String course) {
        return Desk.text(drafts.find(course, "01-one").orElseThrow(), TEXT);
    }

    static String preview(EditorView view) {
        return view.preview.getElement().getOuterHTML();
    }
}
