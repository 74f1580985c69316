package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.syntofin.lab.Ladders;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Verdict;
import org.syntofin.simulation.HostSpec;
import tools.jackson.databind.node.ObjectNode;

/** A run that is to be changed until it shows something: the goals, the run as it is, and the changes. */
final class MissionInside implements Inside {

    private static final long MICROS_PER_MILLI = 1000;

    private final Div page = new Div();
    private final ChangeList changes = new ChangeList();
    private final UnorderedList goals = new UnorderedList();

    MissionInside(Presentation.Steering shown, Optional<Running> running, Ladders ladders) {
        page.add(new Paragraph(page.getTranslation("study.mission.goals")));
        goals.addClassName("study-goals");
        shown.goals().forEach(goal -> goals.add(new ListItem(Phrases.words(goal, page))));
        page.add(goals);
        running.ifPresent(run -> {
            Figure figure = new Figure();
            figure.add(ladders.watch(run.trace(), page.getTranslation("study.mission.as-it-is")));
            page.add(figure);
            changes.setHosts(run.scenario().hosts().stream()
                    .map(HostSpec::name)
                    .map(host -> new BlankForm.Word(host, Phrases.host(host, page)))
                    .toList());
        });
        changes.setCalls(shown.calls().stream().map(this::call).toList());
        changes.setAllowed(shown.allowed(), shown.most());
        page.add(changes);
    }

    private ChangeList.Call call(Presentation.PlannedCall call) {
        String at = call.atMicros() < 0
                ? page.getTranslation("study.mission.waits")
                : page.getTranslation("study.mission.at", call.atMicros() / MICROS_PER_MILLI);
        String host = Phrases.host(call.host(), page);
        return new ChangeList.Call(
                call.number(), page.getTranslation("study.mission.call", call.number(), host, call.call(), at));
    }

    @Override
    public Component component() {
        return page;
    }

    @Override
    public void show(ObjectNode draft) {
        changes.setAnswer(draft);
    }

    @Override
    public void setLocked(boolean locked) {
        changes.setLocked(locked);
    }

    /** A sign before each goal. */
    @Override
    public void mark(Leaf leaf, Verdict verdict, Response response) {
        List<Component> lines = goals.getChildren().toList();
        for (int i = 0; i < lines.size() && i < verdict.parts().size(); i++) {
            boolean reached = verdict.parts().get(i).mark() == Verdict.Mark.RIGHT;
            lines.get(i).getElement().setAttribute("data-mark", reached ? "right" : "wrong");
            lines.get(i)
                    .getElement()
                    .setAttribute(
                            "aria-label",
                            page.getTranslation(reached ? "study.blank.right" : "study.blank.wrong") + ": "
                                    + lines.get(i).getElement().getText());
        }
    }
}
