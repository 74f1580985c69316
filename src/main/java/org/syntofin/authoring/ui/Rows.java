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
    /** What moves and removes each row. */
    private final List<List<Button>> tools = new ArrayList<>();

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
        tools.clear();
        for (int at = 0; at < rows.size(); at++) {
            List<Button> own = tools(at);
            tools.add(own);
            Div bar = new Div(own.toArray(Component[]::new));
            bar.addClassName("write-block-tools");
            Div line = new Div(rows.get(at), bar);
            line.addClassName("write-row");
            list.add(line);
        }
        more.setVisible(rows.size() < most);
    }

    private List<Button> tools(int at) {
        List<Button> own = new ArrayList<>();
        if (ordered) {
            Button up = tool("↑", "authoring.rows.up", at, () -> move(at, at - 1, 0));
            up.setEnabled(at > 0);
            Button down = tool("↓", "authoring.rows.down", at, () -> move(at, at + 1, 1));
            down.setEnabled(at + 1 < rows.size());
            own.add(up);
            own.add(down);
        }
        own.add(tool(getTranslation("authoring.blocks.remove"), "authoring.rows.remove", at, () -> remove(at)));
        return own;
    }

    /** The focus goes with the row, to what moves it back where it has come to an end. */
    private void move(int at, int to, int tool) {
        rows.add(to, rows.remove(at));
        draw();
        List<Button> own = tools.get(to);
        own.get(own.get(tool).isEnabled() ? tool : 1 - tool).focus();
    }

    /** The focus goes to the row that takes the place. */
    private void remove(int at) {
        rows.remove(at);
        draw();
        if (rows.isEmpty()) {
            more.focus();
        } else {
            tools.get(Math.min(at, rows.size() - 1)).getLast().focus();
        }
    }

    private Button tool(String words, String key, int at, Runnable action) {
        Button button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, at + 1));
        return button;
    }
}
