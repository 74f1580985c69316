package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.syntofin.authoring.QuestionTemplate;
import org.syntofin.authoring.QuestionText;

/** A kind that is written as text, from an example that works. */
class SourceForm extends Composite<Div> implements KindForm {

    final TextArea text = new TextArea();

    SourceForm(String kind, String scenario) {
        text.setLabel(getTranslation("authoring.question.source"));
        text.setValue(QuestionTemplate.of(kind, scenario));
        text.setMinHeight("14em");
        text.addClassName("write-mono");
        getContent().addClassName("write-fields");
        getContent().add(WritingPage.soft(getTranslation("authoring.question.source.how")), text);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<String> wrong() {
        return text.isEmpty() ? Optional.of(getTranslation("authoring.question.needs-source")) : Optional.empty();
    }

    @Override
    public String write(QuestionText.Head head) {
        return QuestionText.with(head, text.getValue());
    }
}
