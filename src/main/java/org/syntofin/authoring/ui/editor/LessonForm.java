package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ShownBlocks;
import org.syntofin.authoring.TranslationAge;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.authoring.ui.question.QuestionsPanel;
import org.syntofin.authoring.ui.run.SimDialog;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.lab.Ladders;

/**
 * A lesson block by block, its languages side by side: the same text as the source, for those who do not write markup. A
 * block that was changed in one language since the other was translated from it says so.
 */
class LessonForm extends Composite<Div> implements BlockItem.Tools, OthersInForm.Form {

    private static final ScrollIntoViewOption[] NEAREST = {
        ScrollIntoViewOption.Block.NEAREST, ScrollIntoViewOption.Inline.NEAREST
    };

    final OrderedList blocks = new OrderedList();
    private final List<BlockItem> items = new ArrayList<>();
    private final MissingTexts missing;
    private final RowsInTurn inTurn = new RowsInTurn(blocks);
    private final RemovedBlocks removed = new RemovedBlocks(this::putBack);
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient TranslationAge ages;
    private final transient Runnable changed;
    private final transient IntConsumer entered;
    private final MarkupTools tools;
    private final transient Following following = new Following();
    private final transient OthersInForm others;
    private transient Map<String, Map<Integer, TranslationAge.Mark>> marks = Map.of();
    private transient Map<String, LessonText> texts = Map.of();
    private transient ShownBlocks shown;
    /** What can be put behind the last block. */
    private @Nullable InsertBar end;
    /** The block in which the author was last. */
    private int at;

    /**
     * @param changed is told after the lesson was changed
     * @param entered is told the number of the block in which the author is now
     */
    LessonForm(OpenLesson lesson, Ladders ladders, TranslationAge ages, Runnable changed, IntConsumer entered) {
        this.entered = entered;
        this.tools = new MarkupTools(lesson);
        this.lesson = lesson;
        this.ladders = ladders;
        this.ages = ages;
        this.changed = changed;
        this.shown = new ShownBlocks(lesson, List.of());
        this.missing = new MissingTexts(lesson, this::begun);
        this.others = new OthersInForm(lesson, this, getElement());
        getContent().addClassName("write-form");
        blocks.addClassName("write-blocks");
        draw();
    }

    final void draw() {
        getContent().removeAll();
        blocks.removeAll();
        items.clear();
        missing.draw();
        getContent().add(missing, tools);
        Map<String, LessonText> all = new LinkedHashMap<>();
        lesson.texts().forEach(text -> all.put(text.language(), text));
        if (all.isEmpty()) {
            getContent().add(WritingPage.soft(getTranslation("authoring.blocks.unreadable")));
            return;
        }
        boolean alike = all.values().stream()
                        .map(text ->
                                text.blocks().stream().map(Block::structure).toList())
                        .distinct()
                        .count()
                == 1;
        if (!alike) {
            getContent().add(WritingPage.soft(getTranslation("authoring.blocks.unlike")));
        }
        LessonText one = all.values().iterator().next();
        texts = new LinkedHashMap<>(alike ? all : Map.of(one.language(), one));
        marks = alike ? ages.marks(lesson) : Map.of();
        shown = new ShownBlocks(lesson, texts.keySet());
        others.drawn();
        for (int at = 0; at < one.blocks().size(); at++) {
            BlockItem item = item(at, one.blocks());
            item.getElement().addEventListener("focusin", focus -> enter(items.indexOf(item)));
            items.add(item);
        }
        List<Component> rows = new ArrayList<>(items);
        removed.last().ifPresent(last -> rows.add(Math.min(shown.place(last), rows.size()), removed));
        if (items.isEmpty()) {
            getContent().add(WritingPage.soft(getTranslation("authoring.blocks.none")));
        }
        InsertBar last = insert(Integer.MAX_VALUE);
        end = last;
        getContent().add(blocks, last);
        last.setVisible(false);
        inTurn.show(rows, () -> last.setVisible(true));
    }

    private void enter(int block) {
        at = block;
        entered.accept(block);
    }

    private BlockItem item(int at, List<Block> all) {
        Block block = all.get(at);
        return new BlockItem(at, all.size() - 1, block, shown.written(at), () -> inside(at, block), this);
    }

    /** A card for what is made in a form of its own, else the words. */
    private Component inside(int at, Block block) {
        return switch (block) {
            case Block.Sim sim -> BlockCard.sim(lesson, sim).captions(at, texts, marks, following);
            case Block.Quiz quiz ->
                BlockCard.quiz(
                        lesson,
                        quiz,
                        id -> QuestionsPanel.edit(lesson, id, () -> {
                            redraw();
                            items.get(Math.min(at, items.size() - 1))
                                    .begin(quiz.use().indexOf(id));
                        }));
            case Block.Capture capture -> BlockCard.capture(capture).captions(at, texts, marks, following);
            case Block.Prose _, Block.Heading _, Block.Note _ ->
                new BlockWords(lesson, at, texts, shown.written(at), marks, following);
        };
    }

    @Override
    public InsertBar insert(int before) {
        return new InsertBar(lesson, ladders, () -> before, () -> {
            redraw();
            show(before);
        });
    }

    @Override
    public void edit(int at) {
        Map<String, String> captions = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (text.blocks().get(at) instanceof Block.Sim own) {
                captions.put(language, Optional.ofNullable(own.caption()).orElse(""));
            }
        });
        if (items.get(at).block() instanceof Block.Sim sim) {
            new SimDialog(lesson, ladders, made -> replace(at, made))
                    .fill(sim, new Words(captions))
                    .open();
        } else {
            new TableDialog(lesson, made -> replace(at, made))
                    .fill(shown.written(at))
                    .open();
        }
    }

    private void replace(int at, Words block) {
        int now = shown.replace(at, block);
        redraw();
        show(now);
    }

    @Override
    public void move(int at, int by) {
        if (waits()) {
            return;
        }
        shown.move(at, by);
        redraw();
        items.get(Math.clamp(at + (long) by, 0, items.size() - 1)).move(by);
    }

    @Override
    public void remove(int at) {
        if (waits()) {
            return;
        }
        String kind = items.get(at).kind();
        Optional<ShownBlocks.Removed> taken = shown.remove(at);
        taken.ifPresent(block -> removed.add(kind, block));
        redraw();
        taken.ifPresentOrElse(block -> removed.focus(), () -> show(at));
    }

    private void putBack() {
        if (waits()) {
            return;
        }
        draw();
        removed.last().ifPresent(block -> {
            int at = shown.place(block);
            shown.putBack(block, at);
            removed.forget();
            redraw();
            show(at);
        });
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

    /** Shows what others have written meanwhile; whether there was something. */
    final boolean follow() {
        boolean news = others.follow();
        if (news) {
            mark();
        }
        return news;
    }

    /** Shows what others have chosen meanwhile. */
    final void settle() {
        others.settle();
    }

    @Override
    public List<BlockItem> items() {
        return items;
    }

    @Override
    public ShownBlocks shown() {
        return shown;
    }

    @Override
    public Set<String> languages() {
        return texts.keySet();
    }

    @Override
    public void redraw(int at) {
        texts.replaceAll((language, text) -> lesson.shown(language).orElse(text));
        shown.read(at);
        items.get(at).show(inside(at, items.get(at).block()));
    }

    /** Brings the focus back to the block that it was in. */
    @Override
    public void drawFrom(TypingPause.Caret caret) {
        Words before = shown.written(at);
        draw();
        if (!caret.language().isEmpty()) {
            List<String> written = IntStream.range(0, items.size())
                    .mapToObj(place -> shown.written(place).in(caret.language()))
                    .toList();
            shown.find(at, before).ifPresent(first -> {
                TypingPause.Place now = caret.in(written, first, before.in(caret.language()));
                words().filter(block -> block.isAt(now.block()))
                        .forEach(block -> block.begin(caret.language(), now.at()));
            });
        }
    }

    /** Something new stands there: its author goes on in it. */
    private void show(int at) {
        if (!items.isEmpty()) {
            BlockItem item = items.get(Math.min(at, items.size() - 1));
            if (end != null && at >= items.size() - 1) {
                end.scrollIntoView(NEAREST);
            }
            item.scrollIntoView(NEAREST);
            item.begin();
        }
    }

    /** Brings a block's words in a language before the author's eyes; false where there is no such block. */
    final boolean bring(int at, String language) {
        if (at >= items.size()) {
            return false;
        }
        show(at);
        if (items.get(at).inside() instanceof BlockWords words) {
            words.begin(language);
        }
        return true;
    }

    /** A translation stands beside each block now: its author goes on in the first that has words. */
    private void begun(String language) {
        redraw();
        words().filter(block -> block.isIn(language)).findFirst().ifPresent(block -> block.begin(language));
    }

    private void redraw() {
        draw();
        changed.run();
    }

    /** The form follows what is typed into its fields. */
    private final class Following implements BlockWords.Listener {

        @Override
        public void kept(String language, int at, String block) {
            shown.written(language, at, block);
        }

        @Override
        public void typing() {
            changed.run();
        }

        /**
         * Where two blocks were made of one, or another author changed the lesson, all are drawn again once nobody types:
         * who pauses for a moment only keeps the field.
         */
        @Override
        public void rested(boolean sameBlocks) {
            if (sameBlocks) {
                settle();
                mark();
            } else {
                others.drawLater();
            }
            changed.run();
        }

        @Override
        public void agreed(int at, String language, TranslationAge.Mark.Behind behind) {
            ages.agree(lesson, behind);
            marks = ages.marks(lesson);
            BlockItem item = items.get(at);
            if (item.inside() instanceof BlockWords words) {
                words.mark(marks);
                words.begin(language);
            } else {
                item.show(inside(at, item.block()));
                item.begin();
            }
        }
    }

    /** Whether the lesson has all that the fields show; where one is empty, its author is brought there. */
    final boolean isKept() {
        Optional<Fault> emptied = words().flatMap(BlockWords::emptied).findFirst();
        emptied.ifPresent(Fault::show);
        return emptied.isEmpty();
    }

    /** Says how it stands with the translations now. */
    private void mark() {
        marks = ages.marks(lesson);
        words().forEach(block -> block.mark(marks));
    }

    private Stream<BlockWords> words() {
        return items.stream()
                .map(BlockItem::inside)
                .filter(BlockWords.class::isInstance)
                .map(BlockWords.class::cast);
    }
}
