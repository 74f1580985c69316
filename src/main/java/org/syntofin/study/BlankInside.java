package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Unit;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.presenting.Handles;
import org.syntofin.simulation.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Blanks to be filled in: a cloze, a header's names, a prediction, a segment that is built. */
final class BlankInside implements Inside {

    private final Div page = new Div();
    private final BlankForm form = new BlankForm();

    private BlankInside() {}

    static BlankInside cloze(Presentation.Filling shown) {
        BlankInside inside = new BlankInside();
        inside.form.setPieces(shown.pieces().stream()
                .map(piece -> switch (piece) {
                    case Presentation.Words(String text) -> new BlankForm.Piece(text, null);
                    case Presentation.Gap(Presentation.Blank blank) -> new BlankForm.Piece(null, inside.place(blank));
                })
                .toList());
        inside.form.setBank(words(shown.bank()));
        inside.page.add(inside.form);
        return inside;
    }

    static BlankInside header(Presentation.Header shown, List<Presentation.Label> bank) {
        BlankInside inside = new BlankInside();
        inside.form.setFields(shown.fields().stream()
                .map(field -> new BlankForm.Field(
                        field.bits(),
                        field.name() == null ? "" : inside.words(field.name()),
                        field.value(),
                        field.blank() == null ? null : new BlankForm.Place(field.blank(), "", "bank", "", List.of())))
                .toList());
        inside.form.setBank(bank.stream()
                .map(label -> new BlankForm.Word(label.handle(), inside.words(label.name())))
                .toList());
        inside.page.add(inside.form);
        return inside;
    }

    static BlankInside predict(Presentation.Predicting shown, Ladders ladders) {
        BlankInside inside = new BlankInside();
        inside.ladder(shown.seen(), ladders);
        inside.form.setRows(shown.asked().stream().map(inside::place).toList());
        inside.page.add(inside.form);
        return inside;
    }

    static BlankInside compose(Presentation.Composing shown, Ladders ladders) {
        BlankInside inside = new BlankInside();
        inside.ladder(shown.seen(), ladders);
        Div page = inside.page;
        String way = page.getTranslation(
                "study.compose.way", Phrases.host(shown.from(), page), Phrases.host(shown.to(), page));
        page.add(new Paragraph(way));
        if (!shown.goals().isEmpty()) {
            page.add(new Paragraph(page.getTranslation("study.compose.goals")));
            UnorderedList goals = new UnorderedList();
            shown.goals().forEach(goal -> goals.add(new ListItem(Faces.words(goal, page))));
            page.add(goals);
        }
        inside.form.setRows(shown.fields().stream().map(inside::place).toList());
        page.add(inside.form);
        return inside;
    }

    private void ladder(Trace seen, Ladders ladders) {
        Figure figure = new Figure();
        SegmentLadder ladder = ladders.seen(seen, page.getTranslation("study.seen.title"));
        figure.add(ladder);
        page.add(figure);
    }

    private BlankForm.Place place(Presentation.Blank blank) {
        Phrase phrase = blank.name();
        String name = phrase == null ? "" : words(phrase);
        return switch (blank.entry()) {
            case Presentation.Typed(boolean number, var unit) ->
                new BlankForm.Place(blank.handle(), name, number ? "number" : "typed", unit(unit), List.of());
            case Presentation.Picked(List<Presentation.Option> options) ->
                new BlankForm.Place(blank.handle(), name, "picked", "", hosts(words(options)));
            case Presentation.FromBank _ -> new BlankForm.Place(blank.handle(), name, "bank", "", List.of());
            case Presentation.Flagged(List<String> flags) ->
                new BlankForm.Place(
                        blank.handle(),
                        name,
                        "flags",
                        "",
                        flags.stream()
                                .map(flag -> new BlankForm.Word(flag, flag))
                                .toList());
        };
    }

    private List<BlankForm.Word> hosts(List<BlankForm.Word> words) {
        return words.stream()
                .map(word -> new BlankForm.Word(word.id(), Phrases.host(word.text(), page)))
                .toList();
    }

    private String unit(@org.jspecify.annotations.Nullable Unit unit) {
        return unit == null ? "" : page.getTranslation(unit.key());
    }

    private String words(Phrase phrase) {
        return Phrases.words(phrase, page);
    }

    private static List<BlankForm.Word> words(List<Presentation.Option> options) {
        return options.stream()
                .map(option -> new BlankForm.Word(option.handle(), option.text()))
                .toList();
    }

    @Override
    public Component component() {
        return page;
    }

    @Override
    public void show(ObjectNode draft) {
        form.setAnswer(draft);
    }

    @Override
    public void saved(JsonNode told) {
        form.setMarks(Map.of());
    }

    @Override
    public void setLocked(boolean locked) {
        form.setLocked(locked);
    }

    @Override
    public void mark(Leaf leaf, Verdict verdict, Response response) {
        form.setMarks(marks(leaf, verdict));
    }

    /** Right or wrong, by the handle of each blank that was judged. */
    static Map<String, String> marks(Leaf leaf, Verdict verdict) {
        Handles handles = Handles.of(leaf.question(), leaf.variant());
        List<String> blanks = leaf.question().blanks();
        return verdict.parts().stream()
                .filter(part -> blanks.contains(part.id()))
                .collect(Collectors.toMap(
                        part -> handles.blank(part.id()),
                        part -> part.mark() == Verdict.Mark.RIGHT ? "right" : "wrong",
                        (first, second) -> first));
    }
}
