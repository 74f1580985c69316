package org.syntofin.study;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.ClozeGrading;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.presenting.Presenting;
import org.syntofin.quiz.proof.ModelAnswer;

/** What is right in a variant, in the words that a learner reads: for authors. */
public final class RightAnswer extends Composite<Div> {

    private static final int MOST_COUNTED = 100;
    private static final int FIRST = 3;

    private final transient Question question;
    private final transient Variant variant;
    private final transient Presentation shown;

    public RightAnswer(Question question, Variant variant, Grading grading) {
        this.question = question;
        this.variant = variant;
        shown = Presenting.of(question, variant, language());
        switch (question) {
            case OrderQuestion order -> orders(grading.rightOrders(order, variant, MOST_COUNTED + 1));
            case ChoiceQuestion choice -> options(choice);
            case ClozeQuestion cloze ->
                say("study.right-answer", listed(cloze.gaps().stream().map(this::filling)));
            default ->
                ModelAnswer.of(question, variant)
                        .ifPresentOrElse(
                                answer -> say("study.right-answer", words(answer)),
                                () -> say("study.right-answer.none"));
        }
    }

    private void say(String key, Object... arguments) {
        getContent().add(new Span(getTranslation(key, arguments)));
    }

    private void orders(List<List<String>> orders) {
        if (orders.isEmpty()) {
            say("study.right-answer.none");
        } else if (orders.size() == 1) {
            say("study.right-answer.order");
        } else if (orders.size() <= FIRST) {
            say("study.right-answer.orders", orders.size());
        } else if (orders.size() <= MOST_COUNTED) {
            say("study.right-answer.orders.first", orders.size(), FIRST);
        } else {
            say("study.right-answer.orders.many", MOST_COUNTED, FIRST);
        }
        Map<String, String> words = shown instanceof Presentation.Ordering ordering
                ? ordering.items().stream()
                        .collect(Collectors.toMap(
                                Presentation.Item::handle,
                                item -> OrderItems.of(item, this).label()))
                : Map.of();
        orders.stream().limit(FIRST).forEach(order -> getContent().add(order(order, words)));
    }

    private OrderedList order(List<String> ids, Map<String, String> words) {
        return new OrderedList(ids.stream()
                .map(id -> new ListItem(words.getOrDefault(variant.handle(id), id)))
                .toArray(ListItem[]::new));
    }

    private void options(ChoiceQuestion choice) {
        say("study.right-answer.order");
        UnorderedList list = new UnorderedList();
        choice.options().stream()
                .filter(ChoiceQuestion.Option::right)
                .map(option -> RichText.inside("li", option.text().in(language(), variant.values())))
                .forEach(list::add);
        getContent().add(list);
    }

    private String filling(ClozeQuestion.Gap gap) {
        return ClozeGrading.words(gap.right(), language(), variant.values());
    }

    private String words(Response answer) {
        return switch (answer) {
            case Response.Amount amount -> amount.typed();
            case Response.Blanks blanks -> blanks(blanks.typed());
            case Response.Choice line -> line(line);
            case Response.Changes changes -> String.join("; ", changes.changes());
            case Response.Order order -> String.join(" → ", order.items());
        };
    }

    /** The line of a run that cannot be. */
    private String line(Response.Choice chosen) {
        return shown instanceof Presentation.Spotting spotting
                ? listed(spotting.lines().stream()
                        .filter(line -> chosen.options().contains(line.handle()))
                        .map(line -> line.handle() + ". " + Faces.words(line.segment(), this)))
                : listed(chosen.options().stream().sorted());
    }

    private String blanks(Map<String, String> filled) {
        return switch (shown) {
            case Presentation.Labelling labelling ->
                listed(question.blanks().stream().flatMap(blank -> label(labelling, blank)));
            case Presentation.Predicting predicting -> asked(predicting.asked(), filled);
            case Presentation.Composing composing -> asked(composing.fields(), filled);
            default -> listed(filled.values().stream().sorted());
        };
    }

    private Stream<String> label(Presentation.Labelling labelling, String blank) {
        return labelling.bank().stream()
                .filter(label -> label.handle().equals(variant.handle(blank)))
                .map(label -> Phrases.words(label.name(), this));
    }

    /** What is asked of a run, each with what it is called. */
    private String asked(List<Presentation.Blank> asked, Map<String, String> filled) {
        return listed(asked.stream()
                .filter(blank -> filled.containsKey(blank.handle()) && blank.name() != null)
                .map(blank -> Phrases.words(blank.name(), this)
                        + " = "
                        + Phrases.host(filled.getOrDefault(blank.handle(), ""), this)));
    }

    private String listed(Stream<String> words) {
        return words.collect(Collectors.joining(getTranslation("study.right-answer.comma")));
    }

    private String language() {
        return getLocale().toLanguageTag();
    }
}
