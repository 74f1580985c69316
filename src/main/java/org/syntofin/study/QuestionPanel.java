package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syntofin.progress.AnswerRefused;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.presenting.Presenting;

/** One question: what is asked, the form, what is told after the answer, and new numbers. */
final class QuestionPanel extends Composite<Section> {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionPanel.class);
    private static final String SERVER = "server";

    private final Notebook notebook;
    private final LessonContext context;
    private final Place place;
    private final FeedbackPlace feedback;
    private Leaf leaf;
    private AnswerEntry entry;
    private QuestionTag tag;

    /**
     * Which question of how many this is.
     *
     * @param level of its heading in the page's outline
     */
    record Place(int number, int of, int level) {

        private static final int USUAL_LEVEL = 3;

        Place(int number, int of) {
            this(number, of, USUAL_LEVEL);
        }
    }

    QuestionPanel(Question question, Place place, Notebook notebook, LessonContext context) {
        this.notebook = notebook;
        this.context = context;
        this.place = place;
        this.leaf = notebook.open(question);
        this.entry = entry();
        this.tag = new QuestionTag(place);
        this.feedback = new FeedbackPlace(
                context,
                notebook.manner(),
                place.level() + 1,
                new FeedbackPlace.Next(this::helped, this::tryFromThere, this::renew));
        getContent().addClassName("study-question");
        draw();
    }

    private void draw() {
        Presentation shown = presentation();
        Component prompt = RichText.inside("h3", shown.prompt());
        String id = "question-" + leaf.question().id();
        prompt.setId(id);
        prompt.getElement().setAttribute("aria-level", Integer.toString(place.level()));
        getContent().getElement().setAttribute("aria-labelledby", id);
        getContent().removeAll();
        feedback.clear();
        tag = new QuestionTag(place);
        getContent().add(tag, prompt, entry.component());
        getContent()
                .add(new Hints(
                        leaf, shown.hints(), notebook.hintCost(), getLocale().toLanguageTag(), this::helped));
        getContent().add(feedback);
        notebook.elsewhere(leaf.question())
                .ifPresent(other -> getContent().add(new ElsewhereOffer(() -> goOnElsewhere(other))));
        if (notebook.reportable()) {
            getContent().add(new QuestionReport(words -> notebook.report(leaf, words)));
        }
        tellAnswered();
    }

    /** What was answered before, and what came of it. */
    private void tellAnswered() {
        tag.tell(leaf.told(), notebook.manner());
        Leaf.Told told = leaf.told();
        if (told != null) {
            feedback.tell(leaf, told.verdict(), told.response(), locked());
            if (locked()) {
                entry.showAnswer(leaf, told.response());
                entry.mark(leaf, told.verdict(), told.response());
            }
        }
        entry.setLocked(locked());
    }

    /** Lays another leaf open in a form of its own. */
    private void lay(Leaf other) {
        leaf = other;
        entry = entry();
        draw();
    }

    /** Shows what another page has done to the question. */
    private void follow(Leaf newer) {
        if (newer.variant().equals(leaf.variant())) {
            leaf = newer;
            entry.attempt(leaf);
            entry.show(leaf);
            tellAnswered();
        } else {
            lay(newer);
            entry.form().forgetKept();
        }
    }

    private AnswerEntry entry() {
        AnswerEntry made = AnswerEntry.of(leaf, presentation(), context.ladders());
        made.form().setSheet(notebook.sheet(leaf.question()));
        made.form().addDraftListener(this::save);
        made.form().addSubmitListener(this::submit);
        made.form().setCheckable(notebook.manner() != Manner.LATER);
        return made;
    }

    private boolean locked() {
        return leaf.locked(notebook.manner());
    }

    private void helped(int opened) {
        try {
            leaf = notebook.help(leaf, opened);
            entry.attempt(leaf);
        } catch (AnswerRefused refused) {
            refuse("hint", refused);
        }
    }

    private void goOnElsewhere(Leaf other) {
        try {
            lay(notebook.goOnElsewhere(other));
        } catch (AnswerRefused refused) {
            refuse("change of place", refused);
        }
    }

    /** Lays the question open as it was when the browser's answer was made on a page whose session is gone. */
    private boolean restored(String sheet) {
        Optional<Leaf> restored = notebook.restore(leaf, sheet);
        restored.ifPresent(this::lay);
        return restored.isPresent();
    }

    private boolean onAnotherSheet(String sheet) {
        return !sheet.isEmpty() && !notebook.liesOn(leaf, sheet);
    }

    private void save(AnswerForm.DraftChanged event) {
        if (onAnotherSheet(event.sheet())) {
            if (restored(event.sheet())) {
                keepRestored(event);
            } else {
                refuse(event, AnswerRefused.Reason.OTHER_NUMBERS);
            }
            return;
        }
        Optional<AnswerRefused.Reason> refusal = entry.refusal(leaf, notebook.manner(), event.response());
        if (refusal.isPresent()) {
            refuse(event, refusal.get());
            return;
        }
        try {
            Notebook.Saved saved = notebook.save(
                    leaf, event.base(), event.writer(), event.response().toString());
            entry.saved(saved.leaf(), event.change(), event.response());
            if (saved.overtaken()) {
                follow(saved.leaf());
                Notices.show(getTranslation("study.question.overtaken"));
            }
            leaf = saved.leaf();
        } catch (AnswerRefused refused) {
            entry.form().confirmChange(event.change());
            refuse("draft", refused);
        }
    }

    private void refuse(AnswerForm.DraftChanged event, AnswerRefused.Reason why) {
        entry.form().confirmChange(event.change());
        if (!event.response().toString().equals(leaf.draft().response())) {
            entry.show(leaf);
            refuse("draft", new AnswerRefused(why, what()));
        }
    }

    /** The form is a new one, which has made no change itself and so waits for no confirmation. */
    private void keepRestored(AnswerForm.DraftChanged event) {
        try {
            if (entry.refusal(leaf, notebook.manner(), event.response()).isEmpty()) {
                leaf = notebook.save(
                                leaf,
                                leaf.draft().number(),
                                event.writer(),
                                event.response().toString())
                        .leaf();
            }
            entry.attempt(leaf);
            entry.show(leaf);
        } catch (AnswerRefused refused) {
            refuse("draft", refused);
        }
    }

    private void submit(AnswerForm.AnswerSubmitted event) {
        if (onAnotherSheet(event.sheet()) && !restored(event.sheet())) {
            refuse("submission", new AnswerRefused(AnswerRefused.Reason.OTHER_NUMBERS, what()));
            entry.form().acknowledge(event.submission());
            return;
        }
        Optional<SubmissionId> submission = SubmissionId.parse(event.submission());
        if (submission.isEmpty() || notebook.manner() == Manner.LATER || notebook.manner() == Manner.OVER) {
            refuse("submission", new AnswerRefused(AnswerRefused.Reason.NOT_A_RESPONSE, what()));
            entry.form().acknowledge(event.submission());
            return;
        }
        Response response = Responses.read(leaf.question(), leaf.variant(), event.response());
        try {
            Notebook.Marked marked = notebook.submit(leaf, submission.get(), response);
            leaf = marked.leaf();
            entry.attempt(leaf);
            switch (marked) {
                case Notebook.Marked.Judged(Leaf _, Leaf.Told told) -> tell(told.verdict(), told.response());
                case Notebook.Marked.Declined(Leaf _, Phrase why) -> decline(why);
            }
        } catch (AnswerRefused refused) {
            refuse("submission", refused);
        }
        entry.form().acknowledge(event.submission());
    }

    private void tell(Verdict verdict, Response response) {
        entry.mark(leaf, verdict, response);
        entry.setLocked(locked());
        tag.tell(leaf.told(), notebook.manner());
        feedback.tell(leaf, verdict, response, locked());
        feedback.focus();
        fireEvent(new AnsweredEvent(this, verdict.right()));
    }

    private void decline(Phrase why) {
        LOG.info("Declined an answer to {}: {}", what(), why.key());
        feedback.decline(why);
    }

    /** What can happen stays; what cannot comes first of the rest, so that no order is ever shown solved. */
    private void tryFromThere(Verdict verdict, Response.Order answered) {
        List<String> aside = entry.aside(leaf);
        String kept = Responses.upTo(leaf.variant(), answered.items(), verdict.stop(), aside)
                .toString();
        try {
            Notebook.Saved saved = notebook.save(leaf, leaf.draft().number(), SERVER, kept);
            feedback.clear();
            if (saved.overtaken()) {
                follow(saved.leaf());
                Notices.show(getTranslation("study.question.overtaken"));
            } else {
                leaf = saved.leaf();
                entry.show(leaf);
                entry.markKept(leaf.variant(), verdict, answered);
            }
        } catch (AnswerRefused refused) {
            refuse("draft", refused);
        }
    }

    private void renew() {
        lay(notebook.renew(leaf.question()));
        getContent().getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    /** Says why; an answer that another page has given is shown, and so is the end of a test. */
    private void refuse(String what, AnswerRefused refused) {
        LOG.warn("Refused a {}: {}", what, refused.getMessage());
        Notices.show(getTranslation(refused.reason().key()));
        if (refused.reason() == AnswerRefused.Reason.ANSWERED) {
            follow(notebook.reread(leaf));
        } else if (refused.reason() == AnswerRefused.Reason.LATE) {
            fireEvent(new LateEvent(this));
        }
    }

    private Presentation presentation() {
        return Presenting.of(leaf.question(), leaf.variant(), getLocale().toLanguageTag());
    }

    private String what() {
        return leaf.question().id() + " in " + leaf.attempt();
    }
}
