package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syntofin.progress.AnswerRefused;
import org.syntofin.progress.SubmissionId;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Presenting;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;

/** One question: what is asked, the form, what is told after the answer, and new numbers. */
final class QuestionPanel extends Composite<Section> {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionPanel.class);
    private static final int NOTICE_MILLIS = 6000;

    private final Notebook notebook;
    private final LessonContext context;
    private final Place place;
    private final Span standing = new Span();
    private final Div feedback = new Div();
    private Leaf leaf;
    private AnswerEntry entry;

    /** Which question of how many this is. */
    record Place(int number, int of) {}

    QuestionPanel(Question question, Place place, Notebook notebook, LessonContext context) {
        this.notebook = notebook;
        this.context = context;
        this.place = place;
        this.leaf = notebook.open(question);
        this.entry = entry();
        getContent().addClassName("study-question");
        feedback.addClassName("study-feedback-place");
        draw();
    }

    private void draw() {
        Presentation shown = presentation();
        Component prompt = RichText.inside("h3", shown.prompt());
        String id = "question-" + leaf.question().id();
        prompt.setId(id);
        getContent().getElement().setAttribute("aria-labelledby", id);
        getContent().removeAll();
        feedback.removeAll();
        getContent().add(tag(), prompt, entry.component());
        hints(shown.hints());
        getContent().add(feedback);
        Verdict verdict = leaf.verdict();
        tellStanding(verdict);
        if (verdict != null) {
            feedback.add(feedback(verdict));
        }
    }

    private Component tag() {
        Span number = new Span(getTranslation("study.question.number", place.number(), place.of()));
        Div tag = new Div(number, standing);
        tag.addClassName("study-tag");
        return tag;
    }

    private void hints(int count) {
        for (int number = 0; number < count; number++) {
            NativeDetails details = new NativeDetails(getTranslation("study.question.hint", number + 1, count));
            int asked = number;
            details.addToggleListener(toggle -> {
                if (toggle.isOpened()
                        && details.getContent().getChildren().findAny().isEmpty()) {
                    Presenting.hint(leaf.question(), leaf.variant(), language(), asked)
                            .ifPresent(hint -> details.setContent(RichText.block(hint)));
                }
            });
            getContent().add(details);
        }
    }

    private AnswerEntry entry() {
        AnswerEntry made = AnswerEntry.of(leaf, presentation());
        made.form().addDraftListener(this::save);
        made.form().addSubmitListener(this::submit);
        return made;
    }

    private void save(AnswerForm.DraftChanged event) {
        if (!entry.shows(event.response())) {
            refuse("draft", new AnswerRefused(AnswerRefused.Reason.NOT_A_RESPONSE, what()));
            entry.show(leaf);
            return;
        }
        try {
            Notebook.Saved saved = notebook.save(
                    leaf, event.base(), event.writer(), event.response().toString());
            leaf = saved.leaf();
            entry.saved(leaf, event.change(), event.response());
            if (saved.overtaken()) {
                entry.show(leaf);
                notice(getTranslation("study.question.overtaken"));
            }
        } catch (AnswerRefused refused) {
            refuse("draft", refused);
        }
    }

    private void submit(AnswerForm.AnswerSubmitted event) {
        Optional<SubmissionId> submission = SubmissionId.parse(event.submission());
        if (submission.isEmpty()) {
            refuse("submission", new AnswerRefused(AnswerRefused.Reason.NOT_A_RESPONSE, what()));
            return;
        }
        Response response = Responses.read(leaf.question(), leaf.variant(), event.response());
        try {
            Notebook.Marked marked = notebook.submit(leaf, submission.get(), response);
            leaf = marked.leaf();
            entry.attempt(leaf);
            switch (marked) {
                case Notebook.Marked.Judged(Leaf _, Verdict verdict) -> tell(verdict, response);
                case Notebook.Marked.Declined(Leaf _, Phrase why) -> decline(why);
            }
        } catch (AnswerRefused refused) {
            refuse("submission", refused);
        }
        entry.form().acknowledge(event.submission());
    }

    private void tell(Verdict verdict, Response response) {
        entry.mark(leaf.variant(), verdict, response);
        tellStanding(verdict);
        Feedback told = feedback(verdict, response);
        feedback.removeAll();
        feedback.add(told);
        told.focus();
        fireEvent(new AnsweredEvent(this, verdict.right()));
    }

    private void decline(Phrase why) {
        LOG.info("Declined an answer to {}: {}", what(), why.key());
        feedback.removeAll();
        Feedback told = Feedback.declined(Phrases.words(why, this));
        feedback.add(told);
        told.focus();
    }

    private Feedback feedback(Verdict verdict) {
        return feedback(verdict, Responses.read(leaf.question(), leaf.variant(), entry.draft(leaf)));
    }

    private Feedback feedback(Verdict verdict, Response response) {
        Feedback told = Feedback.of(leaf, verdict, response, context, language());
        if (!leaf.question().head().variables().isEmpty()
                || !leaf.question().shuffled().isEmpty()) {
            NativeButton again = new NativeButton(getTranslation("study.question.again"), click -> renew());
            again.addClassName("study-button");
            told.addAction(again);
        }
        return told;
    }

    private void renew() {
        leaf = notebook.renew(leaf.question());
        entry = entry();
        draw();
        getContent().getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private void tellStanding(@org.jspecify.annotations.Nullable Verdict verdict) {
        standing.setText(
                verdict == null
                        ? ""
                        : getTranslation(verdict.right() ? "study.question.right" : "study.question.tried"));
    }

    private void refuse(String what, AnswerRefused refused) {
        LOG.warn("Refused a {}: {}", what, refused.getMessage());
        notice(getTranslation(refused.reason().key()));
    }

    private void notice(String words) {
        Notification notice = new Notification(words, NOTICE_MILLIS, Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
        notice.open();
    }

    private Presentation presentation() {
        return Presenting.of(leaf.question(), leaf.variant(), language());
    }

    private String what() {
        return leaf.question().id() + " in " + leaf.attempt();
    }

    private String language() {
        return getLocale().toLanguageTag();
    }
}
