package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableSource;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.Inserted;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.ToldFinding;
import org.syntofin.authoring.ui.WordsField;

/** A question as a form, new or as it stands in the text: its kind, what is asked, and what that kind needs. */
public class QuestionDialog extends FormDialog {

    private static final List<String> KINDS =
            List.of("choice", "order", "numeric", "cloze", "predict", "label", "trace-error", "compose", "mission");
    private static final int MOST_HINTS = 5;

    final Select<String> kind = new Select<>();
    final Select<String> skill = new Select<>();
    final TextField id = new TextField();
    final WordsField prompt;
    final Rows<Hint> hints;
    final WordsField explain;
    final DrawnNumbers drawn = new DrawnNumbers();
    private final NativeDetails numbers = new Folded(getTranslation("authoring.question.draw"), drawn);
    private final Div place = new Div();
    private final transient OpenLesson lesson;
    private final transient Inserted inserted;
    private transient @Nullable TableSettings opened;
    transient KindForm form;

    /** A new question. */
    public QuestionDialog(OpenLesson lesson, Inserted inserted) {
        super("question");
        this.lesson = lesson;
        this.inserted = inserted;
        prompt = new WordsField("authoring.question.prompt", lesson.languages(), true);
        hints = new Rows<>("authoring.question.hint.more", MOST_HINTS, true, () -> new Hint(lesson));
        explain = new WordsField("authoring.question.explain", lesson.languages(), true);
        form = new ChoiceForm(lesson);
        kind.setLabel(getTranslation("authoring.question.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(word -> getTranslation("study.kind." + word));
        kind.setValue("choice");
        kind.addValueChangeListener(change -> show());
        skills();
        id.setLabel(getTranslation("authoring.question.id"));
        id.setHelperText(getTranslation("authoring.question.id.helper"));
        NativeDetails more = new Folded(getTranslation("authoring.question.more"), more());
        fields.add(kind, prompt, numbers, place, skill, more);
        show();
    }

    /** A question that is there, whatever is wrong with it; empty where the quiz cannot be read as TOML. */
    static Optional<QuestionDialog> of(OpenLesson lesson, String question, Runnable changed) {
        return lesson.question(question).map(source -> {
            QuestionDialog dialog = new QuestionDialog(lesson, block -> changed.run());
            dialog.read(question, source.values());
            return dialog;
        });
    }

    /** Something that helps. */
    static class Hint extends Composite<Div> {

        final WordsField words;

        Hint(OpenLesson lesson) {
            words = new WordsField("authoring.question.hint", lesson.languages(), false);
            getContent().add(words);
        }
    }

    private Div more() {
        Div more = new Div(id, hints, explain);
        more.addClassName("write-fields");
        return more;
    }

    private void skills() {
        List<String> known = lesson.trial()
                .map(trial -> List.copyOf(trial.course().skills().keySet()))
                .orElse(List.of());
        List<String> own = lesson.trial()
                .flatMap(trial -> trial.course().lesson(trial.id()))
                .map(found -> found.skills())
                .orElse(List.of());
        skill.setLabel(getTranslation("authoring.question.skill"));
        skill.setItems(known);
        skill.setItemLabelGenerator(word -> lesson.trial()
                .flatMap(trial -> Optional.ofNullable(trial.course().skills().get(word)))
                .map(found -> found.title().in(getLocale().toLanguageTag()))
                .orElse(word));
        own.stream().findFirst().or(() -> known.stream().findFirst()).ifPresent(skill::setValue);
    }

    private String chosen() {
        return Optional.ofNullable(kind.getValue()).orElse("choice");
    }

    private void show() {
        form = switch (chosen()) {
            case "order" -> new OrderForm(lesson);
            case "numeric" -> new NumericForm(lesson);
            case "cloze" -> new ClozeForm(lesson);
            case "predict" -> new PredictForm(lesson);
            case "label" -> new LabelForm(lesson);
            case "trace-error" -> new TraceErrorForm(lesson);
            case "compose" -> new ComposeForm(lesson);
            case "mission" -> new MissionForm(lesson);
            default -> new ChoiceForm(lesson);
        };
        id.setValue(lesson.freeQuestion(chosen()));
        numbers.setOpen(chosen().equals("numeric"));
        place.removeAll();
        place.add(form.component());
    }

    /** The form of a question that is there: its kind and its name stay, since answers are kept under them. */
    private void read(String question, TableValues values) {
        setHeaderTitle(getTranslation("authoring.question.change", question));
        done.setText(getTranslation("authoring.form.save"));
        if (KINDS.contains(values.text("type"))) {
            kind.setValue(values.text("type"));
        }
        kind.setReadOnly(true);
        id.setValue(question);
        id.setReadOnly(true);
        prompt.fill(values.words("prompt"));
        explain.fill(values.words("explain"));
        String written = values.text("skill");
        List<String> skills = new ArrayList<>(skill.getListDataView().getItems().toList());
        if (!written.isEmpty() && !skills.contains(written)) {
            skills.add(written);
            skill.setItems(skills);
        }
        skill.setValue(written.isEmpty() ? null : written);
        List<TableValues> several = values.tables("hint");
        if (several.isEmpty() && !values.words("hint").blank()) {
            hints.add().words.fill(values.words("hint"));
        }
        several.forEach(hint -> hints.add().words.fill(hint.words()));
        drawn.read(values);
        numbers.setOpen(!values.inside("vars").names().isEmpty());
        form.read(values);
        opened = settings();
    }

    /** Says why the author is here, and shows the part that is to be mended. */
    QuestionDialog about(ToldFinding told) {
        about(told.words());
        told.part()
                .flatMap(form::part)
                .ifPresent(fault -> addOpenedChangeListener(change -> {
                    if (change.isOpened()) {
                        fault.show();
                    }
                }));
        return this;
    }

    TableSettings settings() {
        TableSettings settings = new TableSettings()
                .text(id.getValue(), "id")
                .text(chosen(), "type")
                .text(Optional.ofNullable(skill.getValue()).orElse(""), "skill");
        drawn.write(settings);
        settings.words(prompt.words(), "prompt");
        form.write(settings);
        List<Words> said = hints.rows().stream()
                .map(hint -> hint.words.words())
                .filter(words -> !words.blank())
                .toList();
        if (said.size() == 1) {
            settings.words(said.getFirst(), "hint");
        } else {
            settings.tables(said.stream().map(TableSettings::table).toList(), "hint");
        }
        return settings.words(explain.words(), "explain");
    }

    @Override
    protected Optional<Fault> fault() {
        return needed(prompt.words().blank(), prompt.empty(), "authoring.question.needs-prompt")
                .or(() -> needed(skill.isEmpty(), skill, "authoring.question.needs-skill"))
                .or(() -> needed(!id.getValue().matches("[a-z0-9][a-z0-9-]{0,63}"), id, "authoring.question.needs-id"))
                .or(drawn::fault)
                .or(form::fault);
    }

    @Override
    protected void carryOut() {
        TableSettings before = opened;
        if (before != null) {
            lesson.ask(id.getValue(), source -> source.change(before, settings()));
        } else {
            lesson.ask(TableSource.write("question", settings()));
        }
        Map<String, String> block = new LinkedHashMap<>();
        lesson.languages().forEach(language -> block.put(language, Fence.quiz(List.of(id.getValue()))));
        inserted.put(new Words(block));
    }
}
