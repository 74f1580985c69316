package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The changes that a learner makes in a run, as a list that grows and shrinks; it stands within an {@link AnswerForm}. */
@Tag("change-list")
@JsModule("./change-list/change-list.ts")
class ChangeList extends Component {

    private static final List<String> WORDS = List.of(
            "list",
            "none",
            "add",
            "remove",
            "added",
            "removed",
            "full",
            "kind",
            "host",
            "segment",
            "number",
            "any",
            "data",
            "time",
            "later",
            "bytes",
            "call",
            "which",
            "flags",
            "len",
            "lose",
            "corrupt",
            "delay",
            "duplicate",
            "makes",
            "drop",
            "move",
            "inject",
            "said.lose",
            "said.corrupt",
            "said.delay",
            "said.duplicate",
            "said.segment",
            "said.flagged",
            "said.data",
            "said.call",
            "said.drop",
            "said.move",
            "said.inject");

    /** A call of the scenario. */
    record Call(int number, String text) {}

    ChangeList() {
        // The answer form finds what is answered within it by this.
        getElement().setAttribute("data-answer", true);
        Map<String, String> words = new HashMap<>();
        WORDS.forEach(word -> words.put(word, getTranslation("study.change." + word)));
        getElement().setPropertyMap("words", words);
    }

    /** The names of the hosts, and how they are called in the page's language. */
    void setHosts(List<BlankForm.Word> hosts) {
        getElement().setPropertyList("hosts", hosts);
    }

    void setCalls(List<Call> calls) {
        getElement().setPropertyList("calls", calls);
    }

    void setAllowed(List<String> allowed, int most) {
        getElement().setPropertyList("allowed", allowed);
        getElement().setProperty("most", most);
    }

    void setAnswer(ObjectNode answer) {
        getElement().setPropertyJson("answer", answer);
    }

    void setLocked(boolean locked) {
        getElement().setProperty("locked", locked);
    }
}
