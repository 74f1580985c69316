package org.syntofin.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.syntofin.lab.internal.CaptureQuestion;
import org.syntofin.lab.internal.CapturedScenarios;
import org.syntofin.lab.internal.Captures;
import org.syntofin.lab.internal.Captures.Connection;
import org.syntofin.lab.internal.Captures.Reading;

/**
 * A capture as people read it: what is remarkable, and each connection as a ladder with the states that both ends must
 * have been in. Where it may be changed, a connection becomes a simulation beside it.
 */
public final class CapturePanel extends Composite<Div> {

    private final transient Captures captures;
    private final boolean changeable;
    private final Div shown = new Div();
    private final Div simulated = new Div();
    private final Div questioned = new Div();

    CapturePanel(Reading reading, Captures captures, boolean changeable) {
        this.captures = captures;
        this.changeable = changeable;
        getContent().addClassName("stf-capture");
        if (!reading.notes().isEmpty()) {
            getContent().add(notes(reading.notes()));
        }
        if (reading.connections().size() > 1) {
            getContent().add(choice(reading.connections()));
        }
        getContent().add(shown, simulated, questioned);
        if (!reading.connections().isEmpty()) {
            show(reading.connections().getFirst());
        }
    }

    private Select<Connection> choice(List<Connection> connections) {
        Select<Connection> select = new Select<>();
        select.setLabel(getTranslation("lab.capture.connection"));
        select.setItems(connections);
        select.setItemLabelGenerator(connection -> (connections.indexOf(connection) + 1) + " · " + connection.name());
        select.setValue(connections.getFirst());
        select.addValueChangeListener(change -> show(change.getValue()));
        select.setWidthFull();
        return select;
    }

    private void show(Connection connection) {
        shown.removeAll();
        simulated.removeAll();
        questioned.removeAll();
        if (!connection.notes().isEmpty()) {
            shown.add(notes(connection.notes()));
        }
        SegmentLadder ladder = new ToldLadder(connection.run());
        shown.add(ladder);
        if (changeable) {
            Button button = new Button(getTranslation("lab.capture.simulate"), click -> simulate(connection));
            button.setDisableOnClick(true);
            Button ask = new Button(getTranslation("lab.capture.question"), click -> ask(connection));
            ask.setDisableOnClick(true);
            Div ways = new Div(button, ask);
            ways.addClassName("stf-ways");
            shown.add(ways);
        } else {
            ladder.setStep(Integer.MAX_VALUE);
        }
    }

    private void ask(Connection connection) {
        questioned.removeAll();
        questioned.add(
                captures.question(connection).<Component>map(this::question).orElseGet(() -> {
                    Paragraph none = new Paragraph(getTranslation("lab.capture.question.none"));
                    none.getElement().setAttribute("role", "alert");
                    return none;
                }));
    }

    private Component question(CaptureQuestion question) {
        return new Div(
                new H3(getTranslation("lab.capture.question.title")),
                new Paragraph(getTranslation("lab.capture.question.how")),
                copyable("quiz.toml", question.quiz()),
                copyable("capture.scenario.toml", question.scenario()));
    }

    private static TextArea copyable(String file, String text) {
        TextArea area = new TextArea(file);
        area.setValue(text);
        area.setReadOnly(true);
        area.setWidthFull();
        area.setMaxRows(12);
        return area;
    }

    private void simulate(Connection connection) {
        simulated.removeAll();
        simulated.add(
                captures.simulation(connection).<Component>map(this::simulation).orElseGet(() -> {
                    Paragraph none = new Paragraph(getTranslation("lab.capture.no-beginning"));
                    none.getElement().setAttribute("role", "alert");
                    return none;
                }));
    }

    private Component simulation(CapturedScenarios.Kept kept) {
        SegmentLadder ladder = new KeptLadder(kept);
        ladder.setFree(true);
        return new Div(
                new H3(getTranslation("lab.capture.simulation")),
                new Paragraph(getTranslation("lab.capture.simulation.how")),
                ladder);
    }

    private static Div notes(List<String> words) {
        UnorderedList list = new UnorderedList();
        words.forEach(word -> list.add(new ListItem(word)));
        list.addClassName("stf-notes");
        Div said = new Div(list);
        said.getElement().setAttribute("role", "status");
        return said;
    }

    /** Holds the scenario, which is known as long as this is there. */
    private static final class KeptLadder extends SegmentLadder {

        @SuppressWarnings("UnusedVariable") // holding it is the purpose
        private final transient CapturedScenarios.Kept kept;

        KeptLadder(CapturedScenarios.Kept kept) {
            super(kept.address());
            this.kept = kept;
        }
    }
}
