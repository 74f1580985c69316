package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.course.SimMode;
import org.syntofin.lab.Ask;
import org.syntofin.lab.AskFor;
import org.syntofin.lab.CauseWords;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.quiz.Question;

/**
 * A lesson as a learner reads it: text, simulations and questions in their order. It can stand on any page; what becomes
 * of the answers is the notebook's business. Its words are those of the page's language when it is made: after a
 * change of language another one is made, {@link #in} that language, with the same notebook and the same pictures.
 */
public final class LessonPanel extends Composite<ReadingPlace> {

    private final LessonContext context;
    private final Notebook notebook;
    private final List<String> path;
    private final ReadingPlace reading = new ReadingPlace();
    private final Map<String, Component> before;
    private final Map<String, Component> pictures = new HashMap<>();
    private Consumer<Boolean> answered = right -> {};

    public LessonPanel(LessonText text, LessonContext context, Notebook notebook) {
        this(text, text.blocks(), context, notebook);
    }

    /** A part of a lesson, whose questions are counted among those of the whole. */
    public LessonPanel(LessonText text, List<Block> blocks, LessonContext context, Notebook notebook) {
        this(text, blocks, context, notebook, new HashMap<>());
    }

    private LessonPanel(
            LessonText text,
            List<Block> blocks,
            LessonContext context,
            Notebook notebook,
            Map<String, Component> before) {
        this.before = before;
        this.context = context;
        this.notebook = notebook;
        this.path = text.path();
        for (int at = 0; at < blocks.size(); at++) {
            String place = "b" + at;
            switch (blocks.get(at)) {
                case Block.Heading heading -> add(place, Spoken.mark(heading(heading), heading, text));
                case Block.Prose prose -> add(place, Spoken.mark(prose(prose), prose, text));
                case Block.Note note -> add(place, note(note, text));
                case Block.Sim sim -> add(place, simulation(place, sim, text));
                case Block.Capture capture -> add(place, capture(place, capture, text));
                case Block.Quiz quiz -> quiz.use().forEach(id -> add("q-" + id, question(id, level(text, quiz))));
            }
        }
    }

    /** The same lesson in another language. What runs on the page goes on: this panel loses its pictures to the new one. */
    public LessonPanel in(LessonText text) {
        return new LessonPanel(text, text.blocks(), context, notebook, pictures);
    }

    @Override
    protected ReadingPlace initContent() {
        return reading;
    }

    /** Brings the reader to where they were. */
    public void bringTo(String place) {
        reading.bringTo(place);
    }

    /** Hears where the reader is, when the page has come to rest. */
    public void onPlace(Consumer<String> listener) {
        reading.addPlaceListener(event -> listener.accept(event.place()));
    }

    /** Hears of each answer that was judged, with whether it was right. */
    public void onAnswered(Consumer<Boolean> listener) {
        answered = listener;
    }

    private void add(String place, Component block) {
        reading.add(place, block);
    }

    private Component heading(Block.Heading heading) {
        String tag = "h" + heading.level();
        Html html = new Html("<" + tag + ">" + heading.text().with(context.links()::apply) + "</" + tag + ">");
        html.setId(heading.anchor());
        return html;
    }

    private Component prose(Block.Prose prose) {
        return text(prose.html().with(context.links()::apply));
    }

    private static Component text(String html) {
        return new Html("<div class=\"study-text\">" + RichText.reachable(html) + "</div>");
    }

    private Component note(Block.Note note, LessonText text) {
        Span kind = new Span(getTranslation("study.note." + note.kind().word()));
        kind.addClassName("study-meta");
        Aside aside = new Aside(kind, Spoken.mark(text(note.html().with(context.links()::apply)), note, text));
        aside.addClassName("study-note");
        aside.getElement().setAttribute("aria-label", kind.getText());
        return aside;
    }

    private Component simulation(String place, Block.Sim sim, LessonText text) {
        Figure figure = new Figure();
        String name = place + " " + sim.mode() + " " + sim.scenario();
        figure.add(context.runs()
                .apply(sim.scenario())
                .map(address -> picture(name, () -> picture(sim, address)))
                .orElseGet(() -> new Paragraph(getTranslation("study.sim.broken"))));
        caption(sim.caption()).ifPresent(caption -> figure.add(Spoken.mark(caption, sim, text)));
        return figure;
    }

    /** The picture that stands on the page already, else a new one. */
    private Component picture(String name, Supplier<Component> fresh) {
        Component standing = before.remove(name);
        Component picture = standing == null ? fresh.get() : standing;
        pictures.put(name, picture);
        return picture;
    }

    private Component picture(Block.Sim sim, RunAddress address) {
        String end = sim.host();
        return sim.mode() == SimMode.PLAY && end != null ? context.ladders().play(address, end) : ladder(sim, address);
    }

    private SegmentLadder ladder(Block.Sim sim, RunAddress address) {
        return switch (sim.mode()) {
            case WATCH -> context.ladders().watch(address);
            case STEP -> context.ladders().step(address);
            case PREDICT -> context.ladders().predict(address, asked(sim), this::cause);
            case FREE, PLAY -> context.ladders().free(address);
        };
    }

    private static AskFor asked(Block.Sim sim) {
        List<Ask> parts =
                sim.ask().stream().flatMap(word -> Ask.of(word).stream()).toList();
        return new AskFor(parts, AskFor.Manner.valueOf(sim.answer().name()));
    }

    private Optional<CauseWords.Said> cause(String id, String language) {
        return context.causes()
                .apply(id)
                .map(cause -> new CauseWords.Said(
                        cause.belief().in(language), cause.holds().in(language)));
    }

    private Component capture(String place, Block.Capture capture, LessonText text) {
        Figure figure = new Figure();
        Div recorded = new Div(new Paragraph(getTranslation("study.capture.name", capture.file())));
        context.files()
                .apply(capture.file())
                .map(file -> context.ladders().capture(file, getLocale()))
                .ifPresent(recorded::add);
        figure.add(beside(place, recorded, capture.beside()));
        caption(capture.caption()).ifPresent(caption -> figure.add(Spoken.mark(caption, capture, text)));
        return figure;
    }

    /** What was recorded, and where the author names one the simulation that tells the same story. */
    private Component beside(String place, Div recorded, @Nullable String scenario) {
        Optional<RunAddress> run = Optional.ofNullable(scenario).flatMap(context.runs());
        if (run.isEmpty()) {
            return recorded;
        }
        Div simulated = new Div(
                new Paragraph(getTranslation("study.capture.beside")),
                picture(place + " " + scenario, () -> context.ladders().step(run.get())));
        Div both = new Div(recorded, simulated);
        both.addClassName("study-beside");
        return both;
    }

    private static Optional<Component> caption(@Nullable String words) {
        return Optional.ofNullable(words).map(text -> {
            HtmlComponent caption = new HtmlComponent("figcaption");
            caption.getElement().setText(text);
            return caption;
        });
    }

    /** Below the heading that the question stands under; before any, below the lesson's title. */
    private static int level(LessonText text, Block.Quiz quiz) {
        return text.headed(quiz) ? 3 : 2;
    }

    private Component question(String id, int level) {
        Optional<Question> question = context.questions().apply(id);
        if (question.isEmpty()) {
            Div gone = new Div(getTranslation("study.question.gone"));
            gone.addClassName("study-question");
            return gone;
        }
        QuestionPanel.Place place = new QuestionPanel.Place(path.indexOf(id) + 1, path.size(), level);
        QuestionPanel panel = new QuestionPanel(question.get(), place, notebook, context);
        ComponentUtil.addListener(panel, AnsweredEvent.class, event -> answered.accept(event.right()));
        return panel;
    }
}
