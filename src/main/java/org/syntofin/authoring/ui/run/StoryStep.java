package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.tcp.connection.State;

/** One more thing that happens in a story: an end makes a call, or the network does something to a segment. */
class StoryStep extends Composite<FieldSet> {

    private static final String CALL = "call";
    private static final List<String> CALLS =
            Stream.of(CallSpec.Kind.values()).map(CallSpec.Kind::text).toList();
    private static final List<String> EFFECTS =
            Stream.of(FaultSpec.Effect.values()).map(FaultSpec.Effect::text).toList();
    private static final List<String> SEGMENTS = List.of("any", "syn", "syn-ack", "ack", "data", "fin", "rst");
    private static final List<String> STATES =
            Stream.of(State.values()).map(State::rfcName).toList();
    private static final int USUAL_BYTES = 10;
    private static final int SOON_MILLIS = 100;
    private static final int MOST_MILLIS = 86_400_000;

    final Select<String> kind = new Select<>();
    final Select<String> host = new Select<>();
    final Select<String> call = new Select<>();
    final IntegerField bytes = new IntegerField();
    final Select<String> when = new Select<>();
    final Select<String> whose = new Select<>();
    final Select<String> state = new Select<>();
    final IntegerField millis = new IntegerField();
    final Select<String> segment = new Select<>();
    final IntegerField number = new IntegerField();
    final Select<String> effect = new Select<>();
    final Button add = new Button();

    /** @param added is told the list of the scenario's text, and what is to stand in it */
    StoryStep(BiConsumer<String, Map<String, Object>> added) {
        words(kind, "kind", List.of(CALL, "fault"));
        words(call, "call", CALLS);
        words(when, "time", List.of("at", "state"));
        words(segment, "segment", SEGMENTS);
        words(effect, "happens", EFFECTS);
        host.setLabel(getTranslation("authoring.story.host"));
        whose.setLabel(getTranslation("authoring.story.whose"));
        host.setItemLabelGenerator(name -> StoryLines.host(this::getTranslation, name));
        whose.setItemLabelGenerator(name -> StoryLines.host(this::getTranslation, name));
        state.setLabel(getTranslation("authoring.story.state"));
        state.setItems(STATES);
        state.setValue(State.ESTABLISHED.rfcName());
        count(bytes, "amount", 1, 65_535, USUAL_BYTES);
        count(number, "number", 1, 999, 1);
        count(millis, "millis", 0, MOST_MILLIS, 0);
        Stream.of(kind, call, when, effect).forEach(field -> field.addValueChangeListener(change -> fit()));
        add.setText(getTranslation("authoring.story.add"));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.addClickListener(click -> tell(added));
        getContent().setLegendText(getTranslation("authoring.story.more"));
        getContent().addClassName("write-group");
        getContent().addClassName("write-step");
        getContent().add(kind, host, call, bytes, segment, number, effect, when, whose, state, millis, add);
        fit();
    }

    private void words(Select<String> field, String key, List<String> items) {
        field.setLabel(getTranslation("authoring.story." + key));
        field.setItems(items);
        field.setItemLabelGenerator(word -> getTranslation("authoring.story." + key + "." + word));
        field.setValue(items.getFirst());
    }

    private void count(IntegerField field, String key, int least, int most, int value) {
        field.setLabel(getTranslation("authoring.story." + key));
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
    }

    private boolean calls() {
        return CALL.equals(kind.getValue());
    }

    private void fit() {
        boolean later = List.of("delay", "duplicate")
                .contains(Optional.ofNullable(effect.getValue()).orElse(""));
        boolean atState = "state".equals(when.getValue());
        call.setVisible(calls());
        bytes.setVisible(calls()
                && List.of("send", "receive")
                        .contains(Optional.ofNullable(call.getValue()).orElse("")));
        when.setVisible(calls());
        whose.setVisible(calls() && atState);
        state.setVisible(calls() && atState);
        segment.setVisible(!calls());
        number.setVisible(!calls());
        effect.setVisible(!calls());
        millis.setVisible(calls() || later);
        millis.setLabel(getTranslation("authoring.story." + (calls() && !atState ? "millis" : "millis-later")));
    }

    /** The ends of a story, and what would usually come next in it. */
    void offer(Scenario scenario) {
        List<String> ends = scenario.hosts().stream().map(HostSpec::name).toList();
        String chosen =
                Optional.ofNullable(host.getValue()).filter(ends::contains).orElse(ends.getFirst());
        host.setItems(ends);
        host.setValue(chosen);
        whose.setItems(ends);
        whose.setValue(chosen);
        if (scenario.calls().isEmpty()) {
            call.setValue(CallSpec.Kind.CONNECT.text());
            when.setValue("at");
            millis.setValue(0);
        } else if (CallSpec.Kind.CONNECT.text().equals(call.getValue())) {
            call.setValue(CallSpec.Kind.SEND.text());
            when.setValue("state");
            millis.setValue(SOON_MILLIS);
        }
    }

    private void tell(BiConsumer<String, Map<String, Object>> added) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (calls()) {
            int later = Optional.ofNullable(millis.getValue()).orElse(0);
            if ("state".equals(when.getValue())) {
                values.put("when", whose.getValue() + " " + state.getValue());
                if (later > 0) {
                    values.put("after", later + "ms");
                }
            } else {
                values.put("at", later + "ms");
            }
            values.put("host", host.getValue());
            values.put("call", call.getValue());
            if (bytes.isVisible()) {
                values.put("bytes", Optional.ofNullable(bytes.getValue()).orElse(USUAL_BYTES));
            }
            added.accept("do", values);
            return;
        }
        String flags = segment.getValue().equals("any") ? "" : " " + name(segment.getValue());
        values.put(
                "segment",
                host.getValue() + flags + " "
                        + Optional.ofNullable(number.getValue()).orElse(1));
        values.put("effect", effect.getValue());
        if (millis.isVisible()) {
            values.put(
                    "by",
                    Optional.ofNullable(millis.getValue())
                                    .filter(time -> time > 0)
                                    .orElse(SOON_MILLIS) + "ms");
        }
        added.accept("fault", values);
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', ',');
    }
}
