package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syntofin.lab.StateFigure;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;
import org.syntofin.tcp.connection.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The state diagram with missing names. CLOSED stands at two places of it, which are one blank. */
final class DiagramInside implements Inside {

    private static final List<State> STATES = List.of(State.values());

    private final StateFigure figure = new StateFigure();
    private final Map<String, String> blankByPlace = new HashMap<>();
    private final Map<String, String> nameByHandle = new HashMap<>();

    DiagramInside(Presentation.Diagram shown, List<Presentation.Label> bank, AnswerForm form) {
        List<String> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Presentation.Label label : bank) {
            String name = Phrases.words(label.name(), form);
            nameByHandle.put(label.handle(), name);
            State.ofRfcName(name)
                    .map(StateFigure.Place::of)
                    .orElse(List.of(StateFigure.Place.A))
                    .forEach(place -> names.add(name));
        }
        for (Presentation.Node node : shown.nodes()) {
            String blank = node.blank();
            if (blank != null) {
                for (StateFigure.Place place : StateFigure.Place.of(STATES.get(node.place()))) {
                    places.add(place.id());
                    blankByPlace.put(place.id(), blank);
                }
            }
        }
        places.sort(String::compareTo);
        figure.setBlanks(places, names);
        Map<String, String> handleByName = new HashMap<>();
        nameByHandle.forEach((handle, name) -> handleByName.put(name, handle));
        form.setPlaces(blankByPlace, handleByName);
    }

    @Override
    public Component component() {
        return figure;
    }

    @Override
    public void show(ObjectNode draft) {
        Map<String, String> filled = new HashMap<>();
        blankByPlace.forEach((place, blank) -> {
            String name = nameByHandle.get(draft.path("blanks").path(blank).asString(""));
            if (name != null) {
                filled.put(place, name);
            }
        });
        figure.setFilled(filled);
    }

    @Override
    public void saved(JsonNode told) {
        figure.setMarks(Map.of());
    }

    @Override
    public void setLocked(boolean locked) {
        figure.setLocked(locked);
    }

    @Override
    public void mark(Leaf leaf, Verdict verdict, Response response) {
        Map<String, String> byBlank = BlankInside.marks(leaf, verdict);
        Map<String, Boolean> marks = new HashMap<>();
        blankByPlace.forEach((place, blank) -> {
            String mark = byBlank.get(blank);
            if (mark != null) {
                marks.put(place, mark.equals("right"));
            }
        });
        figure.setMarks(marks);
    }
}
