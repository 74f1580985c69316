package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.authoring.LessonSource;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.authoring.ui.question.QuestionsPanel;
import org.syntofin.authoring.ui.run.SimDialog;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.course.Publishing;
import org.syntofin.lab.Ladders;
import org.syntofin.simulation.LocalizedText;

/**
 * A lesson block by block, its languages side by side: the same text as the source, for those who do not write markup. A
 * block that was changed in one language since the other was translated from it says so.
 */
class LessonForm extends Composite<Div> {

    private static final ScrollIntoViewOption[] NEAREST = {
        ScrollIntoViewOption.Block.NEAREST, ScrollIntoViewOption.Inline.NEAREST
    };

    final OrderedList blocks = new OrderedList();
    private final List<Button> ups = new ArrayList<>();
    private final List<Button> downs = new ArrayList<>();
    private final List<BlockWords> words = new ArrayList<>();
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient Publishing publishing;
    private final transient Runnable changed;
    private transient Map<String, Map<Integer, TranslationAge.Mark>> marks = Map.of();
    /** The texts as they are shown: another author may have changed them since. */
    private transient Map<String, LessonSource> sources = Map.of();

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
        ups.clear();
        downs.clear();
        words.clear();
        missing();
        Map<String, LessonText> texts = new LinkedHashMap<>();
        lesson.languages().forEach(language -> lesson.shown(language).ifPresent(text -> texts.put(language, text)));
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
        LessonText one = texts.values().iterator().next();
        Map<String, LessonText> shown = alike ? texts : Map.of(one.language(), one);
        marks = alike ? TranslationAge.marks(lesson, publishing) : Map.of();
        sources = new LinkedHashMap<>();
        shown.keySet().forEach(language -> lesson.source(language).ifPresent(source -> sources.put(language, source)));
        List<Block> first = shown.values().iterator().next().blocks();
        for (int at = 0; at < first.size(); at++) {
            blocks.add(item(at, first, shown));
        }
        if (first.isEmpty()) {
            getContent().add(WritingPage.soft(getTranslation("authoring.blocks.none")));
        }
        getContent().add(blocks, new InsertBar(lesson, ladders, () -> Integer.MAX_VALUE, () -> put(Integer.MAX_VALUE)));
    }

    /** A language in which there is no text yet begins with the other's words, so that both have one structure. */
    private void missing() {
        LocalizedText.LANGUAGES.stream()
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
        Div head = new Div(WritingPage.soft(kind(at, block)), tools(at, all, texts));
        head.addClassName("write-block-head");
        Div here = new Div();
        Button below = new Button(getTranslation("authoring.blocks.add"), click -> {
            here.removeAll();
            here.add(new InsertBar(lesson, ladders, () -> at + 1, () -> put(at + 1)));
        });
        below.setAriaLabel(getTranslation("authoring.blocks.add-which", at + 1));
        below.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        here.add(below);
        ListItem item = new ListItem(head, inside(at, block, texts), here);
        item.addClassName("write-block");
        return item;
    }

    /** A card for what is made in a form of its own, else the words. */
    private Component inside(int at, Block block, Map<String, LessonText> texts) {
        return switch (block) {
            case Block.Sim sim -> BlockCard.sim(lesson, sim).captions(at, texts, marks);
            case Block.Quiz quiz -> BlockCard.quiz(lesson, quiz, id -> QuestionsPanel.edit(lesson, id, this::redraw));
            case Block.Capture capture -> BlockCard.capture(capture).captions(at, texts, marks);
            case Block.Prose _, Block.Heading _, Block.Note _ -> {
                BlockWords inside = new BlockWords(lesson, at, texts, written(at), marks, new Following());
                words.add(inside);
                yield inside;
            }
        };
    }

    private Div tools(int at, List<Block> all, Map<String, LessonText> texts) {
        Div tools = new Div();
        if (all.get(at) instanceof Block.Sim sim) {
            tools.add(new Button(getTranslation("authoring.blocks.edit"), click -> edit(at, sim, texts)));
        }
        if (BlockWords.isTable(all.get(at))) {
            tools.add(new Button(getTranslation("authoring.blocks.edit"), click -> editTable(at)));
        }
        Button up = new Button("↑", click -> move(at, -1));
        up.setAriaLabel(getTranslation("authoring.blocks.up", at + 1));
        up.setEnabled(at > 0);
        Button down = new Button("↓", click -> move(at, 1));
        down.setAriaLabel(getTranslation("authoring.blocks.down", at + 1));
        down.setEnabled(at + 1 < all.size());
        Button remove = new Button(getTranslation("authoring.blocks.remove"), click -> remove(at));
        remove.setAriaLabel(getTranslation("authoring.blocks.remove-which", at + 1));
        ups.add(up);
        downs.add(down);
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
        new SimDialog(lesson, ladders, block -> replace(at, block))
                .fill(sim, new Words(captions))
                .open();
    }

    private void editTable(int at) {
        new TableDialog(lesson, block -> replace(at, block)).fill(written(at)).open();
    }

    /** A block in each language, as it is written. */
    private Words written(int at) {
        Map<String, String> written = new LinkedHashMap<>();
        sources.forEach((language, source) -> written.put(language, source.block(at)));
        return new Words(written);
    }

    /** One that somebody else has taken away or changed meanwhile stays as they have it, and what was made stands beside it. */
    private void replace(int at, Words block) {
        Words before = written(at);
        lesson.changeTexts((source, language) -> {
            if (!sources.containsKey(language)) {
                return source.text();
            }
            int now = source.find(at, before.in(language));
            return now < 0 ? source.insert(at, block.in(language)) : source.replace(now, block.in(language));
        });
        redraw();
    }

    private void move(int at, int by) {
        if (waits()) {
            return;
        }
        Words block = written(at);
        lesson.changeTexts((source, language) -> {
            int now = source.find(at, block.in(language));
            return now < 0 ? source.text() : source.move(now, now + by);
        });
        redraw();
        List<Button> same = by < 0 ? ups : downs;
        List<Button> other = by < 0 ? downs : ups;
        int there = Math.clamp(at + (long) by, 0, same.size() - 1);
        (same.get(there).isEnabled() ? same : other).get(there).focus();
    }

    private void remove(int at) {
        if (waits()) {
            return;
        }
        Words block = written(at);
        lesson.changeTexts((source, language) -> {
            int now = source.find(at, block.in(language));
            return now < 0 ? source.text() : source.replace(now, "");
        });
        redraw();
    }

    /** Blocks keep their places in all languages until it is chosen which of two versions stays. */
    private boolean waits() {
        lesson.refresh();
        boolean waits = lesson.isInTwoVersions();
        if (waits) {
            redraw();
        }
        return waits;
    }

    /** Something new stands there: it is brought before the author's eyes. */
    private void put(int at) {
        redraw();
        int last = blocks.getComponentCount() - 1;
        if (last >= 0) {
            blocks.getComponentAt(Math.min(at, last)).scrollIntoView(NEAREST);
        }
    }

    /** Brings a block before the author's eyes; false where there is none. */
    final boolean bring(int at) {
        if (at >= blocks.getComponentCount()) {
            return false;
        }
        Component block = blocks.getComponentAt(at);
        block.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        return true;
    }

    private void redraw() {
        draw();
        changed.run();
    }

    /** The form follows what is typed into its fields. */
    private final class Following implements BlockField.Listener {

        @Override
        public void typing() {
            changed.run();
        }

        /** Where two blocks were made of one, or another author changed the lesson, all are drawn again. */
        @Override
        public void rested(boolean sameBlocks) {
            if (sameBlocks) {
                Map<String, Map<Integer, TranslationAge.Mark>> now = TranslationAge.marks(lesson, publishing);
                words.forEach(block -> block.mark(now));
            } else {
                draw();
            }
            changed.run();
        }
    }

    private String kind(int at, Block block) {
        if (written(at).byLanguage().values().stream()
                .anyMatch(source -> BlockMarkup.of(source).kind() == BlockMarkup.Kind.PICTURE)) {
            return getTranslation("authoring.insert.picture");
        }
        return switch (block) {
            case Block.Heading _ -> getTranslation("authoring.note.kind.heading");
            case Block.Prose prose -> getTranslation("authoring.blocks." + prose.structure());
            case Block.Sim _ -> getTranslation("authoring.insert.sim");
            case Block.Quiz _ -> getTranslation("authoring.insert.question");
            case Block.Capture _ -> getTranslation("authoring.insert.capture");
            case Block.Note note ->
                getTranslation("authoring.note.kind." + note.kind().word());
        };
    }
}
