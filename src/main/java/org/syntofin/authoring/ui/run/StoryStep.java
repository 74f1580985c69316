package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.Trigger;
import org.syntofin.tcp.connection.State;

/**
 * Something that happens in a story, one thing more or one of those that it has: the network does something to a segment, or
 * an end makes a call. What happens is chosen first, from one list; then to what, at which end and when.
 */
class StoryStep extends Composite<FieldSet> {

    private static final List<String> CALLS =
            Stream.of(CallSpec.Kind.values()).map(CallSpec.Kind::text).toList();
    private static final List<String> EFFECTS =
            Stream.of(FaultSpec.Effect.values()).map(FaultSpec.Effect::text).toList();
    private static final String CONNECT = CallSpec.Kind.CONNECT.text();
    private static final List<String> SEGMENTS = List.of("syn", "syn-ack", "ack", "data", "fin", "rst", "any");
    private static final List<String> STATES =
            Stream.of(State.values()).map(State::rfcName).toList();
    /** What is written here of a line's table; all else that stands there stays. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "do", List.of("at", "when", "after", "host", "call", "bytes", "text"),
            "fault", List.of("segment", "effect", "by"));

    private static final int MOST_SEGMENTS = 999_999;
    private static final int USUAL_BYTES = 10;
    private static final int SOON_MILLIS = 100;

    final Select<String> what = new Select<>();
    final Select<String> host = new Select<>();
    final IntegerField bytes = new IntegerField();
    final Select<String> when = new Select<>();
    final Select<String> whose = new Select<>();
    final Select<String> state = new Select<>();
    final IntegerField millis = new IntegerField();
    final Select<String> segment = new Select<>();
    final IntegerField number = new IntegerField();
    final Button add = new Button();
    final Button leave = new Button();

    /** Whether its author has chosen something that is not told yet. */
    private boolean touched;

    /** What stands in a story's text when it was begun with; of one thing more nothing does. */
    private transient Optional<CallSpec> read = Optional.empty();

    /** Who is told what happens. */
    @FunctionalInterface
    interface Listener {

        /**
         * It is to stand in the story.
         *
         * @param list of the scenario's text
         * @param values that are to stand in a table of it, by their keys
         */
        void tell(StoryStep step, String list, Map<String, Object> values);
    }

    StoryStep(Listener told) {
        what.setLabel(getTranslation("authoring.story.what"));
        what.setItemLabelGenerator(this::happening);
        offer(Stream.concat(EFFECTS.stream(), CALLS.stream()).toList());
        what.addComponents(EFFECTS.getLast(), new Hr());
        words(when, "time", List.of("at", "state"));
        words(segment, "segment", SEGMENTS);
        whose.setLabel(getTranslation("authoring.story.whose"));
        host.setItemLabelGenerator(name -> StoryLines.host(this::getTranslation, name));
        whose.setItemLabelGenerator(name -> StoryLines.host(this::getTranslation, name));
        state.setLabel(getTranslation("authoring.story.state"));
        state.setItems(STATES);
        state.setValue(State.ESTABLISHED.rfcName());
        count(bytes, "amount", 1, 65_535, USUAL_BYTES);
        count(number, "number", 0, MOST_SEGMENTS, 1);
        count(millis, "millis", 0, WholeMillis.MOST, 0);
        Stream.of(what, when).forEach(field -> field.addValueChangeListener(change -> fit()));
        Stream.<HasValue<?, ?>>of(what, host, bytes, when, whose, state, millis, segment, number)
                .forEach(field -> field.addValueChangeListener(change -> touched |= change.isFromClient()));
        add.setText(getTranslation("authoring.story.add"));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.addClickListener(click -> tell(told));
        getContent().setLegendText(getTranslation("authoring.story.more"));
        getContent().addClassName("write-group");
        getContent().addClassName("write-step");
        getContent().add(what, host, bytes, segment, number, when, whose, state, millis, add);
        fit();
    }

    /** Begins with what a line says, to be told as it is then, or left as it was. */
    StoryStep begin(Scenario scenario, StoryLines.Line line, Runnable left) {
        ends(scenario);
        if (line.list().equals("do")) {
            begin(scenario.calls().get(line.number()));
        } else {
            begin(scenario.faults().get(line.number()));
        }
        add.setText(getTranslation("authoring.story.take"));
        getContent().setLegendText(getTranslation("authoring.blocks.edit"));
        leave.setText(getTranslation("authoring.form.cancel"));
        leave.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        leave.addClickListener(click -> left.run());
        Div ends = new Div(add, leave);
        ends.addClassName("write-bar");
        getContent().add(ends);
        return this;
    }

    private void begin(CallSpec now) {
        read = Optional.of(now);
        offer(CALLS);
        what.setValue(now.call().text());
        host.setValue(now.host());
        bytes.setValue(amount(now));
        if (now.trigger() instanceof Trigger.When later) {
            when.setValue("state");
            whose.setValue(later.host());
            state.setValue(later.state().rfcName());
        } else {
            when.setValue("at");
        }
        millis.setValue(WholeMillis.of(now.trigger()).orElse(0));
    }

    private void begin(FaultSpec now) {
        offer(EFFECTS);
        what.setValue(now.effect().text());
        SegmentName named = now.segment();
        if (named != null) {
            host.setValue(named.host());
            segment.setValue(named.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            number.setValue(named.ordinal());
        }
        millis.setValue(WholeMillis.of(now.byMicros()).orElse(0));
    }

    private static int amount(CallSpec call) {
        return Math.max(1, Math.max(call.bytes(), call.data().length()));
    }

    /** The keys of a line's table that are written anew. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(KEYS.getOrDefault(calls() ? "do" : "fault", List.of()));
        if (keepsData()) {
            keys.removeAll(List.of("bytes", "text"));
        }
        return keys;
    }

    /** Data that was written as a text stays that text, as long as nobody wants another amount of it. */
    private boolean keepsData() {
        return read.filter(before -> before.call().text().equals(what.getValue()))
                .filter(before -> !bytes.isVisible() || Objects.equals(bytes.getValue(), amount(before)))
                .isPresent();
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

    private void offer(List<String> things) {
        what.setItems(things);
        what.setValue(things.getFirst());
    }

    private String happening(String word) {
        return CALLS.contains(word)
                ? getTranslation("authoring.story.what.call", getTranslation("authoring.story.call." + word))
                : getTranslation("authoring.story.what." + word);
    }

    private boolean calls() {
        return CALLS.contains(chosen());
    }

    private String chosen() {
        return Optional.ofNullable(what.getValue()).orElse("");
    }

    private void fit() {
        boolean later = List.of("delay", "duplicate").contains(chosen());
        boolean atState = "state".equals(when.getValue());
        host.setLabel(getTranslation("authoring.story." + (calls() ? "host" : "sender")));
        bytes.setVisible(List.of("send", "receive").contains(chosen()));
        when.setVisible(calls());
        whose.setVisible(calls() && atState);
        state.setVisible(calls() && atState);
        segment.setVisible(!calls());
        number.setVisible(!calls());
        millis.setVisible(calls() || later);
        millis.setLabel(getTranslation("authoring.story." + (calls() && !atState ? "millis" : "millis-later")));
    }

    /** The ends of a story that is begun with, and what is mostly added to one: that a segment is lost. */
    void start(Scenario scenario) {
        what.setValue(EFFECTS.getFirst());
        offer(scenario);
    }

    /** The ends of a story, and what would usually come next in it. */
    void offer(Scenario scenario) {
        touched = false;
        ends(scenario);
        if (scenario.calls().isEmpty()) {
            what.setValue(CONNECT);
            when.setValue("at");
            millis.setValue(0);
        } else if (chosen().equals(CONNECT)) {
            what.setValue(CallSpec.Kind.SEND.text());
            when.setValue("state");
            millis.setValue(SOON_MILLIS);
        }
    }

    private void ends(Scenario scenario) {
        List<String> ends = scenario.hosts().stream().map(HostSpec::name).toList();
        String chosen =
                Optional.ofNullable(host.getValue()).filter(ends::contains).orElse(ends.getFirst());
        host.setItems(ends);
        host.setValue(chosen);
        whose.setItems(ends);
        whose.setValue(chosen);
    }

    boolean isTouched() {
        return touched;
    }

    private void tell(Listener told) {
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
            values.put("call", chosen());
            if (bytes.isVisible() && !keepsData()) {
                values.put("bytes", Optional.ofNullable(bytes.getValue()).orElse(USUAL_BYTES));
            }
            told.tell(this, "do", values);
            return;
        }
        String flags = segment.getValue().equals("any") ? "" : " " + name(segment.getValue());
        int which = Optional.ofNullable(number.getValue()).orElse(1);
        values.put("segment", host.getValue() + flags + (which == 0 ? "" : " " + which));
        values.put("effect", chosen());
        if (millis.isVisible()) {
            values.put(
                    "by",
                    Optional.ofNullable(millis.getValue())
                                    .filter(time -> time > 0)
                                    .orElse(SOON_MILLIS) + "ms");
        }
        told.tell(this, "fault", values);
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', ',');
    }
}
