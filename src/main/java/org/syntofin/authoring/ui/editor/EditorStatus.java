package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Set;

/** What became of what the author did: calm where it is done, a problem where something stands against it. */
class EditorStatus extends Span {

    private static final String PROBLEM = "write-problem";
    private static final String AS_PUBLISHED = "authoring.editor.as-published";
    private static final String DRAFT = "authoring.editor.draft";
    private static final Set<String> OF_DRAFTS = Set.of(DRAFT, "authoring.editor.saved");
    private static final Set<String> PROBLEMS = Set.of(
            "authoring.editor.refused",
            "authoring.editor.choose",
            "authoring.editor.emptied",
            "authoring.editor.too-long");

    /** The key of the words, where they have one. */
    private String said = "";

    EditorStatus() {
        setText("");
    }

    /** The words of that key. */
    void say(String key) {
        setText(getTranslation(key));
        said = key;
        if (PROBLEMS.contains(key)) {
            look(PROBLEM, "alert");
        }
    }

    /** Whether the lesson is as published is not said any longer than it is so. */
    void stand(boolean changed) {
        if (changed && said.equals(AS_PUBLISHED)) {
            say(DRAFT);
        } else if (!changed && OF_DRAFTS.contains(said)) {
            say(AS_PUBLISHED);
        }
    }

    /** Something that is done. */
    @Override
    public final void setText(String words) {
        said = "";
        look("write-soft", "status");
        super.setText(words);
    }

    private void look(String style, String role) {
        Element element = getElement();
        element.getClassList().set(PROBLEM, style.equals(PROBLEM));
        element.getClassList().set("write-soft", !style.equals(PROBLEM));
        element.setAttribute("role", role);
    }
}
