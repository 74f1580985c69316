package org.syntofin.authoring.ui.run;

import java.util.Optional;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Trigger;

/** Times as a story's form asks for them, in whole milliseconds; what has others is changed in the text of the scenario. */
final class WholeMillis {

    /** A day. */
    static final int MOST = 86_400_000;

    private static final int MICROS = 1_000;

    private WholeMillis() {}

    static Optional<Integer> of(long micros) {
        return micros % MICROS == 0 && micros / MICROS <= MOST
                ? Optional.of((int) (micros / MICROS))
                : Optional.empty();
    }

    static Optional<Integer> of(Trigger trigger) {
        return of(
                switch (trigger) {
                    case Trigger.At at -> at.micros();
                    case Trigger.When later -> later.afterMicros();
                });
    }

    /** Whether the form can say all of a line. */
    static boolean covers(Scenario scenario, StoryLines.Line line) {
        return switch (line.list()) {
            case "do" -> of(scenario.calls().get(line.number()).trigger()).isPresent();
            case "fault" -> {
                FaultSpec fault = scenario.faults().get(line.number());
                yield fault.segment() != null && of(fault.byMicros()).isPresent();
            }
            default -> false;
        };
    }
}
