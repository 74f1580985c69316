package org.syntofin.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.syntofin.lab.internal.KeptCaptures;

/** The captures that the learner keeps, each to be opened again or removed; nothing where there are none. */
final class KeptList extends Composite<Section> {

    private final transient KeptCaptures captures;
    private final transient Consumer<byte[]> opened;

    KeptList(KeptCaptures captures, Consumer<byte[]> opened) {
        this.captures = captures;
        this.opened = opened;
        getContent().addClassName("stf-kept");
    }

    /** Shows what is kept now. */
    void show() {
        Section section = getContent();
        section.removeAll();
        List<KeptCaptures.Line> lines = captures.list();
        if (lines.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(item(line)));
        section.add(new H2(getTranslation("lab.capture.kept", lines.size(), KeptCaptures.MOST)), list);
    }

    private ListItem item(KeptCaptures.Line line) {
        Span name = new Span(line.name());
        Span packets = new Span(getTranslation("lab.capture.kept.packets", line.packets()));
        packets.addClassName("stf-soft");
        Button open = new Button(
                getTranslation("lab.capture.kept.open"),
                click -> captures.open(line.id()).ifPresent(opened));
        open.setAriaLabel(getTranslation("lab.capture.kept.open.what", line.name()));
        Button remove = new Button(getTranslation("lab.capture.kept.remove"), click -> {
            captures.remove(line.id());
            show();
        });
        remove.setAriaLabel(getTranslation("lab.capture.kept.remove.what", line.name()));
        return new ListItem(name, packets, open, remove);
    }
}
