package org.syntofin.study;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A page that waits for work on other threads, or for other people, asks the server from time to time for that long. */
public final class Waiting {

    private static final int ASK_MILLIS = 400;
    private static final int LOOK_MILLIS = 3_000;
    private static final int NEVER = -1;

    private int works;
    private int people;

    private Waiting() {}

    /**
     * Tells the page what came of some work, when it is done.
     *
     * @param then gets the result, or null and what failed
     */
    @SuppressWarnings("FutureReturnValueIgnored") // a page that was left waits for nothing
    public static <T> void on(UI ui, CompletableFuture<T> work, BiConsumer<@Nullable T, @Nullable Throwable> then) {
        Waiting waiting = of(ui);
        waiting.works++;
        waiting.ask(ui);
        work.whenComplete((found, failed) -> ui.access(() -> {
            waiting.works--;
            waiting.ask(ui);
            then.accept(found, failed);
        }));
    }

    /** Looks every few seconds for what other people have done, until the registration is removed. */
    public static Registration forOthers(UI ui, Runnable look) {
        Waiting waiting = of(ui);
        waiting.people++;
        waiting.ask(ui);
        Registration asked = ui.addPollListener(poll -> look.run());
        return Registration.once(() -> {
            asked.remove();
            waiting.people--;
            waiting.ask(ui);
        });
    }

    private void ask(UI ui) {
        ui.setPollInterval(works > 0 ? ASK_MILLIS : people > 0 ? LOOK_MILLIS : NEVER);
    }

    private static Waiting of(UI ui) {
        Waiting known = ComponentUtil.getData(ui, Waiting.class);
        if (known != null) {
            return known;
        }
        Waiting first = new Waiting();
        ComponentUtil.setData(ui, Waiting.class, first);
        return first;
    }
}
