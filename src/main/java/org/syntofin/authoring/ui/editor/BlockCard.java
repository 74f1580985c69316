package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSource;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.authoring.ui.question.QuestionSketch;
import org.syntofin.authoring.ui.run.RunSketch;
import org.syntofin.authoring.ui.run.ScenarioChoice;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;

/** What stands in a lesson besides words, as a card: what it is and how it goes, instead of its markup. */
class BlockCard extends Composite<Div> {

    private final Div told = new Div();

    private BlockCard() {
        getContent().addClassName("write-card");
        told.addClassName("write-card-told");
    }

    static BlockCard sim(OpenLesson lesson, Block.Sim sim) {
        BlockCard card = new BlockCard();
        ScenarioChoice.read(lesson, sim.scenario()).map(RunSketch::new).ifPresent(card.getContent()::add);
        String language = card.getLocale().toLanguageTag();
        card.title(ScenarioChoice.title(lesson, sim.scenario(), language));
        card.told.add(WritingPage.soft(mode(card, sim)));
        return card.end();
    }

    /**
     * What learners do with a simulation.
     *
     * @param page whose language it is said in
     */
    static String mode(Component page, Block.Sim sim) {
        String mode = page.getTranslation("authoring.sim.mode." + sim.mode().word());
        return switch (sim.mode()) {
            case PREDICT -> mode + ": " + String.join(", ", sim.ask());
            case PLAY -> mode + ": " + Optional.ofNullable(sim.host()).orElse("");
            case FREE ->
                mode + Optional.ofNullable(sim.goal()).map(goal -> ": " + goal).orElse("");
            case WATCH, STEP -> mode;
        };
    }

    /** @param edit opens the form of a question */
    static BlockCard quiz(OpenLesson lesson, Block.Quiz quiz, Consumer<String> edit) {
        BlockCard card = new BlockCard();
        for (String id : quiz.use()) {
            Button change = new Button(card.getTranslation("authoring.blocks.edit"), click -> edit.accept(id));
            change.setAriaLabel(card.getTranslation("authoring.question.edit-which", id));
            change.addThemeVariants(ButtonVariant.SMALL);
            Div line = new Div(new QuestionSketch(lesson, id), change);
            line.addClassName("write-question-line");
            card.told.add(line);
            card.otherRun(lesson, id).map(WritingPage::soft).ifPresent(card.told::add);
        }
        return card.end();
    }

    /** Beside simulations, a question about a run that none of them shows: perhaps one of them was changed since. */
    private Optional<String> otherRun(OpenLesson lesson, String question) {
        Set<String> shown = lesson.texts().stream()
                .flatMap(text -> text.sims().stream())
                .map(Block.Sim::scenario)
                .collect(Collectors.toSet());
        return lesson.question(question)
                .map(TableSource::values)
                .map(BlockCard::run)
                .filter(run -> !run.isEmpty() && !shown.isEmpty() && !shown.contains(run))
                .map(run -> getTranslation(
                        "authoring.blocks.other-run",
                        ScenarioChoice.title(lesson, run, getLocale().toLanguageTag())));
    }

    private static String run(TableValues question) {
        return Stream.of(
                        question.text("scenario"),
                        question.text("grade", "scenario"),
                        question.text("proof", "scenario"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    static BlockCard capture(Block.Capture capture) {
        BlockCard card = new BlockCard();
        card.title(capture.file());
        Optional.ofNullable(capture.beside()).ifPresent(beside -> card.told.add(WritingPage.soft(beside)));
        return card.end();
    }

    /** The words under it, in each language; those that are not translated, or not since, say so. */
    BlockCard captions(
            int at,
            Map<String, LessonText> texts,
            Map<String, Map<Integer, TranslationAge.Mark>> marks,
            TranslationMark.Listener told) {
        texts.forEach((language, text) -> {
            caption(text.blocks().get(at)).ifPresent(words -> {
                Span caption = new Span(words);
                caption.getElement().setAttribute("lang", language);
                caption.addClassName("write-caption");
                this.told.add(caption);
            });
            Optional.ofNullable(marks.getOrDefault(language, Map.of()).get(at))
                    .ifPresent(how -> this.told.add(new TranslationMark(how, at, language, told).naming(language)));
        });
        return this;
    }

    private static Optional<String> caption(Block block) {
        return switch (block) {
            case Block.Sim sim -> Optional.ofNullable(sim.caption());
            case Block.Capture capture -> Optional.ofNullable(capture.caption());
            case Block.Heading _, Block.Prose _, Block.Note _, Block.Quiz _ -> Optional.empty();
        };
    }

    private void title(String words) {
        Paragraph title = new Paragraph(words);
        title.addClassName("write-title");
        told.add(title);
    }

    private BlockCard end() {
        getContent().add(told);
        return this;
    }
}
