package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.syntofin.quiz.Change;
import org.syntofin.quiz.Goal;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Story;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/**
 * Reads {@code scenario}, {@code set}, {@code goal = ["server in CLOSE-WAIT for 1h"]}, {@code allow = ["lose", "call"]},
 * {@code most = 3} and {@code answer = ["drop call 3"]}.
 */
final class MissionReader {

    /** More changes than this are never allowed. */
    static final int MAX_CHANGES = 20;

    private static final int USUAL_CHANGES = 5;

    private final TomlTable table;
    private final Texts texts;
    private final Question.Head head;

    MissionReader(TomlTable table, Texts texts, Question.Head head) {
        this.table = table;
        this.texts = texts;
        this.head = head;
    }

    Optional<MissionQuestion> read() {
        Optional<Story> story = new StoryReader(table, texts).read();
        List<Goal> goals = goals();
        Set<Change.Kind> allowed = allowed();
        int most = table.whole("most", 1, MAX_CHANGES).map(Math::toIntExact).orElse(USUAL_CHANGES);
        List<String> solution = new ArrayList<>();
        for (TomlValue.Text change : table.texts("answer")) {
            if (Change.parse(change.value()).isEmpty()) {
                texts.findings().error(change.position(), "quiz.mission.change", "found", change.value());
            }
            solution.add(change.value());
        }
        if (solution.isEmpty()) {
            texts.findings().error(table.valuePosition("answer"), "toml.missing", "key", table.path("answer"));
        }
        return story.map(found -> new MissionQuestion(head, found, goals, allowed, most, solution));
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (TomlValue.Text written : table.texts("goal")) {
            Optional<Goal> goal = GoalReader.read(written.value());
            if (goal.isPresent()) {
                goals.add(goal.get());
            } else {
                texts.findings().error(written.position(), "quiz.mission.goal", "found", written.value());
            }
        }
        if (goals.isEmpty()) {
            texts.findings().error(table.valuePosition("goal"), "quiz.mission.goal", "found", "");
        }
        return goals;
    }

    private Set<Change.Kind> allowed() {
        List<String> words =
                Stream.of(Change.Kind.values()).map(Change.Kind::word).toList();
        Set<Change.Kind> allowed = EnumSet.noneOf(Change.Kind.class);
        for (TomlValue.Text word : table.texts("allow")) {
            Optional<Change.Kind> kind = Change.Kind.named(word.value());
            if (kind.isPresent()) {
                allowed.add(kind.get());
            } else {
                table.wordUnknown(word.position(), table.path("allow"), word.value(), words);
            }
        }
        if (allowed.isEmpty()) {
            texts.findings().error(table.valuePosition("allow"), "toml.missing", "key", table.path("allow"));
        }
        return allowed;
    }
}
