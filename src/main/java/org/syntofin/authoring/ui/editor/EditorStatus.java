package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Set;

/** What became of what the author did: calm where it is done, a problem where something stands against it. */
class EditorStatus extends Span {

    private static final String PROBLEM = "write-problem";
    private static final Set<String> PROBLEMS = Set.of(
            "authoring.editor.refused",
            "authoring.editor.choose",
            "authoring.editor.emptied",
            "authoring.editor.too-long");

    EditorStatus() {
        setText("");
    }

    /** The words of that key. */
    void say(String key) {
        setText(getTranslation(key));
        if (PROBLEMS.contains(key)) {
            look(PROBLEM, "alert");
        }
    }

    /** Something that is done. */
    @Override
    public final void setText(String words) {
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
