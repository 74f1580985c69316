package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.syntofin.simulation.Finding;

/** Findings in the reader's language: how bad, where, what, and how to mend it. */
class FindingList extends Composite<UnorderedList> {

    FindingList() {
        getContent().addClassName("write-findings");
    }

    FindingList(List<Finding> findings) {
        this();
        show(findings);
    }

    final void show(List<Finding> findings) {
        getContent().removeAll();
        findings.forEach(finding -> getContent().add(line(finding)));
    }

    private ListItem line(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        Span kind = new Span(getTranslation("authoring.finding." + severity));
        kind.addClassNames("write-kind", severity);
        Code place = new Code(finding.position().toString());
        Span words = new Span(finding.fill(getTranslation(finding.key())));
        ListItem line = new ListItem(kind, place, words);
        line.addClassName("write-finding");
        return line;
    }
}
