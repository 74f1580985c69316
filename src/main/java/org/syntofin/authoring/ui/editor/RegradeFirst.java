package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.syntofin.authoring.Regrades;
import org.syntofin.course.Publishing;
import org.syntofin.study.Waiting;

/**
 * Publishes, be it a draft or an earlier revision. Where a changed question judges answers otherwise that were given
 * already, the author decides first; those answers are judged again after it, if he says so.
 */
final class RegradeFirst {

    private final Regrades regrades;
    private final Consumer<Boolean> judging;
    private final Consumer<Publishing.Outcome> done;

    /**
     * @param judging is told when answers begin to be judged, which takes as long as there are answers, and when that is over
     * @param done gets what became of it, where the author did not think better of it
     */
    RegradeFirst(Regrades regrades, Consumer<Boolean> judging, Consumer<Publishing.Outcome> done) {
        this.regrades = regrades;
        this.judging = judging;
        this.done = done;
    }

    /** @param publishing makes learners see the changed questions */
    void publish(Regrades.Changed changed, Supplier<Publishing.Outcome> publishing) {
        publish(changed, publishing, Runnable::run);
    }

    /**
     * Publishes so that the author is asked once in any case.
     *
     * @param asking asks where no answers are judged otherwise, and then runs what it is given
     */
    void publish(Regrades.Changed changed, Supplier<Publishing.Outcome> publishing, Consumer<Runnable> asking) {
        if (changed.questions().isEmpty()) {
            asking.accept(() -> done.accept(publishing.get()));
            return;
        }
        judging.accept(true);
        Waiting.on(UI.getCurrent(), regrades.of(changed), (changes, failed) -> {
            judging.accept(false);
            if (changes == null) {
                say("authoring.regrade.failed");
            } else if (changes.isEmpty()) {
                asking.accept(() -> done.accept(publishing.get()));
            } else {
                new RegradeDialog(changes, again -> decided(changed, changes, publishing.get(), again)).open();
            }
        });
    }

    private void decided(
            Regrades.Changed changed, List<Regrades.Change> changes, Publishing.Outcome outcome, boolean again) {
        done.accept(outcome);
        if (again && outcome instanceof Publishing.Outcome.Published(int number)) {
            Waiting.on(UI.getCurrent(), regrades.apply(changed, number, changes), (overtaken, failed) -> {
                if (overtaken == null) {
                    say("authoring.regrade.failed");
                } else if (!overtaken.isEmpty()) {
                    say("authoring.regrade.overtaken", String.join(", ", overtaken));
                }
            });
        }
    }

    private static void say(String key, Object... arguments) {
        Notification.show(UI.getCurrent().getTranslation(key, arguments));
    }
}
