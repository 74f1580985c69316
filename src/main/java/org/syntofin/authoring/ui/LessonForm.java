package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syntofin.authoring.LessonSource;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.Words;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.course.Publishing;
import org.syntofin.lab.Ladders;

/**
 * A lesson block by block, its languages side by side: the same text as the source, for those who do not write markup. A
 * block that was changed in one language since the other was translated from it says so.
 */
class LessonForm extends Composite<Div> {

    final OrderedList blocks = new OrderedList();
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient Publishing publishing;
    private final transient Runnable changed;
    private Map<String, Set<Integer>> stale = Map.of();

    /** @param changed is told after the lesson was changed */
    LessonForm(OpenLesson lesson, Ladders ladders, Publishing publishing, Runnable changed) {
        this.lesson = lesson;
        this.ladders = ladders;
        this.publishing = publishing;
        this.changed = changed;
        getContent().addClassName("write-form");
        blocks.addClassName("write-blocks");
        draw();
    }

    final void draw() {
        getContent().removeAll();
        blocks.removeAll();
        missing();
        Map<String, LessonText> texts = new LinkedHashMap<>();
        lesson.languages().forEach(language -> lesson.read(language).ifPresent(text -> texts.put(language, text)));
        if (texts.isEmpty()) {
            getContent().add(WritingPage.soft(getTranslation("authoring.blocks.unreadable")));
            return;
        }
        boolean alike = texts.values().stream()
                        .map(text ->
                                text.blocks().stream().map(Block::structure).toList())
                        .distinct()
                        .count()
                == 1;
        if (!alike) {
            getContent().add(WritingPage.soft(getTranslation("authoring.blocks.unlike")));
        }
        Map<String, LessonText> shown = alike
                ? texts
                : Map.of(
                        texts.keySet().iterator().next(),
                        texts.values().iterator().next());
        stale = alike ? TranslationAge.stale(lesson, publishing) : Map.of();
        List<Block> first = shown.values().iterator().next().blocks();
        for (int at = 0; at < first.size(); at++) {
            blocks.add(item(at, first, shown));
        }
        getContent().add(blocks, new InsertBar(lesson, ladders, () -> Integer.MAX_VALUE, this::redraw));
    }

    /** A language in which there is no text yet begins with the other's words, so that both have one structure. */
    private void missing() {
        org.syntofin.simulation.LocalizedText.LANGUAGES.stream()
                .filter(language -> !lesson.languages().contains(language))
                .forEach(language -> getContent()
                        .add(new Button(
                                getTranslation(
                                        "authoring.blocks.translate", getTranslation("authoring.language." + language)),
                                click -> {
                                    String from = lesson.languages().stream()
                                            .findFirst()
                                            .map(OpenLesson::file)
                                            .map(lesson::text)
                                            .orElse("");
                                    lesson.change(OpenLesson.file(language), none -> from);
                                    redraw();
                                })));
    }

    private ListItem item(int at, List<Block> all, Map<String, LessonText> texts) {
        Block block = all.get(at);
        Div head = new Div(WritingPage.soft(kind(block)), tools(at, all, texts));
        head.addClassName("write-block-head");
        Div words = new Div();
        words.addClassName("write-words");
        texts.forEach((language, text) -> words.add(new BlockField(
                lesson,
                language,
                at,
                LessonSource.of(lesson.text(OpenLesson.file(language)), text).block(at),
                stale.getOrDefault(language, Set.of()).contains(at),
                this::told)));
        Div here = new Div();
        Button below = new Button(getTranslation("authoring.blocks.add"), click -> {
            here.removeAll();
            here.add(new InsertBar(lesson, ladders, () -> at + 1, this::redraw));
        });
        below.setAriaLabel(getTranslation("authoring.blocks.add-which", at + 1));
        below.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        here.add(below);
        ListItem item = new ListItem(head, words, here);
        item.addClassName("write-block");
        return item;
    }

    private Div tools(int at, List<Block> all, Map<String, LessonText> texts) {
        Div tools = new Div();
        if (all.get(at) instanceof Block.Sim sim) {
            tools.add(new Button(getTranslation("authoring.blocks.edit"), click -> edit(at, sim, texts)));
        }
        if (all.get(at) instanceof Block.Quiz quiz) {
            quiz.use().forEach(id -> {
                Button edit = new Button(
                        quiz.use().size() == 1 ? getTranslation("authoring.blocks.edit") : id,
                        click -> QuestionsPanel.edit(lesson, id, this::redraw));
                edit.setAriaLabel(getTranslation("authoring.question.edit-which", id));
                tools.add(edit);
            });
        }
        Button up = new Button("↑", click -> move(at, at - 1));
        up.setAriaLabel(getTranslation("authoring.blocks.up", at + 1));
        up.setEnabled(at > 0);
        Button down = new Button("↓", click -> move(at, at + 1));
        down.setAriaLabel(getTranslation("authoring.blocks.down", at + 1));
        down.setEnabled(at + 1 < all.size());
        Button remove = new Button(getTranslation("authoring.blocks.remove"), click -> remove(at));
        remove.setAriaLabel(getTranslation("authoring.blocks.remove-which", at + 1));
        tools.add(up, down, remove);
        tools.addClassName("write-block-tools");
        return tools;
    }

    private void edit(int at, Block.Sim sim, Map<String, LessonText> texts) {
        Map<String, String> captions = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (text.blocks().get(at) instanceof Block.Sim own) {
                captions.put(language, Optional.ofNullable(own.caption()).orElse(""));
            }
        });
        new SimDialog(lesson, ladders, block -> {
                    lesson.changeTexts((source, language) -> source.replace(at, block.in(language)));
                    redraw();
                })
                .fill(sim, new Words(captions))
                .open();
    }

    private void move(int at, int to) {
        lesson.changeTexts((source, language) -> source.move(at, to));
        redraw();
    }

    private void remove(int at) {
        lesson.changeTexts((source, language) -> source.replace(at, ""));
        redraw();
    }

    private void redraw() {
        draw();
        changed.run();
    }

    /** A field was saved; where that made two blocks of one, or another author changed the lesson, all are drawn again. */
    private void told(boolean sameBlocks) {
        if (!sameBlocks) {
            draw();
        }
        changed.run();
    }

    private String kind(Block block) {
        return switch (block) {
            case Block.Heading _ -> getTranslation("authoring.note.kind.heading");
            case Block.Prose prose -> getTranslation("authoring.blocks." + prose.structure());
            case Block.Sim sim ->
                getTranslation("authoring.insert.sim") + " · "
                        + ScenarioChoice.title(
                                lesson, sim.scenario(), getLocale().toLanguageTag());
            case Block.Quiz quiz -> getTranslation("authoring.insert.question") + " · " + String.join(", ", quiz.use());
            case Block.Capture capture -> getTranslation("authoring.insert.capture") + " · " + capture.file();
            case Block.Note note ->
                getTranslation("authoring.note.kind." + note.kind().word());
        };
    }
}
