package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.Term;

/** Puts Markdown's marks into the form's texts, for those who do not know them: bold, code, a term of the glossary. */
@Tag("markup-tools")
@JsModule("./markup-tools/markup-tools.ts")
class MarkupTools extends Component implements HasComponents {

    final ComboBox<Term> terms = new ComboBox<>();
    private final Span told = new Span();

    MarkupTools(OpenLesson lesson) {
        getElement().getClassList().add("write-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("authoring.markup"));
        told.addClassName("write-soft");
        told.getElement().setAttribute("role", "status");
        add(tool("bold", "**"), tool("code", "`"));
        List<Term> all = lesson.trial()
                .map(trial -> List.copyOf(trial.course().terms().values()))
                .orElse(List.of());
        if (!all.isEmpty()) {
            terms.setPlaceholder(getTranslation("authoring.markup.term"));
            terms.setAriaLabel(getTranslation("authoring.markup.term"));
            terms.setItems(all);
            terms.setItemLabelGenerator(term -> term.name().in(getLocale().toLanguageTag()));
            terms.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    link(change.getValue());
                    terms.clear();
                }
            });
            add(terms);
        }
        add(told);
    }

    private Button tool(String word, String mark) {
        Button button = new Button(getTranslation("authoring.markup." + word), click -> wrap(mark, mark, Map.of()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void link(Term term) {
        wrap("[", "](glossary:" + term.id() + ")", term.name().byLanguage());
    }

    private void wrap(String before, String after, Map<String, String> words) {
        getElement()
                .callJsFunction("wrap", before, after, words)
                .then(Boolean.class, found -> told.setText(found ? "" : getTranslation("authoring.markup.nowhere")));
    }
}
