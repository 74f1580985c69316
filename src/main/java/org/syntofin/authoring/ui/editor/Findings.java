package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.FindingWords;
import org.syntofin.authoring.ui.ToldFinding;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.LessonTrial;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;
import org.syntofin.study.Waiting;

/** What is wrong with a lesson. The engine looks at it on another thread; the page asks until it has looked. */
class Findings extends Composite<Div> {

    final FindingList list;
    /** The language in which the lesson is not written, and the way to begin it. */
    private final Div alone = new Div();

    private final Div standing = new Div();
    private final transient BiFunction<Position, ToldFinding, Component> place;
    private final transient Consumer<List<Finding>> told;
    private final transient Desk desk;
    private transient @Nullable CompletableFuture<List<Finding>> looking;
    private transient Optional<LessonTrial> looked = Optional.empty();
    private int looks;
    private boolean empty;

    /** @param place shows where a finding stands, and leads there */
    Findings(Desk desk, BiFunction<Position, ToldFinding, Component> place, Consumer<List<Finding>> told) {
        this.desk = desk;
        this.told = told;
        this.place = place;
        alone.addClassName("write-alone");
        list = new FindingList(place);
        standing.addClassName("write-soft");
        standing.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        getContent().add(standing, list, alone);
    }

    /** Looks at the lesson; what is being looked at already is forgotten. */
    void check(LessonTrial trial) {
        if (looking != null) {
            looking.cancel(false);
        }
        CompletableFuture<List<Finding>> now = desk.check(trial);
        looking = now;
        looked = Optional.of(trial);
        empty = trial.texts().values().stream().allMatch(text -> text.blocks().isEmpty());
        int own = ++looks;
        standing.setText(getTranslation("authoring.editor.checking"));
        Waiting.on(UI.getCurrent(), now, (found, failed) -> {
            if (own == looks && found != null) {
                tell(found);
            } else if (own == looks) {
                standing.setText(getTranslation("authoring.editor.check-failed"));
            }
        });
    }

    /** Its author goes on here, after one of them was looked at. */
    void focus() {
        standing.getElement().callJsFunction("focus");
    }

    void tell(List<Finding> all) {
        List<Finding> found =
                all.stream().filter(finding -> !isOnPurpose(finding)).toList();
        standing.setText(
                found.isEmpty()
                        ? getTranslation("authoring.editor.findings-" + (empty ? "empty" : "none"))
                        : getTranslation("authoring.editor.findings-count", found.size()));
        list.show(found);
        alone.removeAll();
        all.stream().filter(this::isOnPurpose).findFirst().ifPresent(this::showAlone);
        told.accept(found);
    }

    /** One language is enough, where nothing of the lesson is in the other. */
    private boolean isOnPurpose(Finding finding) {
        return FindingWords.isOfNoText(finding)
                && looked.filter(trial -> trial.isWithout(language(finding))).isPresent();
    }

    private void showAlone(Finding finding) {
        String words = getTranslation(
                "authoring.editor.one-language", getTranslation("authoring.language." + language(finding)));
        Component way = place.apply(finding.position(), new ToldFinding(words, Optional.empty()));
        alone.add(WritingPage.soft(words), way instanceof PlaceLink link ? link.beginning(language(finding)) : way);
    }

    private static String language(Finding finding) {
        return finding.arguments().getOrDefault("language", "");
    }
}
