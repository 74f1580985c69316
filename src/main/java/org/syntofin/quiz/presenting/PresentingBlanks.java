package org.syntofin.quiz.presenting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syntofin.quiz.Asked;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.Gapped;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Presentation;
import org.syntofin.quiz.Presentation.Blank;
import org.syntofin.quiz.Presentation.Entry;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Running;
import org.syntofin.quiz.Unjudgeable;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.ClozeGrading;
import org.syntofin.quiz.grading.Faces;
import org.syntofin.quiz.picture.HeaderField;
import org.syntofin.quiz.picture.StateDiagram;
import org.syntofin.simulation.SegmentName;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Segment;

/** What may be shown of the kinds of questions in which blanks are filled. */
final class PresentingBlanks {

    private static final List<String> FLAGS = List.of("SYN", "ACK", "FIN", "RST");

    private final Variant variant;
    private final String language;
    private final Handles handles;

    PresentingBlanks(Question question, Variant variant, String language) {
        this.variant = variant;
        this.language = language;
        handles = Handles.of(question, variant);
    }

    Presentation cloze(ClozeQuestion question, String prompt, int hints) {
        Map<String, ClozeQuestion.Gap> gaps = new LinkedHashMap<>();
        question.gaps().forEach(gap -> gaps.put(gap.id(), gap));
        List<Presentation.Piece> pieces = new ArrayList<>();
        for (Gapped.Piece piece :
                Gapped.of(question.text().in(language, variant.values())).pieces()) {
            ClozeQuestion.Gap gap = piece.gap() ? gaps.get(piece.text()) : null;
            pieces.add(
                    gap == null
                            ? new Presentation.Words(piece.text())
                            : new Presentation.Gap(new Blank(handles.blank(gap.id()), null, entry(question, gap))));
        }
        boolean dragged = question.input() == ClozeQuestion.Input.DRAGGED;
        List<Presentation.Option> bank = dragged ? options(question, question.choices()) : List.of();
        return new Presentation.Filling(prompt, hints, pieces, bank);
    }

    private Entry entry(ClozeQuestion question, ClozeQuestion.Gap gap) {
        return switch (question.input()) {
            case TYPED ->
                gap.right() instanceof ClozeQuestion.Amount amount
                        ? new Presentation.Typed(true, amount.unit())
                        : new Presentation.Typed(false, null);
            case PICKED ->
                new Presentation.Picked(options(
                        question,
                        question.choices().stream()
                                .filter(choice -> gap.equals(choice.gap()))
                                .toList()));
            case DRAGGED -> new Presentation.FromBank();
        };
    }

    private List<Presentation.Option> options(ClozeQuestion question, List<ClozeQuestion.Choice> choices) {
        List<String> ids = choices.stream().map(ClozeQuestion.Choice::id).toList();
        List<Presentation.Option> options = new ArrayList<>();
        for (String id : variant.shown()) {
            if (ids.contains(id)) {
                ClozeQuestion.Filling filling =
                        question.choice(id).orElseThrow().filling();
                options.add(new Presentation.Option(
                        variant.handle(id), ClozeGrading.words(filling, language, variant.values())));
            }
        }
        return options;
    }

    Presentation label(LabelQuestion question, String prompt, int hints) {
        Presentation.Picture picture = switch (question.picture()) {
            case LabelQuestion.States _ -> diagram(question);
            case LabelQuestion.Header header -> header(question, header.segment());
        };
        boolean states = question.picture() instanceof LabelQuestion.States;
        List<Presentation.Label> bank = new ArrayList<>();
        for (String id : variant.shown()) {
            bank.add(new Presentation.Label(variant.handle(id), name(id, states)));
        }
        return new Presentation.Labelling(prompt, hints, picture, bank);
    }

    private static Phrase name(String id, boolean state) {
        return state ? Phrase.of("quiz.label.plain", "name", id) : Phrase.of("quiz.header." + id);
    }

    private Presentation.Diagram diagram(LabelQuestion question) {
        List<Presentation.Node> nodes = new ArrayList<>();
        for (State state : State.values()) {
            boolean missing = question.blanks().contains(state.rfcName());
            nodes.add(new Presentation.Node(
                    place(state), missing ? null : state.rfcName(), missing ? handles.blank(state.rfcName()) : null));
        }
        List<Presentation.Arrow> arrows = new ArrayList<>();
        for (StateDiagram.Arrow arrow : StateDiagram.ofEngine().arrows()) {
            List<List<String>> sent = arrow.sent().stream().map(Faces::chips).toList();
            arrows.add(new Presentation.Arrow(place(arrow.from()), place(arrow.to()), event(arrow), sent));
        }
        return new Presentation.Diagram(nodes, arrows);
    }

    private static int place(State state) {
        return List.of(State.values()).indexOf(state);
    }

    private static Phrase event(StateDiagram.Arrow arrow) {
        return switch (arrow.kind()) {
            case CALL -> Phrase.of("quiz.event.call", "call", arrow.event());
            case ARRIVAL -> Phrase.of("quiz.event.arrival", "flags", arrow.event());
            case TIMEOUT -> Phrase.of("quiz.event.timeout", "timer", arrow.event());
        };
    }

    private Presentation.Header header(LabelQuestion question, SegmentName name) {
        Running running = Running.of(question, variant.values()).orElseThrow(Unjudgeable::new);
        int place = running.place(name);
        if (place < 0) {
            throw new Unjudgeable();
        }
        Segment segment = running.sent().get(place).send().segment();
        byte[] header = HeaderField.header(segment);
        List<Presentation.Field> fields = new ArrayList<>();
        for (HeaderField field : HeaderField.values()) {
            boolean missing = question.blanks().contains(field.id());
            fields.add(new Presentation.Field(
                    field.bits(),
                    missing ? null : name(field.id(), false),
                    field.value(header),
                    missing ? handles.blank(field.id()) : null));
        }
        return new Presentation.Header(fields);
    }

    /** A form for fields of a segment and states. */
    List<Blank> asked(List<Asked> asked, List<String> hosts) {
        return asked.stream().map(one -> asked(one, hosts)).toList();
    }

    private Blank asked(Asked asked, List<String> hosts) {
        String host = asked.host();
        Phrase name =
                host == null ? Phrase.of("quiz.asked." + asked.word()) : Phrase.of("quiz.asked.state-of", "host", host);
        Entry entry = switch (asked.kind()) {
            case SENDER -> new Presentation.Picked(plain(hosts.stream()));
            case FLAGS -> new Presentation.Flagged(FLAGS);
            case SEQ, ACK, LEN -> new Presentation.Typed(true, null);
            case STATE ->
                new Presentation.Picked(plain(Stream.of(State.values()).map(State::rfcName)));
        };
        return new Blank(handles.blank(asked.word()), name, entry);
    }

    /** Words that are no secret are their own handles. */
    private static List<Presentation.Option> plain(Stream<String> words) {
        return words.map(word -> new Presentation.Option(word, word)).toList();
    }
}
