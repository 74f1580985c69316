package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.LocalDateTime;
import java.util.Optional;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Publishing;
import org.syntofin.study.WallClock;

/** When a draft is published by itself. */
class LaterDialog extends FormDialog {

    final DateTimePicker when = new DateTimePicker();
    private final WallClock clock;
    private final transient OpenLesson lesson;
    private final transient Publishing publishing;
    private final transient Runnable changed;

    LaterDialog(OpenLesson lesson, Publishing publishing, Runnable changed) {
        super("later");
        this.lesson = lesson;
        this.publishing = publishing;
        this.changed = changed;
        clock = WallClock.of(this);
        when.setLabel(getTranslation("authoring.later.when", clock.name()));
        when.setHelperText(getTranslation("authoring.later.helper"));
        when.setLocale(getLocale());
        Optional<LocalDateTime> planned =
                publishing.scheduled(lesson.course(), lesson.folder()).map(clock::at);
        planned.ifPresent(when::setValue);
        fields.add(WritingPage.soft(getTranslation("authoring.later.how")), when);
        if (planned.isPresent()) {
            fields.add(new Button(getTranslation("authoring.later.never"), click -> {
                publishing.schedule(lesson.course(), lesson.folder(), Optional.empty());
                changed.run();
                close();
            }));
        }
    }

    @Override
    protected Optional<String> wrong() {
        return needed(when.isEmpty(), "authoring.later.needs-when")
                .or(() -> needed(publishing.past(clock.moment(when.getValue())), "authoring.later.past"))
                .or(() -> needed(lesson.draft().changed().isEmpty(), "authoring.editor.nothing"));
    }

    @Override
    protected void carryOut() {
        publishing.schedule(lesson.course(), lesson.folder(), Optional.of(clock.moment(when.getValue())));
        changed.run();
    }
}
