package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.syntofin.course.Cause;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.presenting.Presenting;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Trace;

/** What is told after an answer: about TCP, not about marks. */
final class Feedback extends Composite<Div> {

    private final H4 heading = new H4();
    private final Div actions = new Div();

    private Feedback(String kind, String words) {
        getContent().addClassName("study-feedback");
        getContent().getElement().setAttribute("data-verdict", kind);
        heading.setText(words);
        heading.getElement().setAttribute("tabindex", "-1");
        actions.addClassName("study-actions");
        getContent().add(heading);
    }

    static Feedback declined(String words) {
        return new Feedback("declined", words);
    }

    /**
     * What is told after an answer.
     *
     * @param last whether the question takes no other answer, so that nothing is still to come
     * @param explained is run when the learner opens the explanation before having been right
     */
    static Feedback of(
            Leaf leaf,
            Verdict verdict,
            Response response,
            LessonContext context,
            String language,
            boolean last,
            Runnable explained) {
        Headline headline = Headline.of(verdict, response, last);
        Div page = new Div();
        Feedback told =
                new Feedback(headline.kind(), page.getTranslation(headline.key(), headline.first(), headline.second()));
        verdict.explanation().forEach(remark -> told.getContent().add(remark(remark, leaf, language, page)));
        told.run(verdict, leaf.question() instanceof OrderQuestion, context);
        verdict.shownCause()
                .filter(id -> !Cause.SLIP.equals(id))
                .flatMap(context.causes())
                .ifPresent(cause -> told.cause(cause, context, language));
        Presenting.explanation(leaf.question(), leaf.variant(), language)
                .ifPresent(explanation -> told.explain(explanation, verdict.right(), explained));
        told.getContent().add(told.actions);
        return told;
    }

    void setLevel(int level) {
        heading.getElement().setAttribute("aria-level", Integer.toString(level));
    }

    void addAction(Component action) {
        actions.add(action);
    }

    /** Takes the reader here. */
    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private static Component remark(Remark remark, Leaf leaf, String language, Component page) {
        return switch (remark) {
            case Remark.Told(var phrase) -> new Paragraph(Phrases.words(phrase, page));
            case Remark.Shown(var phrase, var segment) ->
                new Paragraph(new Text(Phrases.words(phrase, page) + " "), Faces.segment(segment, page));
            case Remark.Written(var text) ->
                RichText.block(text.in(language, leaf.variant().values()));
        };
    }

    /** What the answer says, played as far as it can happen. */
    private void run(Verdict verdict, boolean order, LessonContext context) {
        Trace run = verdict.run();
        if (run == null || run.steps().isEmpty()) {
            return;
        }
        Figure figure = new Figure();
        HtmlComponent caption = new HtmlComponent("figcaption");
        caption.getElement().setText(getTranslation(order ? played(verdict) : "study.feedback.run.other"));
        figure.add(
                context.ladders()
                        .tell(run, getTranslation(order ? "study.feedback.run.title" : "study.feedback.run.other")),
                caption);
        getContent().add(figure);
    }

    private static String played(Verdict verdict) {
        if (verdict.left() != null && !verdict.legal()) {
            return "study.feedback.run.left";
        }
        return verdict.impossible() == null ? "study.feedback.run.whole" : "study.feedback.run.cut";
    }

    /** What was assumed, the run in which that breaks, what holds. */
    private void cause(Cause cause, LessonContext context, String language) {
        DescriptionList list = new DescriptionList();
        entry(list, "study.cause.belief", new DescriptionList.Description(in(cause.belief(), language)));
        Optional<Component> ladder =
                cause.run().flatMap(run -> context.runs().apply(run.value())).map(SegmentLadder::new);
        if (ladder.isPresent()) {
            DescriptionList.Description breaks = new DescriptionList.Description();
            cause.breaks().ifPresent(words -> breaks.add(new Paragraph(in(words, language))));
            NativeDetails run = new NativeDetails(getTranslation("study.cause.watch"));
            run.addToggleListener(toggle -> {
                if (toggle.isOpened()) {
                    run.setContent(ladder.get());
                }
            });
            breaks.add(run);
            entry(list, "study.cause.breaks", breaks);
        }
        entry(list, "study.cause.holds", new DescriptionList.Description(in(cause.holds(), language)));
        getContent().add(list);
    }

    private void entry(DescriptionList list, String key, DescriptionList.Description description) {
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    /** Open when the answer was right; else behind a word, since the next try should be the learner's own. */
    private void explain(String explanation, boolean right, Runnable explained) {
        if (right) {
            getContent().add(RichText.block(explanation));
        } else {
            NativeDetails details = new NativeDetails(getTranslation("study.feedback.explain"));
            details.addToggleListener(toggle -> {
                if (toggle.isOpened()) {
                    details.setContent(RichText.block(explanation));
                    explained.run();
                }
            });
            getContent().add(details);
        }
    }

    private static String in(LocalizedText text, String language) {
        return text.in(language);
    }

    /** The first line. */
    private record Headline(String kind, String key, int first, int second) {

        static Headline of(Verdict verdict, Response response, boolean last) {
            if (verdict.right()) {
                return new Headline("right", "study.feedback.right", 0, 0);
            }
            if (verdict.legal() && !verdict.story()) {
                return new Headline("story", "study.feedback.story", 0, 0);
            }
            String stop = verdict.stop();
            if (stop != null && response instanceof Response.Order(List<String> items)) {
                String kind = verdict.left() == null ? "impossible" : "left";
                return new Headline(kind, "study.feedback." + kind, items.indexOf(stop) + 1, 0);
            }
            int right = (int) verdict.parts().stream()
                    .filter(part -> part.mark() == Verdict.Mark.RIGHT)
                    .count();
            return verdict.parts().size() > 1 && right > 0
                    ? new Headline(
                            "partly",
                            last ? "study.feedback.over.partly" : "study.feedback.partly",
                            right,
                            verdict.parts().size())
                    : new Headline("wrong", last ? "study.feedback.over.wrong" : "study.feedback.wrong", 0, 0);
        }
    }
}
