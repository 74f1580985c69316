package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.syntofin.quiz.Presentation;

/** Shows segments and steps in the page's language: flags as chips, numbers beside them. */
final class Faces {

    private Faces() {}

    /** In one line of words. */
    static String words(Presentation.Face face, Component page) {
        return switch (face) {
            case Presentation.SegmentFace segment -> way(segment, page) + ": " + numbers(segment, page);
            case Presentation.StepFace step -> Phrases.words(step.phrase(), page);
            case Presentation.WordsFace words -> words.text();
        };
    }

    /** With chips. */
    static Component segment(Presentation.SegmentFace segment, Component page) {
        Span shown = new Span();
        shown.addClassName("study-segment");
        Span way = new Span(way(segment, page));
        way.addClassName("way");
        shown.add(way);
        for (String flag : segment.flags()) {
            Span chip = new Span(flag);
            chip.addClassNames("chip", hue(flag));
            shown.add(chip);
        }
        Span numbers = new Span(fields(segment, page));
        numbers.addClassName("numbers");
        shown.add(numbers);
        return shown;
    }

    private static String hue(String flag) {
        return switch (flag) {
            case "SYN" -> "syn";
            case "FIN" -> "fin";
            case "RST" -> "rst";
            default -> "plain";
        };
    }

    static String way(Presentation.SegmentFace segment, Component page) {
        return Phrases.host(segment.from(), page) + " → " + Phrases.host(segment.to(), page);
    }

    private static String numbers(Presentation.SegmentFace segment, Component page) {
        return String.join("+", segment.flags()) + " " + fields(segment, page);
    }

    private static String fields(Presentation.SegmentFace segment, Component page) {
        return segment.lost() ? segment.fields() + " · " + page.getTranslation("study.order.lost") : segment.fields();
    }
}
