package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.authoring.ui.run.ItemWords;

/** A question as it stands in the quiz, whatever is wrong with it: its kind, what is asked, and what its answers are made of. */
public class QuestionSketch extends Composite<Div> {

    private static final int MOST = 6;

    public QuestionSketch(OpenLesson lesson, String id) {
        getContent().addClassName("write-question");
        lesson.question(id)
                .ifPresentOrElse(
                        source -> draw(source.values()),
                        () -> getContent()
                                .add(
                                        new Paragraph(id),
                                        WritingPage.soft(getTranslation("authoring.card.no-question"))));
    }

    private void draw(TableValues question) {
        String kind = question.text("type");
        Span type = new Span(getTranslation("study.kind." + kind));
        type.addClassName("write-soft");
        Paragraph prompt = new Paragraph(words(question, "prompt"));
        prompt.addClassName("write-title");
        UnorderedList lines = new UnorderedList();
        lines(kind, question).limit(MOST).forEach(line -> lines.add(new ListItem(line)));
        getContent().add(type, prompt, lines);
    }

    private Stream<String> lines(String kind, TableValues question) {
        return switch (kind) {
            case "choice" -> {
                TableValues options = question.inside("option");
                yield options.names().stream()
                        .map(name -> (options.truth(name, "right") ? "✓ " : "○ ") + words(options, name));
            }
            case "order" -> {
                TableValues items = question.inside("item");
                yield items.names().stream()
                        .map(name -> items.text(name).isEmpty()
                                ? words(items, name)
                                : ItemWords.of(items.text(name), this::getTranslation));
            }
            case "numeric" ->
                Stream.of("= "
                        + Stream.of(
                                        question.text("answer"),
                                        question.text("answer", "from"),
                                        question.text("answer", "to"))
                                .filter(bound -> !bound.isEmpty())
                                .map(Arithmetic::shown)
                                .reduce((from, to) -> from + " … " + to)
                                .orElse("?"));
            case "cloze" -> Stream.of(words(question, "text"));
            case "label" -> Stream.of(String.join(", ", question.texts("blank")));
            case "trace-error" -> question.tables("alter").stream().map(alter -> alter.text("becomes"));
            case "compose", "mission" -> question.texts("goal").stream();
            default -> Stream.of(question.text("scenario"));
        };
    }

    /** In the author's language; in the other one where there are none. */
    private String words(TableValues values, String key) {
        String own = values.words(key).in(getLocale().toLanguageTag());
        return own.isEmpty()
                ? Stream.concat(
                                values.words(key).byLanguage().values().stream(),
                                List.of(values.text(key, "text")).stream())
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .orElse("")
                : own;
    }
}
