package org.syntofin.authoring.ui.run;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.tcp.wire.Flags;

/** The first segments of a run, small: enough to tell one simulation from another. Screen readers pass over it. */
public class RunSketch extends Composite<Div> {

    private static final int MOST = 6;

    public RunSketch(Scenario scenario) {
        getContent().addClassName("write-sketch");
        getContent().getElement().setAttribute("aria-hidden", "true");
        List<Step> steps = Simulator.run(scenario).steps();
        Set<Integer> lost = new HashSet<>();
        steps.forEach(step -> {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        });
        String left = scenario.hosts().getFirst().name();
        int drawn = 0;
        for (Step step : steps) {
            if (step.event() instanceof Step.Send send) {
                if (++drawn > MOST) {
                    getContent().add(new Span("⋯"));
                    return;
                }
                getContent().add(hop(send, send.segment().from().host().equals(left), lost.contains(send.id())));
            }
        }
    }

    private static Div hop(Step.Send send, boolean toTheRight, boolean lost) {
        Flags flags = send.segment().flags().without(Flags.PSH);
        int length = send.segment().payload().length();
        Div hop = new Div(new Span(flags.names().replace(',', '+') + (length == 0 ? "" : " " + length)));
        hop.addClassNames("write-hop", toTheRight ? "right" : "left");
        hop.addClassName(flags.rst() ? "rst" : flags.syn() ? "syn" : flags.fin() ? "fin" : "plain");
        hop.setClassName("lost", lost);
        return hop;
    }
}
