package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.LinesField;
import org.syntofin.authoring.ui.run.RunField;
import org.syntofin.quiz.Change;

/** A run that the learner changes until it shows every goal. */
class MissionForm extends Composite<Div> implements KindForm {

    private static final List<String> CHANGES =
            Stream.of(Change.Kind.values()).map(Change.Kind::word).toList();
    private static final int USUAL = 5;
    private static final int MOST = 20;

    final RunField run;
    final LinesField goal = new LinesField("mission.goal");
    final CheckboxGroup<String> allow = new CheckboxGroup<>();
    final IntegerField most = new IntegerField();
    final LinesField answer = new LinesField("mission.answer");

    MissionForm(OpenLesson lesson) {
        run = new RunField(lesson);
        allow.setLabel(getTranslation("authoring.question.allow"));
        allow.setItems(CHANGES);
        allow.setItemLabelGenerator(word -> getTranslation("authoring.question.allow." + word));
        allow.setValue(Set.of("lose"));
        most.setLabel(getTranslation("authoring.question.most"));
        most.setMin(1);
        most.setMax(MOST);
        most.setStepButtonsVisible(true);
        most.setValue(1);
        getContent().addClassName("write-fields");
        getContent().add(run, goal, allow, most, answer);
        run.chooseLast();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        if (run.isEmpty()) {
            return Optional.of(Fault.in(run, getTranslation("authoring.sim.needs-scenario")));
        }
        return empty().map(field -> Fault.in(field, getTranslation("authoring.question.needs-mission")));
    }

    private Optional<Component> empty() {
        return Stream.<Optional<Component>>of(
                        Optional.<Component>of(goal)
                                .filter(field -> goal.texts().isEmpty()),
                        Optional.<Component>of(allow).filter(field -> allow.isEmpty()),
                        Optional.<Component>of(most).filter(field -> most.isEmpty()),
                        Optional.<Component>of(answer)
                                .filter(field -> answer.texts().isEmpty()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void read(TableValues question) {
        run.choose(question.text("scenario"));
        goal.fill(question.texts("goal"));
        allow.setValue(new LinkedHashSet<>(question.texts("allow")));
        String written = question.text("most");
        most.setValue(written.matches("[0-9]{1,2}") ? Integer.valueOf(written) : USUAL);
        answer.fill(question.texts("answer"));
    }

    @Override
    public void write(TableSettings settings) {
        settings.text(run.chosen(), "scenario");
        settings.texts(goal.texts(), "goal");
        settings.texts(CHANGES.stream().filter(allow.getValue()::contains).toList(), "allow");
        Optional.ofNullable(most.getValue())
                .filter(number -> number != USUAL)
                .ifPresent(number -> settings.number(number, "most"));
        settings.texts(answer.texts(), "answer");
    }
}
