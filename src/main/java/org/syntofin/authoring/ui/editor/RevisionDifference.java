package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.BlockDiff;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.QuestionDiff;
import org.syntofin.authoring.TextDiff;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.LessonTrial;
import org.syntofin.course.Publishing;

/**
 * What is otherwise in a revision than in what is being written, as authors call it: a lesson's texts block by block, its
 * questions one by one, its runs by their titles; and below that, folded away, the files line by line.
 */
class RevisionDifference extends Composite<Div> {

    private static final String QUIZ = "quiz.toml";

    private final transient OpenLesson lesson;
    private final transient Publishing publishing;
    private final int number;

    RevisionDifference(OpenLesson lesson, Publishing publishing, int number) {
        this.lesson = lesson;
        this.publishing = publishing;
        this.number = number;
        getContent().addClassName("write-difference");
    }

    /** Compares with what is being written by then. */
    void show(boolean open) {
        setVisible(open);
        getContent().removeAll();
        if (open) {
            publishing.revision(lesson.course(), lesson.folder(), number).ifPresent(this::compare);
        }
    }

    private void compare(ContentFiles revision) {
        getContent().add(new H3(getTranslation("authoring.revisions.difference", number)));
        var differing = TextDiff.between(revision, lesson.draft().files());
        if (differing.isEmpty()) {
            getContent().add(WritingPage.soft(getTranslation("authoring.revisions.same")));
        }
        Optional<LessonTrial> before =
                lesson.trial().map(now -> LessonTrial.of(now.course(), lesson.folder(), revision));
        String language = getLocale().toLanguageTag();
        Told told = new Told(
                revision,
                lesson.draft().files(),
                new ToldBlocks(this, language, before),
                new ToldBlocks(this, language, lesson.trial()));
        differing.keySet().forEach(path -> getContent().add(heading(path, told), what(path, told)));
        if (!differing.isEmpty()) {
            getContent().add(files(differing));
        }
    }

    /** Both states, and how their blocks are told. */
    private record Told(ContentFiles was, ContentFiles now, ToldBlocks before, ToldBlocks after) {}

    /** A run is called by its title, a file that has none by its name. */
    private H4 heading(String path, Told told) {
        if (OpenLesson.language(path).isPresent() || path.equals(QUIZ)) {
            return heading(FileWords.of(this, path), "");
        }
        return heading(
                FileWords.of(this, path),
                told.after()
                        .title(told.now(), path)
                        .or(() -> told.before().title(told.was(), path))
                        .orElse(path));
    }

    private Component what(String path, Told told) {
        if (path.equals(QUIZ)) {
            List<QuestionDiff.Change> changes = QuestionDiff.between(told.was(), told.now());
            return changes.isEmpty() ? inItsLines() : new QuestionChanges(changes);
        }
        return OpenLesson.language(path)
                .<Component>map(language ->
                        blocks(language, told).<Component>map(blocks -> blocks).orElseGet(this::inItsLines))
                .orElseGet(() -> file(path, told));
    }

    /** Empty where the text cannot be read as blocks, or these are the same. */
    private Optional<BlockChanges> blocks(String language, Told told) {
        return BlockDiff.between(language, told.was(), told.now())
                .map(diff -> new BlockChanges(language, diff, told.before(), told.after()))
                .filter(changes -> !changes.isEmpty());
    }

    private Component inItsLines() {
        return WritingPage.soft(getTranslation("authoring.compare.in-lines"));
    }

    private Component file(String path, Told told) {
        String key = !told.was().has(path) ? "added" : told.now().has(path) ? "changed" : "removed";
        Component became = WritingPage.soft(getTranslation("authoring.compare.file." + key));
        Optional<String> before = told.before().title(told.was(), path);
        Optional<String> now = told.after().title(told.now(), path);
        return before.isPresent() && now.isPresent() && !before.equals(now)
                ? new Div(became, new BeforeAndNow(getLocale().toLanguageTag(), before.get(), now.get()))
                : became;
    }

    /** For those who know the files. */
    private Folded files(Map<String, List<String>> differing) {
        Div all = new Div();
        differing.forEach((path, text) -> all.add(heading(FileWords.of(this, path), path), lines(text)));
        return new Folded(getTranslation("authoring.compare.files"), all);
    }

    private static H4 heading(String words, String name) {
        Span called = new Span(name);
        called.addClassName("write-soft");
        H4 heading = new H4(new Span(words), called);
        heading.addClassName("write-part");
        return heading;
    }

    private Pre lines(List<String> text) {
        Pre pre = new Pre();
        pre.getElement().setAttribute("tabindex", "0");
        for (String line : text) {
            boolean place = line.startsWith("@@");
            Span span = new Span((place ? "…" : line) + "\n");
            span.addClassName(line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "context");
            pre.add(span);
        }
        if (text.isEmpty()) {
            pre.setText(getTranslation("authoring.revisions.binary"));
        }
        return pre;
    }
}
