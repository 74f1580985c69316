package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.simulation.LocalizedText;

/** A belief that is wrong: in the learner's words, what holds instead, and where it breaks. */
class CauseForm implements SharedForm {

    final WordsField belief = new WordsField("authoring.shared.cause.belief", LocalizedText.LANGUAGES, true);
    final WordsField holds = new WordsField("authoring.shared.cause.holds", LocalizedText.LANGUAGES, true);
    private final ComboBox<String> run = new ComboBox<>();
    private final WordsField breaks = new WordsField("authoring.shared.cause.breaks", LocalizedText.LANGUAGES, true);

    /** @param runs as the file names them */
    CauseForm(List<String> runs) {
        run.setLabel(run.getTranslation("authoring.shared.cause.run"));
        run.setClearButtonVisible(true);
        run.setItems(runs);
        run.addValueChangeListener(change -> breaks.setVisible(!run.isEmpty()));
        breaks.setVisible(false);
    }

    @Override
    public List<Component> fields() {
        return List.of(belief, holds, run, breaks);
    }

    @Override
    public WordsField name() {
        return belief;
    }

    @Override
    public void fill(TableValues values) {
        belief.fill(values.words("belief"));
        holds.fill(values.words("holds"));
        run.setValue(values.text("run").isEmpty() ? null : values.text("run"));
        breaks.fill(values.words("breaks"));
    }

    @Override
    public void say(TableSettings settings) {
        settings.words(belief.words(), "belief")
                .text(Optional.ofNullable(run.getValue()).orElse(""), "run");
        if (!run.isEmpty()) {
            settings.words(breaks.words(), "breaks");
        }
        settings.words(holds.words(), "holds");
    }

    @Override
    public Optional<Fault> fault() {
        return Stream.of(belief, holds)
                .filter(words -> words.words().blank())
                .findFirst()
                .flatMap(words -> Fault.needed(true, words.empty(), "authoring.shared.cause.needs"));
    }
}
