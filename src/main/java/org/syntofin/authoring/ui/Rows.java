package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Rows of fields, of which an author can have more and fewer, and where it matters in another order. */
public class Rows<R extends Component> extends Composite<Div> {

    final Button more = new Button();
    private final List<R> rows = new ArrayList<>();
    private final Div list = new Div();
    private final transient Supplier<R> maker;
    private final boolean ordered;
    private final int most;

    /**
     * @param key of the words of the button that adds a row
     * @param ordered whether rows can be moved
     */
    public Rows(String key, int most, boolean ordered, Supplier<R> maker) {
        this.maker = maker;
        this.ordered = ordered;
        this.most = most;
        list.addClassName("write-fields");
        more.setText(getTranslation(key));
        more.addThemeVariants(ButtonVariant.SMALL);
        more.addClickListener(click -> add());
        getContent().add(list, more);
    }

    /** A new row, at the end. */
    public final R add() {
        R row = maker.get();
        rows.add(row);
        draw();
        return row;
    }

    public final void clear() {
        rows.clear();
        draw();
    }

    public final List<R> rows() {
        return List.copyOf(rows);
    }

    private void draw() {
        list.removeAll();
        for (int at = 0; at < rows.size(); at++) {
            Div line = new Div(rows.get(at), tools(at));
            line.addClassName("write-row");
            list.add(line);
        }
        more.setVisible(rows.size() < most);
    }

    private Div tools(int at) {
        Div tools = new Div();
        tools.addClassName("write-block-tools");
        if (ordered) {
            Button up = tool("↑", "authoring.rows.up", at, () -> rows.add(at - 1, rows.remove(at)));
            up.setEnabled(at > 0);
            Button down = tool("↓", "authoring.rows.down", at, () -> rows.add(at + 1, rows.remove(at)));
            down.setEnabled(at + 1 < rows.size());
            tools.add(up, down);
        }
        tools.add(tool(getTranslation("authoring.blocks.remove"), "authoring.rows.remove", at, () -> rows.remove(at)));
        return tools;
    }

    private Button tool(String words, String key, int at, Runnable action) {
        Button button = new Button(words, click -> {
            action.run();
            draw();
        });
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, at + 1));
        return button;
    }
}
