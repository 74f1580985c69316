package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.syntofin.authoring.Regrades;
import org.syntofin.progress.Comparison;

/** How many answers to which questions would be judged otherwise. */
class RegradeLines extends Composite<UnorderedList> {

    RegradeLines(List<Regrades.Change> changes) {
        getContent().addClassName("write-lessons");
        changes.forEach(change -> getContent().add(line(change)));
    }

    private ListItem line(Regrades.Change change) {
        Comparison comparison = change.comparison();
        Span name =
                new Span(change.question().head().prompt().written(getLocale().toLanguageTag()));
        name.addClassName("write-title");
        Span meta = new Span(told(comparison));
        meta.addClassName("write-soft");
        Span id = new Span(change.question().id());
        id.addClassName("write-soft");
        return new ListItem(name, id, meta);
    }

    private String told(Comparison comparison) {
        int better = comparison.gaining();
        int worse = comparison.losing();
        int stay = comparison.unjudgeable();
        if (comparison.changes().isEmpty()) {
            return getTranslation("authoring.regrade.line.unjudged", stay);
        }
        return better + worse > 0
                ? getTranslation("authoring.regrade.line", comparison.answers(), better, worse, stay)
                : getTranslation(
                        "authoring.regrade.line.causes",
                        comparison.answers(),
                        comparison.changes().size(),
                        stay);
    }
}
