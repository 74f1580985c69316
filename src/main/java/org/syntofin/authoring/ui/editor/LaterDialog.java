package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Regrades;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Plan;
import org.syntofin.course.Publishing;
import org.syntofin.study.Waiting;
import org.syntofin.study.WallClock;

/** When a draft is published by itself. */
class LaterDialog extends FormDialog {

    final DateTimePicker when = new DateTimePicker();
    final Checkbox again = new Checkbox();
    final Div answers = new Div();
    private final WallClock clock;
    private final transient OpenLesson lesson;
    private final transient Publishing publishing;
    private final transient Regrades regrades;
    private final transient Runnable changed;

    LaterDialog(OpenLesson lesson, Publishing publishing, Regrades regrades, Runnable changed) {
        super("later");
        this.lesson = lesson;
        this.publishing = publishing;
        this.regrades = regrades;
        this.changed = changed;
        clock = WallClock.of(this);
        when.setLabel(getTranslation("authoring.later.when", clock.name()));
        when.setDateAriaLabel(getTranslation("authoring.when.day"));
        when.setTimeAriaLabel(getTranslation("authoring.when.time"));
        when.setHelperText(getTranslation("authoring.later.helper"));
        when.setLocale(getLocale());
        Optional<Plan> planned = publishing.planned(lesson.course(), lesson.folder());
        planned.map(Plan::at).map(clock::at).ifPresent(when::setValue);
        again.setLabel(getTranslation("authoring.later.judge"));
        again.setHelperText(getTranslation("authoring.later.judge.how"));
        fields.add(WritingPage.soft(getTranslation("authoring.later.how")), when);
        Regrades.Changed questions = regrades.changed(lesson);
        if (!questions.questions().isEmpty()) {
            again.setValue(planned.map(plan -> plan.judgeFor().isPresent()).orElse(true));
            fields.add(again, answers);
            judge(questions);
        }
        if (planned.isPresent()) {
            fields.add(new Button(getTranslation("authoring.later.never"), click -> {
                publishing.plan(lesson.course(), lesson.folder(), Optional.empty());
                changed.run();
                close();
            }));
        }
    }

    /** How it would be if it were now: answers that are given until then are judged too. */
    private void judge(Regrades.Changed questions) {
        answers.getElement().setAttribute("role", "status");
        answers.add(WritingPage.soft(getTranslation("study.regrade.waiting")));
        Waiting.on(UI.getCurrent(), regrades.of(questions), (changes, failed) -> {
            answers.removeAll();
            if (changes == null) {
                answers.add(WritingPage.soft(getTranslation("authoring.regrade.failed")));
            } else if (changes.isEmpty()) {
                answers.add(WritingPage.soft(getTranslation("authoring.later.judge.none")));
            } else {
                answers.add(new RegradeLines(changes));
            }
        });
    }

    @Override
    protected Optional<Fault> fault() {
        return needed(when.isEmpty(), when, "authoring.later.needs-when")
                .or(() -> needed(publishing.past(clock.moment(when.getValue())), when, "authoring.later.past"))
                .or(() -> lesson.draft().changed().isEmpty()
                        ? Optional.of(Fault.of(getTranslation("authoring.editor.nothing")))
                        : Optional.empty());
    }

    @Override
    protected void carryOut() {
        publishing.plan(
                lesson.course(),
                lesson.folder(),
                Optional.of(regrades.plan(clock.moment(when.getValue()), again.getValue())));
        changed.run();
    }
}
