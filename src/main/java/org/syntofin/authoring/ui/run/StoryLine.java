package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.simulation.Scenario;

/** A line of a story: what happens, and how to change it where it stands, or to take it away. */
class StoryLine extends ListItem {

    final Button change = new Button();
    private final Button remove = new Button();
    private final Span words = new Span();
    private final boolean here;
    private final transient Scenario scenario;
    private final transient StoryLines.Line line;
    private final transient Tools done;
    private Optional<StoryStep> open = Optional.empty();

    /** What its author does with it. */
    interface Tools {

        /** It is to be changed where it stands; whatever else is being changed is taken over first. */
        void open(StoryLines.Line line);

        /** Those keys of the line's table are to have these values, or none. */
        void change(StoryLines.Line line, List<String> keys, Map<String, Object> values);

        /** It is changed in the text of the scenario: here not all that is in it can be said. */
        void write(StoryLines.Line line);

        void remove(StoryLines.Line line);
    }

    /** @param own whether it stands in the scenario's text by itself */
    StoryLine(Scenario scenario, StoryLines.Line line, boolean own, Tools done) {
        this.scenario = scenario;
        this.line = line;
        this.done = done;
        here = own && WholeMillis.covers(scenario, line);
        words.setText(line.words());
        words.addClassName("write-title");
        small(
                change,
                getTranslation(here ? "authoring.blocks.edit" : "authoring.story.in-text"),
                getTranslation(here ? "authoring.story.changing" : "authoring.story.in-text.which", line.words()));
        small(
                remove,
                getTranslation("authoring.blocks.remove"),
                getTranslation("authoring.story.remove", line.words()));
        change.addClickListener(click -> {
            if (here) {
                done.open(line);
            } else {
                done.write(line);
            }
        });
        remove.addClickListener(click -> done.remove(line));
        remove.setVisible(own);
        add(words, change, remove);
    }

    boolean isFor(StoryLines.Line other) {
        return line.list().equals(other.list()) && line.number() == other.number();
    }

    private static void small(Button button, String words, String label) {
        button.setText(words);
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    }

    /** What is being changed here, not taken over yet. */
    Optional<StoryStep> step() {
        return open;
    }

    /** Its words become fields. */
    void change() {
        StoryStep step = new StoryStep((told, list, values) -> done.change(line, told.keys(), values))
                .begin(scenario, line, this::leave);
        open = Optional.of(step);
        removeAll();
        add(words, step);
        step.what.focus();
    }

    private void leave() {
        open = Optional.empty();
        removeAll();
        add(words, change, remove);
        change.focus();
    }
}
