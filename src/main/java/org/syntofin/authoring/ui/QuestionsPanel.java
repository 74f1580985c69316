package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.TreeMap;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.quiz.Grading;
import org.syntofin.quiz.ModelAnswer;
import org.syntofin.quiz.Presenting;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;

/** The lesson's questions, with the numbers that learners may get and what is right with each. */
class QuestionsPanel extends Composite<Section> {

    private static final int VARIANTS = 5;

    private final transient OpenLesson lesson;
    private final transient Grading grading;
    final Div list = new Div();

    QuestionsPanel(OpenLesson lesson, Grading grading) {
        this.lesson = lesson;
        this.grading = grading;
        NativeDetails details = new NativeDetails(getTranslation("authoring.questions.title"), list);
        details.addToggleListener(change -> {
            if (change.isOpened()) {
                show(0);
            }
        });
        getContent().add(new H2(getTranslation("authoring.questions.heading")), details);
    }

    /** Variants from a seed on. */
    void show(long seed) {
        list.removeAll();
        UnorderedList questions = new UnorderedList();
        questions.addClassName("write-lessons");
        lesson.trial()
                .ifPresent(trial -> trial.quiz().questions().stream()
                        .filter(question -> question.unresolved().isEmpty())
                        .forEach(question -> questions.add(line(question, seed))));
        Button more = new Button(getTranslation("authoring.questions.more"), click -> show(seed + VARIANTS));
        list.add(
                questions.getChildren().findAny().isEmpty()
                        ? WritingPage.soft(getTranslation("authoring.questions.none"))
                        : questions);
        list.add(more);
    }

    private ListItem line(Question question, long seed) {
        Span id = new Span(question.id());
        id.addClassName("write-title");
        ListItem item =
                new ListItem(id, WritingPage.soft(getTranslation("authoring.question.kind." + question.type())));
        UnorderedList variants = new UnorderedList();
        boolean drawn = !question.head().variables().isEmpty();
        for (long at = seed; at < seed + (drawn ? VARIANTS : 1); at++) {
            variants.add(variant(question, grading.draw(question, at)));
        }
        item.add(variants);
        return item;
    }

    private ListItem variant(Question question, Variant variant) {
        String prompt =
                Presenting.of(question, variant, getLocale().toLanguageTag()).prompt();
        String right = ModelAnswer.of(question, variant)
                .map(QuestionsPanel::words)
                .orElseGet(() -> getTranslation("authoring.questions.no-answer"));
        Span answer = new Span(getTranslation("authoring.questions.right", right));
        answer.addClassName("write-answer");
        return new ListItem(new Span(prompt), answer);
    }

    private static String words(Response response) {
        return switch (response) {
            case Response.Order order -> String.join(", ", order.items());
            case Response.Choice choice -> String.join(", ", choice.options());
            case Response.Amount amount -> amount.typed();
            case Response.Blanks blanks -> joined(blanks.typed());
            case Response.Changes changes -> String.join("; ", changes.changes());
        };
    }

    private static String joined(Map<String, String> blanks) {
        return new TreeMap<>(blanks)
                .entrySet().stream()
                        .map(blank -> blank.getKey() + " = " + blank.getValue())
                        .reduce((first, second) -> first + ", " + second)
                        .orElse("");
    }
}
