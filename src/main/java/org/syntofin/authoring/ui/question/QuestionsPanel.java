package org.syntofin.authoring.ui.question;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.ToldFinding;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.presenting.Presenting;
import org.syntofin.study.RightAnswer;

/** The lesson's questions, with the numbers that learners may get and what is right with each. */
public class QuestionsPanel extends Composite<Section> {

    private static final int VARIANTS = 5;

    private final transient OpenLesson lesson;
    private final transient Grading grading;
    private final transient Runnable changed;
    final Div list = new Div();

    /** @param changed is told after a question was changed in its form */
    public QuestionsPanel(OpenLesson lesson, Grading grading, Runnable changed) {
        this.lesson = lesson;
        this.grading = grading;
        this.changed = changed;
        NativeDetails details = new Folded(getTranslation("authoring.questions.title"), list);
        details.addToggleListener(change -> {
            if (change.isOpened()) {
                show(0);
            }
        });
        getContent().add(new H2(getTranslation("authoring.questions.heading")), details);
    }

    /** Variants from a seed on. */
    public void show(long seed) {
        list.removeAll();
        UnorderedList questions = new UnorderedList();
        questions.addClassName("write-lessons");
        lesson.questions().forEach(id -> questions.add(line(id, seed)));
        Button more = new Button(getTranslation("authoring.questions.more"), click -> show(seed + VARIANTS));
        list.add(
                questions.getChildren().findAny().isEmpty()
                        ? WritingPage.soft(getTranslation("authoring.questions.none"))
                        : questions);
        list.add(more);
    }

    private ListItem line(String id, long seed) {
        Span name = new Span(id);
        name.addClassName("write-title");
        Button edit = new Button(
                getTranslation("authoring.question.edit"),
                click -> edit(lesson, id, () -> {
                    show(seed);
                    changed.run();
                }));
        edit.setAriaLabel(getTranslation("authoring.question.edit-which", id));
        ListItem item = new ListItem(name);
        Optional<Question> read = lesson.trial().flatMap(trial -> trial.quiz().question(id));
        item.add(WritingPage.soft(read.map(question -> getTranslation("study.kind." + question.type()))
                .orElseGet(() -> getTranslation("authoring.questions.no-answer"))));
        item.add(edit);
        read.ifPresent(question -> item.add(variants(question, seed)));
        return item;
    }

    /** Opens a question's form. */
    public static void edit(OpenLesson lesson, String id, Runnable changed) {
        open(QuestionDialog.of(lesson, id, changed));
    }

    /** The same because of a finding, which is repeated there, and at the part that it is about. */
    public static void edit(OpenLesson lesson, String id, ToldFinding told, Runnable changed) {
        open(QuestionDialog.of(lesson, id, changed).map(dialog -> dialog.about(told)));
    }

    private static void open(Optional<? extends Dialog> form) {
        form.ifPresentOrElse(
                Dialog::open, () -> Notification.show(UI.getCurrent().getTranslation("authoring.question.unreadable")));
    }

    private UnorderedList variants(Question question, long seed) {
        UnorderedList variants = new UnorderedList();
        variants.addClassName("write-variants");
        boolean drawn = !question.head().variables().isEmpty();
        if (question.unresolved().isEmpty()) {
            for (long at = seed; at < seed + (drawn ? VARIANTS : 1); at++) {
                variants.add(variant(question, grading.draw(question, at)));
            }
        }
        return variants;
    }

    private ListItem variant(Question question, Variant variant) {
        String prompt =
                Presenting.of(question, variant, getLocale().toLanguageTag()).prompt();
        RightAnswer answer = new RightAnswer(question, variant, grading);
        answer.addClassName("write-answer");
        ListItem item = new ListItem(new Span(prompt), answer);
        // What was drawn: the prompt need not say it.
        if (!variant.values().isEmpty()) {
            item.add(WritingPage.soft(pairs(variant.values())));
        }
        return item;
    }

    private static String pairs(Map<String, ?> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey() + " = " + value.getValue())
                        .collect(joining(", "));
    }
}
