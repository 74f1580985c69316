package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.ui.FindingWords;
import org.syntofin.simulation.Finding;

/** Edits one text in the browser, and tells of every pause in the typing. */
@Tag("source-editor")
@JsModule("./source-editor/source-editor.ts")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/lint", version = "6.9.8")
@NpmPackage(value = "@codemirror/autocomplete", version = "6.20.4")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
class SourceEditor extends Component {

    /**
     * A text for the browser.
     *
     * @param answers the number of the change that it answers; 0 where a file is opened
     * @param turn makes each of them another value, so that the browser hears of all
     */
    record Sent(String file, String text, int answers, int turn) {}

    /** Something wrong at a place; line and column from 1. */
    record Mark(int line, int column, String severity, String words) {

        static Mark of(Finding finding, UnaryOperator<String> words) {
            return new Mark(
                    Math.max(1, finding.position().line()),
                    Math.max(1, finding.position().column()),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    FindingWords.of(finding, words));
        }
    }

    /** What an author can name. */
    record Ids(
            List<String> scenarios,
            List<String> questions,
            List<String> terms,
            List<String> lessons,
            List<String> skills,
            List<String> causes) {}

    /** Answers no change, and is taken all the same. */
    private static final int FORCED = -1;

    /** Is taken where the browser has nothing of its own to tell. */
    private static final int FOLLOWED = -2;

    private static final int MOST_SENT = 8;

    private int turn;
    /** What the browser may have taken, by turn. */
    private final transient Map<Integer, Sent> sent = new LinkedHashMap<>();

    /** The file that is open, and what the browser has of it, as far as is known. */
    private String file = "";

    private String had = "";

    /** Of the last text that was sent. */
    int turn() {
        return turn;
    }

    /** Opens a file. */
    void open(String file, String text) {
        send(file, text, 0);
    }

    private void send(String file, String text, int answers) {
        Sent now = new Sent(file, text, answers, ++turn);
        this.file = file;
        had = text;
        sent.put(now.turn(), now);
        sent.remove(now.turn() - MOST_SENT);
        getElement().setPropertyBean("sent", now);
    }

    /** Another author has written; the browser takes it unless its own author types just now. Whether it was not sent yet. */
    boolean follow(String file, String text) {
        boolean news = this.file.equals(file) && !had.equals(text);
        if (news) {
            send(file, text, FOLLOWED);
        }
        return news;
    }

    /** The text with which its author goes on, the first time that the browser tells so; empty afterwards. */
    Optional<String> taken(Changed event) {
        if (event.file().equals(file)) {
            had = event.text();
        }
        Optional<Sent> taken = Optional.ofNullable(sent.get(event.turn()))
                .filter(text -> text.file().equals(event.file()));
        taken.ifPresent(text -> sent.keySet().removeIf(before -> before <= text.turn()));
        return taken.map(Sent::text);
    }

    /** What became of a change, where that is not what the browser sent. */
    void answer(String file, String text, int number) {
        send(file, text, number);
    }

    /** A form has changed the text that is open; the cursor stays where it was. */
    void replace(String file, String text) {
        send(file, text, FORCED);
    }

    /** The change of that number was dealt with; the next may come. */
    void keep(int number) {
        getElement().setProperty("kept", number);
    }

    void mark(List<Mark> marks) {
        getElement().setPropertyList("marks", marks);
    }

    void offer(Ids ids) {
        getElement().setPropertyBean("ids", ids);
    }

    void setLabel(String words) {
        getElement().setProperty("label", words);
    }

    /** Puts the cursor at a line. */
    void goTo(int line) {
        getElement().callJsFunction("goTo", line);
    }

    void onChange(Consumer<Changed> listener) {
        addListener(Changed.class, listener::accept);
    }

    void onCursor(ObjIntConsumer<String> listener) {
        addListener(CursorMoved.class, event -> listener.accept(event.file(), event.line()));
    }

    void onRest(Runnable listener) {
        addListener(Rested.class, event -> listener.run());
    }

    /** The text was changed; all of it comes along. */
    @DomEvent("source-changed")
    public static final class Changed extends ComponentEvent<SourceEditor> {

        private final @Nullable String file;
        private final int number;
        private final int turn;
        private final @Nullable String text;

        @SuppressWarnings("NullableConstructor") // what an attacker leaves out arrives as null
        public Changed(
                SourceEditor source,
                boolean fromClient,
                @EventData("event.detail.file") @Nullable String file,
                @EventData("event.detail.number") int number,
                @EventData("event.detail.turn") int turn,
                @EventData("event.detail.text") @Nullable String text) {
            super(source, fromClient);
            this.file = file;
            this.number = number;
            this.turn = turn;
            this.text = text;
        }

        String file() {
            return file == null ? "" : file;
        }

        int number() {
            return number;
        }

        /** Of the last text from the server that its author goes on with. */
        int turn() {
            return turn;
        }

        String text() {
            return text == null ? "" : text;
        }
    }

    /** The cursor is in another line. */
    @DomEvent("source-cursor")
    public static final class CursorMoved extends ComponentEvent<SourceEditor> {

        private final @Nullable String file;
        private final int line;

        @SuppressWarnings("NullableConstructor") // what an attacker leaves out arrives as null
        public CursorMoved(
                SourceEditor source,
                boolean fromClient,
                @EventData("event.detail.file") @Nullable String file,
                @EventData("event.detail.line") int line) {
            super(source, fromClient);
            this.file = file;
            this.line = line;
        }

        String file() {
            return file == null ? "" : file;
        }

        int line() {
            return line;
        }
    }

    /** Nothing was typed for a while. */
    @DomEvent("source-rested")
    public static final class Rested extends ComponentEvent<SourceEditor> {

        public Rested(SourceEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
