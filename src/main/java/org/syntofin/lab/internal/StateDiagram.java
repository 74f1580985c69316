package org.syntofin.lab.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.syntofin.lab.StateFigure.Place;
import org.syntofin.lab.internal.StateMachine.Transition;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figure of the states (RFC 9293, 3.3.2, figure 5) as data: where each state stands, and the engine's transitions
 * between them. A blanked state is there without its name.
 */
final class StateDiagram {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StateDiagram() {}

    /**
     * The figure with its words.
     *
     * @param blanks the places whose states are to be named by the learner
     */
    static String write(Set<String> blanks, Locale locale) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode states = document.putArray("states");
        for (Place place : Place.values()) {
            ObjectNode state = states.addObject().put("id", place.id());
            state.put("column", place.column()).put("row", place.row());
            state.put("name", blanks.contains(place.id()) ? null : place.state().rfcName());
        }
        Map<String, ObjectNode> rules = new LinkedHashMap<>();
        ArrayNode edges = document.putArray("edges");
        for (Transition transition : StateMachine.ofEngine().transitions()) {
            ObjectNode edge = edges.addObject();
            edge.put("from", from(transition).id()).put("to", to(transition).id());
            edge.put("cause", transition.cause().name().toLowerCase(Locale.ROOT));
            edge.put("name", transition.name()).put("broken", transition.broken());
            transition.sent().forEach(edge.putArray("sent")::add);
            Rule rule = transition.rule();
            boolean told = rule != null
                    && !blanks.contains(from(transition).id())
                    && !blanks.contains(to(transition).id());
            edge.put("rule", told ? Objects.requireNonNull(rule).id() : null);
            if (told) {
                rules.computeIfAbsent(Objects.requireNonNull(rule).id(), id -> RunDocument.words(rule, locale));
            }
        }
        ObjectNode words = document.putObject("words");
        ObjectNode told = words.putObject("rule");
        rules.forEach(told::set);
        words.set("ui", JSON.valueToTree(ElementWords.startingWith("lab.ladder.", locale)));
        return document.toString();
    }

    private static Place from(Transition transition) {
        return place(transition.from(), false);
    }

    /** What ends a connection leads to the CLOSED at the end; what only gives an opening up, to the one at the beginning. */
    private static Place to(Transition transition) {
        boolean opening = transition.from() == State.LISTEN || transition.from() == State.SYN_SENT;
        return place(transition.to(), !opening);
    }

    private static Place place(State state, boolean last) {
        List<Place> places = Place.of(state);
        return last ? places.getLast() : places.getFirst();
    }
}
