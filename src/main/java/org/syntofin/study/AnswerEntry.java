package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ladders;
import org.syntofin.progress.AnswerRefused;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Unit;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the answer to one variant is entered, whatever its kind. */
final class AnswerEntry {

    private static final List<String> WORDS = List.of("check", "number", "waiting", "saved", "empty", "one", "several");
    private static final List<String> MARKS = List.of("right", "wrong");
    private static final long MICROS_PER_MILLI = 1000;

    private final AnswerForm form;
    private final @Nullable Inside inside;

    private AnswerEntry(AnswerForm form, @Nullable Inside inside) {
        this.form = form;
        this.inside = inside;
        if (inside != null) {
            form.add(inside.component());
        }
    }

    static AnswerEntry of(Leaf leaf, Presentation shown, Ladders ladders) {
        AnswerEntry entry = switch (shown) {
            case Presentation.Ordering ordering -> {
                AnswerForm form = form(AnswerForm.Kind.ORDER, null);
                yield new AnswerEntry(form, new OrderInside(ordering, form));
            }
            case Presentation.Choosing choosing -> choosing(choosing);
            case Presentation.Typing typing -> new AnswerEntry(form(AnswerForm.Kind.NUMBER, typing.unit()), null);
            case Presentation.Spotting spotting -> spotting(spotting);
            case Presentation.Filling filling -> own(BlankInside.cloze(filling));
            case Presentation.Labelling labelling -> labelling(labelling);
            case Presentation.Predicting predicting -> own(BlankInside.predict(predicting, ladders));
            case Presentation.Composing composing -> own(BlankInside.compose(composing, ladders));
            case Presentation.Steering steering -> steering(leaf, steering, ladders);
        };
        entry.attempt(leaf);
        entry.show(leaf);
        return entry;
    }

    private static AnswerEntry own(Inside inside) {
        return new AnswerEntry(form(AnswerForm.Kind.OWN, null), inside);
    }

    private static AnswerEntry choosing(Presentation.Choosing shown) {
        AnswerForm form = form(shown.several() ? AnswerForm.Kind.CHOICES : AnswerForm.Kind.CHOICE, null);
        form.setOptions(shown.options().stream()
                .map(option -> AnswerForm.Choice.words(option.handle(), option.text()))
                .toList());
        return new AnswerEntry(form, null);
    }

    private static AnswerEntry spotting(Presentation.Spotting shown) {
        AnswerForm form = form(AnswerForm.Kind.CHOICE, null);
        form.setOptions(shown.lines().stream().map(line -> line(line, form)).toList());
        return new AnswerEntry(form, null);
    }

    private static AnswerForm.Choice line(Presentation.Line line, Component page) {
        Presentation.SegmentFace segment = line.segment();
        String lost = segment.lost() ? " · " + page.getTranslation("study.order.lost") : "";
        String at = page.getTranslation("study.line.at", line.atMicros() / MICROS_PER_MILLI);
        return new AnswerForm.Choice(
                line.handle(), segment.fields() + lost, "", segment.flags(), at + " · " + Faces.way(segment, page));
    }

    private static AnswerEntry labelling(Presentation.Labelling shown) {
        return switch (shown.picture()) {
            case Presentation.Header header -> own(BlankInside.header(header, shown.bank()));
            case Presentation.Diagram diagram -> {
                AnswerForm form = form(AnswerForm.Kind.OWN, null);
                yield new AnswerEntry(form, new DiagramInside(diagram, shown.bank(), form));
            }
        };
    }

    private static AnswerEntry steering(Leaf leaf, Presentation.Steering shown, Ladders ladders) {
        Optional<Running> running = Running.of(leaf.question(), leaf.variant().values());
        AnswerForm form = form(AnswerForm.Kind.FREE, null);
        return new AnswerEntry(form, new MissionInside(shown, running, ladders));
    }

    private static AnswerForm form(AnswerForm.Kind kind, @Nullable Unit unit) {
        AnswerForm form = new AnswerForm(kind);
        Map<String, String> words = new HashMap<>();
        WORDS.forEach(word -> words.put(word, form.getTranslation("study.form." + word)));
        MARKS.forEach(mark -> words.put(mark, form.getTranslation("study.blank." + mark)));
        words.put("unit", unit == null ? "" : form.getTranslation(unit.key()));
        form.setWords(words);
        return form;
    }

    Component component() {
        return form;
    }

    AnswerForm form() {
        return form;
    }

    void attempt(Leaf leaf) {
        form.setAttempt(leaf.attempt() == null ? "" : leaf.attempt().value().toString());
        form.setDraftNumber(leaf.draft().number());
    }

    /** Shows the draft that is stored. */
    void show(Leaf leaf) {
        show(leaf, draft(leaf));
    }

    /** Shows what was answered, whatever was saved besides. */
    void showAnswer(Leaf leaf, Response answered) {
        show(leaf, Responses.shown(leaf.question(), leaf.variant(), answered));
    }

    private void show(Leaf leaf, ObjectNode response) {
        form.setDraftNumber(leaf.draft().number());
        form.showDraft(response);
        if (inside != null) {
            inside.show(response);
        }
    }

    private static ObjectNode draft(Leaf leaf) {
        return Responses.shown(
                leaf.question(),
                leaf.variant(),
                Optional.ofNullable(leaf.draft().response()));
    }

    /** What the stored draft has put aside. */
    List<String> aside(Leaf leaf) {
        return Responses.aside(draft(leaf));
    }

    /** Why what the browser told cannot be saved; empty where it can be on the screen. */
    Optional<AnswerRefused.Reason> refusal(Leaf leaf, Manner manner, JsonNode told) {
        if (leaf.locked(manner)) {
            return Optional.of(manner == Manner.OVER ? AnswerRefused.Reason.LATE : AnswerRefused.Reason.ANSWERED);
        }
        if (Responses.longest(told) > Response.MAX_CHARACTERS) {
            return Optional.of(AnswerRefused.Reason.TOO_LONG);
        }
        boolean possible = (inside == null || inside.shows(told))
                && form.offers(Responses.choice(told))
                && Responses.fills(leaf.question(), leaf.variant(), told);
        return possible ? Optional.empty() : Optional.of(AnswerRefused.Reason.NOT_A_RESPONSE);
    }

    /** A change has been dealt with. */
    void saved(Leaf leaf, int change, JsonNode told) {
        attempt(leaf);
        form.confirmChange(change);
        if (inside != null) {
            inside.saved(told);
        }
    }

    void mark(Leaf leaf, Verdict verdict, Response response) {
        if (inside != null) {
            inside.mark(leaf, verdict, response);
        } else if (leaf.question() instanceof ChoiceQuestion && response instanceof Response.Choice chosen) {
            form.setMarks(verdict.parts().stream()
                    .filter(part -> chosen.options().contains(part.id()))
                    .collect(Collectors.toMap(
                            part -> leaf.variant().handle(part.id()),
                            part -> part.mark() == Verdict.Mark.RIGHT ? "right" : "wrong")));
        }
    }

    /** Marks what stays when the learner tries again from what cannot be. */
    void markKept(Variant variant, Verdict verdict, Response.Order answered) {
        if (inside != null) {
            inside.markKept(variant, verdict, answered);
        }
    }

    /** What is answered is shown and can no longer be changed, or can be. */
    void setLocked(boolean locked) {
        form.setLocked(locked);
        if (inside != null) {
            inside.setLocked(locked);
        }
    }
}
