package org.syntofin.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.QuestionText;
import org.syntofin.authoring.Words;

/** A new question: its kind, what is asked, and what that kind needs. */
class QuestionDialog extends FormDialog {

    private static final List<String> KINDS =
            List.of("choice", "order", "numeric", "cloze", "predict", "label", "trace-error", "compose", "mission");

    final Select<String> kind = new Select<>();
    final Select<String> skill = new Select<>();
    final TextField id = new TextField();
    final WordsField prompt;
    final WordsField hint;
    final WordsField explain;
    private final Div place = new Div();
    private final transient OpenLesson lesson;
    private final transient SimDialog.Inserted inserted;
    transient KindForm form;

    QuestionDialog(OpenLesson lesson, SimDialog.Inserted inserted) {
        super("question");
        this.lesson = lesson;
        this.inserted = inserted;
        prompt = new WordsField("authoring.question.prompt", lesson.languages(), true);
        hint = new WordsField("authoring.question.hint", lesson.languages(), false);
        explain = new WordsField("authoring.question.explain", lesson.languages(), true);
        form = new ChoiceForm(lesson);
        kind.setLabel(getTranslation("authoring.question.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(word -> getTranslation("authoring.question.kind." + word));
        kind.setValue("choice");
        kind.addValueChangeListener(change -> show());
        skills();
        id.setLabel(getTranslation("authoring.question.id"));
        id.setHelperText(getTranslation("authoring.question.id.helper"));
        NativeDetails more = new NativeDetails(getTranslation("authoring.question.more"), more());
        fields.add(kind, prompt, place, skill, more);
        show();
    }

    private Div more() {
        Div more = new Div(id, hint, explain);
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

    private void show() {
        String chosen = Optional.ofNullable(kind.getValue()).orElse("choice");
        form = switch (chosen) {
            case "choice" -> new ChoiceForm(lesson);
            case "order" -> new OrderForm(lesson);
            case "numeric" -> new NumericForm(lesson);
            case "cloze" -> new ClozeForm(lesson);
            case "predict" -> new PredictForm(lesson);
            default ->
                new SourceForm(
                        chosen,
                        ScenarioChoice.names(lesson).stream().findFirst().orElse("NAME"));
        };
        id.setValue(lesson.freeQuestion(chosen));
        place.removeAll();
        place.add(form.component());
    }

    @Override
    Optional<String> wrong() {
        return needed(prompt.words().blank(), "authoring.question.needs-prompt")
                .or(() -> needed(skill.isEmpty(), "authoring.question.needs-skill"))
                .or(() -> needed(!id.getValue().matches("[a-z0-9][a-z0-9-]{0,63}"), "authoring.question.needs-id"))
                .or(form::wrong);
    }

    @Override
    void carryOut() {
        lesson.ask(form.write(
                new QuestionText.Head(id.getValue(), skill.getValue(), prompt.words(), hint.words(), explain.words())));
        Map<String, String> block = new LinkedHashMap<>();
        lesson.languages().forEach(language -> block.put(language, Fence.quiz(List.of(id.getValue()))));
        inserted.put(new Words(block));
    }
}
