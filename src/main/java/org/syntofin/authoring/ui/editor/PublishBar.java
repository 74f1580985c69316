package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Regrades;
import org.syntofin.authoring.ui.AskingDialog;
import org.syntofin.course.Drafts;
import org.syntofin.course.Plan;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;
import org.syntofin.study.WallClock;

/** What becomes of a draft: published now or later, or forgotten. */
class PublishBar extends Composite<Div> {

    final Button publish = new Button();
    final Button later = new Button();
    final Button discard = new Button();
    private final Span standing = new Span();
    private final transient OpenLesson lesson;
    private final transient Publishing publishing;
    private final transient Regrades regrades;
    private final transient RegradeFirst first;
    private final transient BooleanSupplier kept;
    private final transient Consumer<Publishing.Outcome> done;
    /** What the page has last said of a plan, and the revision that learners saw then. */
    private transient @Nullable Plan expected;

    private int before;

    /** @param kept whether the draft has all that its author sees; says what it has not */
    PublishBar(
            OpenLesson lesson,
            Publishing publishing,
            Drafts drafts,
            Regrades regrades,
            BooleanSupplier kept,
            Consumer<Publishing.Outcome> done,
            Runnable discarded) {
        this.kept = kept;
        this.done = done;
        this.lesson = lesson;
        this.publishing = publishing;
        this.regrades = regrades;
        this.first = new RegradeFirst(regrades, this::busy, done);
        getContent().addClassName("write-bar");
        publish.setText(getTranslation("authoring.editor.publish"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> publish());
        later.setText(getTranslation("authoring.later.open"));
        later.addClickListener(click -> plan());
        discard.setText(getTranslation("authoring.editor.discard"));
        discard.addClickListener(click -> ask(() -> {
            drafts.discard(lesson.course(), lesson.folder());
            discarded.run();
        }));
        followChange();
        standing.addClassName("write-soft");
        standing.getElement().setAttribute("role", "status");
        standing.setText(planned());
        getContent().add(publish, later, discard, standing);
    }

    /** Says what has become of the plan meanwhile. */
    void follow() {
        if (publish.isEnabled()) {
            standing.setText(planned());
            followChange();
        }
    }

    /** A draft can be discarded as soon as there is one. */
    void followChange() {
        discard.setEnabled(publish.isEnabled() && isChanged());
    }

    /** When the draft is to be published by itself, or could not be, or was; empty where that was not planned. */
    private String planned() {
        Optional<Plan> plan = publishing.planned(lesson.course(), lesson.folder());
        if (plan.isPresent()) {
            expected = plan.get();
            before = lesson.draft().current();
            return getTranslation(
                    plan.get().judgeFor().isPresent() ? "authoring.later.planned-judging" : "authoring.later.planned",
                    WallClock.of(this).say(plan.get().at()));
        }
        return publishing
                .refused(lesson.course(), lesson.folder())
                .map(at -> getTranslation(
                        "authoring.later.refused", WallClock.of(this).say(at)))
                .orElseGet(() -> expected == null ? "" : happened(expected));
    }

    /** As long as learners see what was published at that time; what somebody publishes by hand is something else. */
    private String happened(Plan plan) {
        return publishing.history(lesson.course(), lesson.folder()).stream()
                .filter(line -> line.number() > before && !line.createdAt().isBefore(plan.at()))
                .min(Comparator.comparingInt(RevisionLine::number))
                .filter(RevisionLine::current)
                .map(line -> getTranslation("authoring.later.happened", line.number()))
                .orElse("");
    }

    /** Whoever wrote it, all of the draft goes. */
    private void ask(Runnable discarding) {
        lesson.refresh();
        String lost = lesson.draft().changed().stream()
                .map(path -> FileWords.of(this, path))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" · "));
        boolean published = lesson.draft().current() > 0;
        new AskingDialog(published ? "authoring.discard" : "authoring.discard.new", lost, discarding).open();
    }

    private boolean isChanged() {
        return !lesson.draft().changed().isEmpty();
    }

    private void plan() {
        if (kept.getAsBoolean()) {
            new LaterDialog(lesson, publishing, regrades, this::follow).open();
        }
    }

    /** Nobody is asked about the marks of what cannot be published anyway. */
    private void publish() {
        standing.setText(planned());
        if (!kept.getAsBoolean()) {
            return;
        }
        expected = null;
        Regrades.Changed changed = regrades.changed(lesson);
        Optional<Publishing.Outcome.Refused> refusal =
                changed.questions().isEmpty() ? Optional.empty() : publishing.refusal(lesson.course(), lesson.folder());
        refusal.ifPresentOrElse(
                done, () -> first.publish(changed, () -> publishing.publish(lesson.course(), lesson.folder())));
    }

    /** Answers are being judged, which takes as long as there are answers. */
    private void busy(boolean judging) {
        publish.setEnabled(!judging);
        later.setEnabled(!judging);
        followChange();
        standing.setText(judging ? getTranslation("study.regrade.waiting") : planned());
    }
}
