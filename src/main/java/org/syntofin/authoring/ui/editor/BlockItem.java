package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.BlockMarkup;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Block;

/**
 * A block in the form: what it is and what can be done with it, its words or a card, and what can be put below it. All of
 * that is made when the block comes onto the page or is asked for it, so that a long lesson opens soon.
 */
class BlockItem extends ListItem {

    private final Button up = new Button("↑");
    private final Button down = new Button("↓");
    private final Div tools = new Div();
    private final Div below = new Div();
    private final transient Block block;
    private final String kind;
    private final int at;
    private final int last;
    private final transient Supplier<Component> made;
    private final transient Tools done;
    private @Nullable Component inside;

    /** What its author does with it. */
    interface Tools {

        void edit(int at);

        void move(int at, int by);

        void remove(int at);

        /** What can be put before a block. */
        InsertBar insert(int before);
    }

    /**
     * @param at its place
     * @param last the place of the last block
     * @param written the block in each language
     * @param made makes its words or a card
     */
    BlockItem(int at, int last, Block block, Words written, Supplier<Component> made, Tools done) {
        this.at = at;
        this.last = last;
        this.block = block;
        this.kind = kind(block, written);
        this.made = made;
        this.done = done;
        addClassName("write-block");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        inside();
    }

    private Component drawn() {
        Component drawn = made.get();
        if (block instanceof Block.Sim || BlockWords.isTable(block)) {
            tools.add(tool(new Button(getTranslation("authoring.blocks.edit")), "edit-which", () -> done.edit(at)));
        }
        up.setEnabled(at > 0);
        down.setEnabled(at < last);
        tools.add(
                tool(up, "up", () -> done.move(at, -1)),
                tool(down, "down", () -> done.move(at, 1)),
                tool(new Button(getTranslation("authoring.blocks.remove")), "remove-which", () -> done.remove(at)));
        tools.addClassName("write-block-tools");
        Div head = new Div(WritingPage.soft(kind), tools);
        head.addClassName("write-block-head");
        Button more = tool(new Button(getTranslation("authoring.blocks.add")), "add-which", () -> offer(at + 1));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        // What comes behind the last block has its row below all of them.
        more.setVisible(at < last);
        below.add(more);
        add(head, drawn, below);
        return drawn;
    }

    private String kind(Block block, Words written) {
        return written.byLanguage().values().stream()
                .filter(BlockItem::isPicture)
                .findFirst()
                .map(picture -> kind(this, block, picture))
                .orElseGet(() -> kind(this, block, ""));
    }

    /**
     * What a block is, in words.
     *
     * @param page whose language they are in
     */
    static String kind(Component page, Block block, String source) {
        if (isPicture(source)) {
            return page.getTranslation("authoring.insert.picture");
        }
        return page.getTranslation(
                switch (block) {
                    case Block.Heading _ -> "authoring.note.kind.heading";
                    case Block.Prose prose -> "authoring.blocks." + prose.structure();
                    case Block.Sim _ -> "authoring.insert.sim";
                    case Block.Quiz _ -> "authoring.insert.question";
                    case Block.Capture _ -> "authoring.insert.capture";
                    case Block.Note note -> "authoring.note.kind." + note.kind().word();
                });
    }

    private static boolean isPicture(String source) {
        return BlockMarkup.of(source).kind() == BlockMarkup.Kind.PICTURE;
    }

    private Button tool(Button button, String key, Runnable use) {
        button.setAriaLabel(getTranslation("authoring.blocks." + key, at + 1));
        button.addClickListener(click -> use.run());
        return button;
    }

    private void offer(int before) {
        InsertBar bar = done.insert(before);
        below.removeAll();
        below.add(bar);
        bar.focus();
    }

    Block block() {
        return block;
    }

    /** What it is, in words. */
    String kind() {
        return kind;
    }

    Component inside() {
        if (inside == null) {
            inside = drawn();
        }
        return inside;
    }

    /** The head stays, and with it what may be focused there. */
    void show(Component other) {
        replace(inside(), other);
        inside = other;
    }

    /** Its author goes on here: in its first field, or at what opens its form. */
    void begin() {
        begin(0);
    }

    /** @param number of the field, where there are several */
    void begin(int number) {
        List<Focusable<?>> fields = focusable(inside()).toList();
        Optional<? extends Focusable<?>> first = number < fields.size()
                ? Optional.of(fields.get(number))
                : focusable(tools).findFirst();
        first.ifPresent(Focusable::focus);
    }

    /** Its author moves it on, the other way where it came to an end. */
    void move(int by) {
        Button same = by < 0 ? up : down;
        Button other = by < 0 ? down : up;
        (same.isEnabled() ? same : other).focus();
    }

    private static Stream<Focusable<?>> focusable(Component within) {
        return within.getChildren()
                .flatMap(child -> child instanceof Focusable<?> field
                        ? Stream.of(field).filter(Focusable::isEnabled)
                        : focusable(child));
    }
}
