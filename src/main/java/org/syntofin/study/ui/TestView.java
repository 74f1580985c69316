package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syntofin.course.CourseTest;
import org.syntofin.progress.AnswerRefused;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.TestKey;
import org.syntofin.study.BeforeHandIn;
import org.syntofin.study.Manner;
import org.syntofin.study.RichText;
import org.syntofin.study.StudyLinks;
import org.syntofin.study.TestPanel;
import org.syntofin.study.TestRoom;
import org.syntofin.study.TimeLeft;

/** A test: what it is about before it begins, its questions while it goes on, and how it went. */
@Route("course/:course/test/:test")
@AnonymousAllowed
class TestView extends StudyPage implements BeforeEnterObserver {

    private static final Logger LOG = LoggerFactory.getLogger(TestView.class);

    private final transient TestRoom room;
    private transient @Nullable Opened opened;
    private transient @Nullable Sitting running;
    private transient List<TestRoom.Sheet> sheets = List.of();
    private boolean asked;

    private record Opened(TestKey key, CourseTest test) {}

    TestView(TestRoom room) {
        this.room = room;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        String course = parameters.get("course").orElse("");
        Optional<CourseTest> found = room.find(course, parameters.get("test").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        opened = new Opened(new TestKey(course, found.get().id()), found.get());
        look();
    }

    /** Reads how far the learner is; the sheets outlive a change of language. */
    private void look() {
        List<Sitting> sittings = room.sittings(current().key());
        Sitting last = sittings.isEmpty() ? null : sittings.getLast();
        running = last != null && !last.closed() ? last : null;
        asked = false;
        if (running != null) {
            sheets = room.sheets(running, atOnce() ? Manner.ONCE : Manner.LATER);
        } else {
            sheets = last == null || !told() ? List.of() : room.sheets(last, Manner.OVER);
        }
        redraw();
    }

    @Override
    protected String heading() {
        return opened == null ? "" : opened.test().title().in(language());
    }

    @Override
    protected void draw(Div page) {
        if (opened == null) {
            return;
        }
        Paragraph crumb = new Paragraph(
                new Anchor("./" + StudyLinks.course(opened.key().course()), getTranslation("study.end.course")));
        crumb.addClassName("study-crumb");
        page.add(crumb, title());
        Sitting sitting = running;
        if (sitting != null) {
            drawRunning(page, sitting);
        } else {
            drawBetween(page);
        }
    }

    private void drawRunning(Div page, Sitting sitting) {
        sitting.endsAt().ifPresent(end -> {
            TimeLeft left = new TimeLeft();
            left.setLeft(Duration.between(room.now(), end));
            left.onOver(this::timeOver);
            page.add(row("study-clock", left));
        });
        page.add(new H2(getTranslation("study.test.questions", sheets.size())));
        page.add(new TestPanel(sheets, this::look));
        Div end = row("study-actions");
        end.addClassName("study-hand-in");
        end.getElement().setAttribute("tabindex", "-1");
        page.add(end);
        drawHandIn(end);
    }

    private void drawHandIn(Div end) {
        end.removeAll();
        if (asked) {
            BeforeHandIn.warnings(sheets, this).forEach(warning -> end.add(paragraph("study-blanks", warning)));
            Paragraph sure = paragraph("study-meta", getTranslation("study.test.sure"));
            end.add(
                    sure,
                    button("study.test.hand-in.yes", true, this::handIn),
                    button("study.test.hand-in.no", false, () -> ask(end, false)));
        } else {
            end.add(button("study.test.hand-in", true, () -> ask(end, true)));
        }
    }

    private void ask(Div end, boolean nowAsked) {
        asked = nowAsked;
        drawHandIn(end);
        end.getElement().callJsFunction("focus");
    }

    private void drawBetween(Div page) {
        List<Sitting> sittings = room.sittings(current().key());
        if (!sittings.isEmpty()) {
            drawResult(page, sittings);
        } else {
            current()
                    .test()
                    .intro()
                    .ifPresent(intro -> page.add(row("study-lead", RichText.block(intro.in(language())))));
        }
        int left = current().test().rules().attempts() - sittings.size();
        boolean silent = !sittings.isEmpty() && current().test().rules().feedback() == CourseTest.Feedback.NEVER;
        if (!silent) {
            page.add(new TestFacts(
                    current().test(),
                    left,
                    room.hints(current().key(), current().test()),
                    room.extraPercent()));
        }
        if (left > 0) {
            drawBeginning(page, sittings.isEmpty());
        }
        if (!sheets.isEmpty() && !current().test().comparisons().isEmpty()) {
            page.add(new BeforeAndAfter(current().key().course(), current().test(), room, sheets).in(language()));
        }
        if (!sheets.isEmpty()) {
            page.add(new H2(getTranslation("study.test.answers")));
            page.add(new TestPanel(sheets, () -> {}));
        }
    }

    /** The way into the test, or why there is none now. */
    private void drawBeginning(Div page, boolean first) {
        Instant now = room.now();
        if (TestRoom.terms(current().test()).open(now)) {
            page.add(row("study-actions", button(first ? "study.test.begin" : "study.test.again", first, this::begin)));
        } else {
            boolean early =
                    current().test().times().from().filter(now::isBefore).isPresent();
            page.add(paragraph("study-lead", getTranslation(early ? "study.test.early" : "study.test.closed")));
        }
    }

    private void drawResult(Div page, List<Sitting> sittings) {
        if (!told()) {
            boolean never = current().test().rules().feedback() == CourseTest.Feedback.NEVER;
            page.add(paragraph(
                    "study-lead", getTranslation(never ? "study.test.handed-in.never" : "study.test.handed-in")));
            page.add(onward(never));
            return;
        }
        TestResult result = TestResult.of(current().test(), sheets);
        page.add(paragraph(
                "study-lead",
                getTranslation(
                        result.helped() ? "study.test.result" : "study.test.result.plain",
                        result.right(),
                        result.questions(),
                        result.partly(),
                        result.percent())));
        if (sittings.size() > 1) {
            page.add(paragraph("study-meta", getTranslation("study.test.newest", sittings.size())));
        }
        drawPassed(page);
    }

    /** Whether the mark was reached, in any sitting, and the way to the certificate. */
    private void drawPassed(Div page) {
        current().test().rules().pass().ifPresent(needed -> {
            boolean passed = Passed.of(room, current().key(), current().test()).isPresent();
            page.add(paragraph(
                    "study-meta", getTranslation(passed ? "study.test.passed" : "study.test.not-passed", needed)));
            if (passed) {
                page.add(row(
                        "study-actions",
                        button(
                                StudyLinks.certificate(
                                        current().key().course(),
                                        current().key().test()),
                                getTranslation("study.certificate.open"),
                                true)));
            }
        });
    }

    private Div onward(boolean primary) {
        return row(
                "study-actions",
                button(StudyLinks.course(current().key().course()), getTranslation("study.end.course"), primary));
    }

    private NativeButton button(String key, boolean primary, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("study-button");
        if (primary) {
            button.addClassName("primary");
        }
        return button;
    }

    private void begin() {
        try {
            room.begin(current().key(), current().test());
        } catch (AnswerRefused refused) {
            LOG.warn("Refused a sitting: {}", refused.getMessage());
        }
        look();
    }

    private void handIn() {
        Sitting sitting = running;
        if (sitting != null) {
            room.close(sitting);
        }
        look();
    }

    /** The browser's clock may be fast; the server's decides. */
    private void timeOver() {
        Sitting sitting = running;
        if (sitting != null && sitting.over(room.now())) {
            room.close(sitting);
            look();
        } else {
            redraw();
        }
    }

    private boolean atOnce() {
        return current().test().rules().feedback() == CourseTest.Feedback.AT_ONCE;
    }

    /** Whether the learner may know by now how it went. */
    private boolean told() {
        return current().test().told(room.now());
    }

    private Opened current() {
        if (opened == null) {
            throw new IllegalStateException("no test is open");
        }
        return opened;
    }
}
