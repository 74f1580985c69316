package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;

/** Findings in the reader's language: how bad, where, what, and how to mend it. */
public class FindingList extends Composite<UnorderedList> {

    private final transient BiFunction<Position, ToldFinding, Component> place;

    public FindingList() {
        this(position -> new Code(position.toString()));
    }

    /** Places are shown by that: as a way there. */
    public FindingList(Function<Position, Component> place) {
        this((position, told) -> place.apply(position));
    }

    /** The same of a way that takes the finding's words along. */
    public FindingList(BiFunction<Position, ToldFinding, Component> place) {
        this.place = place;
        getContent().addClassName("write-findings");
    }

    /** Errors come before warnings, otherwise as they are handed in. */
    public final FindingList show(List<Finding> findings) {
        getContent().removeAll();
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> getContent().add(line(finding)));
        return this;
    }

    private ListItem line(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        Span kind = new Span(getTranslation("authoring.finding." + severity));
        kind.addClassNames("write-kind", severity);
        String words = FindingWords.of(finding, this::getTranslation);
        ToldFinding told =
                new ToldFinding(words, Optional.ofNullable(finding.arguments().get("item")));
        ListItem line = new ListItem(kind, place.apply(finding.position(), told), new Span(words));
        line.addClassName("write-finding");
        return line;
    }
}
