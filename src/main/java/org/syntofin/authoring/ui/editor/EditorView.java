package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.account.Preferences;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.LessonHistory;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Regrades;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.TrialContext;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.authoring.ui.ToldFinding;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.authoring.ui.question.QuestionsPanel;
import org.syntofin.course.DiscardedDrafts;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonText;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.Publishing;
import org.syntofin.lab.Ladders;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;
import org.syntofin.study.Notebooks;
import org.syntofin.study.Notices;

/** A lesson being written: its texts or a form of the same, beside it what learners will see, and below what is wrong. */
@Route(WritingLinks.HOME + "/:course/:folder")
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class EditorView extends WritingPage implements BeforeEnterObserver {

    final EditorStatus status = new EditorStatus();
    final UndoDiscard undo = new UndoDiscard(this::undone);
    final LessonFacts facts = new LessonFacts();
    final LearnersLink learners = new LearnersLink();
    final NativeButton toFindings = new NativeButton();
    final LessonPreview preview;
    final Findings findings;

    private final transient Desk desk;
    private final transient TranslationAge ages;
    private final transient Publishing publishing;
    private final transient Drafts drafts;
    private final transient Ladders ladders;
    private final transient Regrades regrades;
    private final transient LessonHistory history;
    private final transient EditorAddress address;
    private final transient WritingListener following = new Following();
    private transient WritingPlace place = new WritingPlace("", 0, false);
    private transient @Nullable OpenLesson lesson;
    private transient @Nullable PublishBar publishBar;
    private transient @Nullable WritingSide side;
    private transient @Nullable ConflictsPanel conflicts;
    /** The parts of the page that show what is there now. */
    private transient List<Runnable> followers = List.of();

    private transient @Nullable RevisionsPanel revisions;

    EditorView(
            Desk desk,
            Drafts drafts,
            Publishing publishing,
            Ladders ladders,
            Notebooks notebooks,
            Regrades regrades,
            LessonHistory history,
            TranslationAge ages,
            Preferences preferences) {
        this.history = history;
        this.address = new EditorAddress(preferences);
        this.ages = ages;
        this.desk = desk;
        this.drafts = drafts;
        this.publishing = publishing;
        this.ladders = ladders;
        this.regrades = regrades;
        this.preview = new LessonPreview(ladders, notebooks.scratch(desk.grading()));
        this.findings = new Findings(desk, this::place, this::found);
        getContent().addClassName("write-editor");
        toFindings.addClassName("write-place");
        toFindings.setVisible(false);
        toFindings.addClickListener(click -> findings.scrollIntoView());
        OtherAuthors.watch(this, this::current, history, new Others());
    }

    /** The page follows what others do; what the author writes just now stays. */
    private final class Others implements OtherAuthors.Listener {

        @Override
        public void did(OtherAuthors.News news) {
            if (news.what() == OtherAuthors.What.GONE) {
                Notices.show(getTranslation(news.key()));
                UI.getCurrent().navigate(WritingLinks.course(current().course()));
                return;
            }
            boolean chosen = opened(conflicts).follow();
            boolean otherwise = writing().follow() || news.what() != OtherAuthors.What.SAVED;
            following.typed();
            followers.forEach(Runnable::run);
            if (otherwise && !chosen) {
                following.said(news.key());
            } else {
                status.stand(!current().draft().changed().isEmpty());
            }
        }

        @Override
        public void rested() {
            check();
        }
    }

    /** The page follows what is written. */
    private final class Following implements WritingListener {

        @Override
        public void typed() {
            showConflicts();
            look();
            if (publishBar != null) {
                publishBar.followChange();
            }
        }

        /** Runs scenarios and model answers too. */
        @Override
        public void rested() {
            showConflicts();
            look();
            check();
            followers.forEach(Runnable::run);
        }

        @Override
        public void at(int block) {
            preview.bring(block);
        }

        @Override
        public void chosen(WritingPlace chosen) {
            address.keep(current().course(), current().folder(), chosen);
        }

        @Override
        public void said(String key) {
            undo.setVisible(false);
            status.say(key);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<OpenLesson> found = desk.write(
                event.getRouteParameters().get("course").orElse(""),
                event.getRouteParameters().get("folder").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        lesson = found.get();
        place = address.place(event.getLocation().getQueryParameters());
    }

    @Override
    protected String heading() {
        return lesson == null
                ? ""
                : current()
                        .previewed()
                        .flatMap(trial -> trial.text(language()))
                        .map(LessonText::title)
                        .orElse(current().folder());
    }

    @Override
    protected void draw(Div page) {
        if (lesson == null) {
            return;
        }
        preview.clear();
        if (side != null) {
            place = side.place();
        }
        side = null;
        WritingSide writing = new WritingSide(current(), ladders, ages, place, following);
        side = writing;
        current().trial().ifPresent(writing::offer);
        PublishBar bar =
                new PublishBar(current(), publishing, drafts, regrades, writing::isKept, this::done, this::discarded);
        publishBar = bar;
        learners.show(current());
        Div tools = new Div(writing.views, writing.files, bar, writing.details, learners, toFindings, undo, status);
        tools.addClassName("write-tools");
        Div seeing = new Div(preview);
        seeing.addClassName("write-seeing");
        seeing.getElement().setAttribute("aria-label", getTranslation("authoring.editor.preview"));
        seeing.getElement().setAttribute("role", "group").setAttribute("tabindex", "0");
        Div both = new Div(writing, seeing);
        both.addClassName("write-both");
        conflicts = new ConflictsPanel(current(), history, writing);
        FilesPanel files = new FilesPanel(current(), writing::afterForm);
        RevisionsPanel panel =
                new RevisionsPanel(current(), publishing, history, regrades, this::restored, this::foundAgain);
        revisions = panel;
        followers = List.of(files::show, bar::follow, panel::follow);
        page.add(
                new LessonCrumb(current(), language()),
                new H1(heading()),
                tools,
                opened(conflicts),
                both,
                facts,
                new H2(getTranslation("authoring.editor.findings")));
        page.add(findings, new QuestionsPanel(current(), desk.grading(), writing::afterForm), files, panel);
    }

    private void check() {
        current().trial().ifPresent(trial -> {
            findings.check(trial);
            if (side != null) {
                side.offer(trial);
            }
        });
    }

    private void look() {
        preview.choiceWaits(!current().filesInTwoVersions().isEmpty());
        current().previewed().ifPresent(this::look);
    }

    /** A text that cannot be read for the moment leaves what was shown of it. */
    private void look(LessonTrial trial) {
        String language = side == null ? language() : side.language();
        boolean unreadable =
                current().languages().contains(language) && !trial.texts().containsKey(language);
        if (unreadable && preview.shows(language)) {
            return;
        }
        trial.text(language).ifPresent(text -> {
            preview.show(
                    text, trial, new TrialContext(current().course(), current().folder()));
            facts.show(trial, text);
        });
    }

    /** What is to be mended stands below; how much that is, is said beside the button that publishes. */
    private void found(List<Finding> found) {
        writing().mark(found);
        toFindings.setText(getTranslation("authoring.editor.to-findings", found.size()));
        toFindings.setVisible(!found.isEmpty());
    }

    private PlaceLink place(Position position, ToldFinding told) {
        return new PlaceLink(current(), position, () -> writing().goTo(position, told, findings::focus));
    }

    private void showConflicts() {
        if (conflicts != null) {
            conflicts.show();
        }
    }

    private void done(Publishing.Outcome outcome) {
        undo.setVisible(false);
        switch (outcome) {
            case Publishing.Outcome.Published(int number) -> published(number);
            case Publishing.Outcome.Refused(var found) -> {
                findings.tell(found);
                refused();
            }
            case Publishing.Outcome.Nothing() -> following.said("authoring.editor.nothing");
            case Publishing.Outcome.Overtaken(int number, var paths) -> {
                reload();
                status.setText(getTranslation("authoring.editor.overtaken", number, String.join(", ", paths)));
            }
        }
    }

    /** It is said where the author is, too. */
    private void restored(Publishing.Outcome outcome) {
        done(outcome);
        boolean refused = outcome instanceof Publishing.Outcome.Refused;
        opened(revisions).tell(refused ? getTranslation("authoring.revisions.refused") : status.getText());
    }

    /** Errors are told below; a choice that waits is above. */
    private void refused() {
        boolean waits = conflicts != null && conflicts.isVisible();
        if (waits) {
            opened(conflicts).scrollIntoView();
        }
        following.said(waits ? "authoring.editor.choose" : "authoring.editor.refused");
    }

    /** What was written is what learners see now: the page stays as it is, but after a revision was brought back. */
    private void published(int number) {
        var before = current().draft().files();
        current().reload();
        if (current().draft().files().digest().equals(before.digest())) {
            if (revisions != null) {
                revisions.draw();
            }
        } else {
            redraw();
        }
        learners.show(current());
        status.setText(getTranslation("authoring.editor.published", number));
    }

    /** A lesson that was never published is no more; its course's page has it back. */
    private void discarded() {
        if (current().draft().current() > 0) {
            reload();
            following.said("authoring.editor.discarded");
            undo.offer();
        } else {
            UI.getCurrent().navigate(WritingLinks.course(current().course()));
        }
    }

    private void undone() {
        broughtBack(history.bringBack(current()));
        bar().discard.focus();
    }

    private void broughtBack(DiscardedDrafts.Back back) {
        reload();
        following.said("authoring.editor.back-" + back.name().toLowerCase(Locale.ROOT));
    }

    /** It is said where the author is, too. */
    private void foundAgain(DiscardedDrafts.Back back) {
        broughtBack(back);
        opened(revisions).tell(status.getText());
    }

    /** Shows what is in the database now. */
    private void reload() {
        current().reload();
        redraw();
    }

    WritingSide writing() {
        return opened(side);
    }

    PublishBar bar() {
        return opened(publishBar);
    }

    OpenLesson current() {
        return opened(lesson);
    }

    private static <T> T opened(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("no lesson is open");
        }
        return part;
    }
}
