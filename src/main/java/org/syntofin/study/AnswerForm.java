package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one question in the browser. It reports every change of the answer, and every submission until the
 * server has confirmed it. What it reports is untrusted.
 */
@Tag("answer-form")
@JsModule("./answer-form/answer-form.ts")
class AnswerForm extends Component implements HasComponents {

    /** What is filled in. */
    enum Kind {
        ORDER,
        CHOICE,
        CHOICES,
        NUMBER,
        /** In an element of its own; something must be answered. */
        OWN,
        /** In an element of its own; nothing at all may be an answer. */
        FREE
    }

    /**
     * Something to choose, as the browser gets it.
     *
     * @param lang the language of words that are not in the page's; empty else
     * @param chips flags of a segment; empty for words
     * @param way from where to where a segment goes, and when; empty for words
     */
    record Choice(String id, String text, String lang, List<String> chips, String way) {

        static Choice words(String id, String text) {
            return new Choice(id, text, Spoken.elsewhere(text), List.of(), "");
        }
    }

    private Set<String> offered = Set.of();
    private int shown;

    AnswerForm(Kind kind) {
        getElement().setProperty("kind", kind.name().toLowerCase(Locale.ROOT));
    }

    void setWords(Map<String, String> words) {
        getElement().setPropertyMap("words", words);
    }

    void setOptions(List<Choice> options) {
        offered = options.stream().map(Choice::id).collect(Collectors.toSet());
        getElement().setPropertyList("options", options);
    }

    /** Whether these are options of the form, each once. */
    boolean offers(List<String> chosen) {
        return offered.containsAll(chosen) && chosen.stream().distinct().count() == chosen.size();
    }

    /** The attempt that the form answers; empty while nothing has been stored for it. */
    void setAttempt(String attempt) {
        getElement().setProperty("attempt", attempt);
    }

    /** Under what the browser keeps a change of which nothing has been stored yet. */
    void setSheet(Notebook.Sheet sheet) {
        getElement().setProperty("question", sheet.question());
        getElement().setProperty("sheet", sheet.id());
    }

    /** How the places and names of a state diagram are called in an answer. */
    void setPlaces(Map<String, String> blankByPlace, Map<String, String> handleByName) {
        getElement().setPropertyMap("places", blankByPlace);
        getElement().setPropertyMap("names", handleByName);
    }

    /** What of the chosen is right and what wrong, by its handle. */
    void setMarks(Map<String, String> marks) {
        getElement().setPropertyMap("marks", marks);
    }

    /** Whether what is answered can no longer be changed. */
    void setLocked(boolean locked) {
        getElement().setProperty("locked", locked);
    }

    /** Whether there is a button that hands the answer in; without one it is only saved. */
    void setCheckable(boolean checkable) {
        getElement().setProperty("checkable", checkable);
    }

    /** Shows it even where it is what was shown last: the screen may have moved on since. */
    void showDraft(ObjectNode response) {
        getElement().setPropertyJson("draft", response);
        getElement().setProperty("draftShown", ++shown);
    }

    /** What the browser kept for the question is no longer wanted. */
    void forgetKept() {
        getElement().setProperty("fresh", true);
    }

    void setDraftNumber(int number) {
        getElement().setProperty("draftNumber", number);
    }

    /** Tells the browser that its change of that number has been dealt with. */
    void confirmChange(int change) {
        getElement().setProperty("savedChange", change);
    }

    /** Tells the browser that a submission has been dealt with, so that it is not sent again. */
    void acknowledge(String submission) {
        getElement().setProperty("acknowledged", submission);
    }

    Registration addDraftListener(ComponentEventListener<DraftChanged> listener) {
        return addListener(DraftChanged.class, listener);
    }

    Registration addSubmitListener(ComponentEventListener<AnswerSubmitted> listener) {
        return addListener(AnswerSubmitted.class, listener);
    }

    /** The answer on the screen has changed. */
    @DomEvent("draft-changed")
    public static final class DraftChanged extends ComponentEvent<AnswerForm> {

        private final transient JsonNode told;

        public DraftChanged(AnswerForm source, boolean fromClient, @EventData("event.detail") @Nullable JsonNode told) {
            super(source, fromClient);
            this.told = told == null ? MissingNode.getInstance() : told;
        }

        /** Counts the changes of this page. */
        int change() {
            return told.path("change").asInt(0);
        }

        /** The number of the draft that the change was made from. */
        int base() {
            return told.path("base").asInt(0);
        }

        /** The sheet that the change was made on. */
        String sheet() {
            return told.path("sheet").asString("");
        }

        String writer() {
            return told.path("writer").asString("");
        }

        JsonNode response() {
            return told.path("response");
        }
    }

    /** An answer is handed in, perhaps not for the first time. */
    @DomEvent("answer-submitted")
    public static final class AnswerSubmitted extends ComponentEvent<AnswerForm> {

        private final transient JsonNode told;

        public AnswerSubmitted(
                AnswerForm source, boolean fromClient, @EventData("event.detail") @Nullable JsonNode told) {
            super(source, fromClient);
            this.told = told == null ? MissingNode.getInstance() : told;
        }

        /** The sheet that was answered on. */
        String sheet() {
            return told.path("sheet").asString("");
        }

        String submission() {
            return told.path("submission").asString("");
        }

        JsonNode response() {
            return told.path("response");
        }
    }
}
