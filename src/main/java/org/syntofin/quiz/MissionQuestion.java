package org.syntofin.quiz;

import java.util.List;
import java.util.Set;

/**
 * Something to be reached in a run by changing its calls and what the network does. The engine runs the changed scenario
 * and judges.
 *
 * @param goals all of them are to be reached
 * @param allowed what may be changed
 * @param most changes at most
 * @param solution changes that reach the goals, for the check of content
 */
public record MissionQuestion(
        Head head, Story story, List<Goal> goals, Set<Change.Kind> allowed, int most, List<String> solution)
        implements Question {

    public MissionQuestion {
        goals = List.copyOf(goals);
        allowed = Set.copyOf(allowed);
        solution = List.copyOf(solution);
    }

    MissionQuestion with(Scenarios scenarios) {
        return new MissionQuestion(head, story.with(scenarios), goals, allowed, most, solution);
    }
}
