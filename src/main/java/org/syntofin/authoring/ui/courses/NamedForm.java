package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.course.CourseTest;
import org.syntofin.simulation.LocalizedText;

/** What has a title: a skill, or a part of the course, which can have a summary and a test at its end too. */
class NamedForm implements SharedForm {

    private final WordsField title;
    private final Optional<WordsField> summary;
    private final Select<String> test = new Select<>();

    private NamedForm(String key, Optional<WordsField> summary) {
        title = new WordsField(key, LocalizedText.LANGUAGES, false);
        this.summary = summary;
    }

    static NamedForm skill() {
        return new NamedForm("authoring.shared.skill.name", Optional.empty());
    }

    /** @param tests of the course, by id */
    static NamedForm part(Map<String, CourseTest> tests) {
        NamedForm form = new NamedForm(
                "authoring.new-course.name",
                Optional.of(new WordsField("authoring.shared.part.summary", LocalizedText.LANGUAGES, true)));
        form.test.setLabel(form.test.getTranslation("authoring.shared.part.test"));
        form.test.setEmptySelectionAllowed(true);
        form.test.setEmptySelectionCaption(form.test.getTranslation("authoring.shared.none"));
        form.test.setItemLabelGenerator(id -> Optional.ofNullable(tests.get(id))
                .map(test -> test.title().in(UI.getCurrent().getLocale().toLanguageTag()))
                .orElse(id == null ? "" : id));
        form.test.setItems(tests.keySet());
        form.test.setVisible(!tests.isEmpty());
        return form;
    }

    @Override
    public List<Component> fields() {
        List<Component> fields = new ArrayList<>(List.of(title));
        summary.ifPresent(words -> {
            fields.add(words);
            fields.add(test);
        });
        return fields;
    }

    @Override
    public WordsField name() {
        return title;
    }

    @Override
    public void fill(TableValues values) {
        title.fill(values.words("title"));
        summary.ifPresent(words -> words.fill(values.words("summary")));
        test.setValue(values.text("test").isEmpty() ? null : values.text("test"));
    }

    @Override
    public void say(TableSettings settings) {
        settings.words(title.words(), "title");
        summary.ifPresent(words -> settings.words(words.words(), "summary"));
        settings.text(Optional.ofNullable(test.getValue()).orElse(""), "test");
    }

    @Override
    public Optional<Fault> fault() {
        return Fault.needed(
                title.words().blank(),
                title.empty(),
                summary.isPresent() ? "authoring.new-course.needs-name" : "authoring.shared.skill.needs");
    }
}
