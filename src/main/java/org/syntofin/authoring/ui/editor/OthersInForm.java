package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.ShownBlocks;
import org.syntofin.course.Block;

/** Brings into a form what other authors do with its lesson; the field in which somebody types stays as it is. */
final class OthersInForm {

    private final OpenLesson lesson;
    private final Form form;
    private final TypingPause pause;
    private List<String> languages = List.of();
    /** The numbers of the blocks of which one of two versions is to be chosen. */
    private Set<Integer> waiting = Set.of();

    /** What shows the lesson block by block. */
    interface Form {

        List<BlockItem> items();

        ShownBlocks shown();

        /** The languages that it shows. */
        Set<String> languages();

        /** One block is another now. */
        void redraw(int at);

        /** All of it is, and its author goes on where the caret was. */
        void drawFrom(TypingPause.Caret caret);
    }

    OthersInForm(OpenLesson lesson, Form form, Element element) {
        this.lesson = lesson;
        this.form = form;
        this.pause = new TypingPause(element);
    }

    /** The form shows all as it is now. */
    void drawn() {
        languages = lesson.languages();
        waiting = inTwoVersions();
    }

    /** Where another author has chosen meanwhile there are words again; all other fields stay, for who types in one. */
    void settle() {
        Set<Integer> before = waiting;
        waiting = inTwoVersions();
        before.stream().filter(at -> !waiting.contains(at)).forEach(form::redraw);
    }

    /** All of the form is drawn anew, once nobody types. */
    void drawLater() {
        pause.then(form::drawFrom);
    }

    /** Whether there was something. */
    boolean follow() {
        if (!sameBlocks()) {
            drawLater();
            return true;
        }
        settle();
        boolean news = false;
        for (int at = 0; at < form.items().size(); at++) {
            Map<String, String> now =
                    waiting.contains(at) ? Map.of() : form.shown().news(at);
            news |= !now.isEmpty();
            boolean followed = form.items().get(at).inside() instanceof BlockWords words
                    && now.entrySet().stream().allMatch(block -> words.follow(block.getKey(), block.getValue()));
            if (!now.isEmpty() && !followed) {
                form.redraw(at);
            }
        }
        return news;
    }

    /** Whether the languages and the structure of the blocks are those that the form shows; what cannot be read stays. */
    private boolean sameBlocks() {
        List<String> structure =
                form.items().stream().map(item -> item.block().structure()).toList();
        return languages.equals(lesson.languages())
                && form.languages().stream()
                        .allMatch(language -> lesson.shown(language)
                                .map(text -> text.blocks().stream()
                                        .map(Block::structure)
                                        .toList())
                                .orElse(structure)
                                .equals(structure));
    }

    private Set<Integer> inTwoVersions() {
        return form.languages().stream()
                .flatMap(language -> lesson.inTwoVersions(language).stream())
                .collect(Collectors.toSet());
    }
}
