package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syntofin.authoring.FrontMatter;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.toml.TomlValue;

/** What stands at the head of a lesson: title, minutes, what comes before, what it trains. */
class LessonDialog extends FormDialog {

    private static final int MOST_MINUTES = 60;

    final WordsField title;
    final WordsField summary;
    final IntegerField minutes = new IntegerField();
    final MultiSelectComboBox<String> requires = new MultiSelectComboBox<>();
    final MultiSelectComboBox<String> skills = new MultiSelectComboBox<>();
    private final transient OpenLesson lesson;
    private final transient Runnable changed;

    LessonDialog(OpenLesson lesson, Runnable changed) {
        super("lesson");
        this.lesson = lesson;
        this.changed = changed;
        title = new WordsField("authoring.lesson.name", lesson.languages(), false);
        summary = new WordsField("authoring.lesson.summary", lesson.languages(), true);
        minutes.setLabel(getTranslation("authoring.lesson.minutes"));
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        requires.setLabel(getTranslation("authoring.lesson.requires"));
        skills.setLabel(getTranslation("authoring.lesson.skills"));
        String language = getLocale().toLanguageTag();
        lesson.trial().ifPresent(trial -> {
            requires.setItems(trial.course().lessons().keySet().stream()
                    .filter(id -> !id.equals(trial.id()))
                    .toList());
            requires.setItemLabelGenerator(id -> trial.course()
                    .lesson(id)
                    .map(other -> other.in(language).title())
                    .orElse(id));
            skills.setItems(trial.course().skills().keySet());
            skills.setItemLabelGenerator(
                    id -> Optional.ofNullable(trial.course().skills().get(id))
                            .map(skill -> skill.title().in(language))
                            .orElse(id));
        });
        fill();
        fields.add(title, summary, minutes, requires, skills);
        begin(title.own());
    }

    private void fill() {
        title.fill(words(LessonText::title));
        summary.fill(words(text -> Optional.ofNullable(text.head().summary()).orElse("")));
        lesson.languages().stream().findFirst().flatMap(lesson::read).ifPresent(text -> {
            minutes.setValue(Math.max(1, text.head().minutes()));
            requires.setValue(known(requires, text.head().requires()));
            skills.setValue(known(skills, text.head().skills()));
        });
    }

    private static Set<String> known(MultiSelectComboBox<String> field, List<TomlValue.Text> ids) {
        List<String> items = field.getListDataView().getItems().toList();
        return ids.stream()
                .map(TomlValue.Text::value)
                .filter(items::contains)
                .collect(java.util.stream.Collectors.toSet());
    }

    private Words words(java.util.function.Function<LessonText, String> of) {
        java.util.Map<String, String> words = new java.util.LinkedHashMap<>();
        lesson.languages()
                .forEach(language ->
                        words.put(language, lesson.read(language).map(of).orElse("")));
        return new Words(words);
    }

    @Override
    protected Optional<Fault> fault() {
        return needed(title.incomplete(), title.empty(), "authoring.lesson.needs-name")
                .or(() -> needed(!promised(), minutes, "authoring.lesson.needs-minutes"));
    }

    private boolean promised() {
        return minutes.getOptionalValue()
                .filter(number -> number >= 1 && number <= MOST_MINUTES)
                .isPresent();
    }

    @Override
    protected void carryOut() {
        List<String> before = requires.getValue().stream().sorted().toList();
        List<String> trained = skills.getValue().stream().sorted().toList();
        for (String language : lesson.languages()) {
            lesson.change(OpenLesson.file(language), text -> {
                String head = FrontMatter.text(text, "title", title.words().in(language));
                head = FrontMatter.text(head, "summary", summary.words().in(language));
                head = FrontMatter.list(head, "skills", trained);
                head = FrontMatter.list(head, "requires", before);
                return FrontMatter.number(head, "minutes", minutes.getValue());
            });
        }
        changed.run();
    }
}
