package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.ui.LinesField;
import org.syntofin.authoring.ui.run.ItemWords;
import org.syntofin.course.RunItems;
import org.syntofin.simulation.HostSpec;
import org.syntofin.simulation.Scenario;

/** What a question can tell of a run, in words; what is chosen is written below it, as the format has it. */
class GivenChoice extends Select<String> {

    private static final String NOTHING = "nothing is lost";
    private static final String LOST = " lost";
    /** Of each end; later ones are written. */
    private static final int MOST_LOST = 8;

    private transient Map<String, String> sentences = Map.of();

    GivenChoice(LinesField lines) {
        setLabel(getTranslation("authoring.question.given.more"));
        setVisible(false);
        setItemLabelGenerator(sentence -> sentences.getOrDefault(sentence, "") + " · " + sentence);
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                lines.fill(with(lines.texts(), change.getValue()));
                clear();
            }
        });
    }

    /** Where something is lost, it is not so that nothing is. */
    private static List<String> with(List<String> told, String more) {
        List<String> all = new ArrayList<>(told);
        all.removeIf(sentence -> sentence.equals(more)
                || (more.equals(NOTHING) && sentence.endsWith(LOST))
                || (more.endsWith(LOST) && sentence.equals(NOTHING)));
        all.add(more);
        return all;
    }

    /** What fits a run; nothing where there is none. */
    void offer(Optional<Scenario> run) {
        sentences = run.map(this::sentences).orElse(Map.of());
        setItems(List.copyOf(sentences.keySet()));
        setVisible(!sentences.isEmpty());
    }

    private Map<String, String> sentences(Scenario run) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(NOTHING, getTranslation("authoring.question.given.nothing"));
        List<String> hosts = run.hosts().stream().map(HostSpec::name).toList();
        for (String first : hosts) {
            for (String second : hosts) {
                if (!first.equals(second)) {
                    all.put(
                            first + " close before " + second + " close",
                            getTranslation("authoring.question.given.before", called(first), called(second)));
                }
            }
        }
        List<RunItems.Item> items = RunItems.of(run);
        for (String host : hosts) {
            long sent = items.stream()
                    .filter(item -> item.segment() && item.host().equals(host))
                    .count();
            for (int at = 1; at <= Math.min(sent, MOST_LOST); at++) {
                all.put(host + " " + at + LOST, lost(host, at));
            }
        }
        return all;
    }

    private String lost(String host, int number) {
        String segment = getTranslation(
                "authoring.story.one", called(host), getTranslation("authoring.story.segment.any"), number);
        return getTranslation("authoring.story.effect.lose", segment);
    }

    private String called(String host) {
        return ItemWords.host(host, this::getTranslation);
    }
}
