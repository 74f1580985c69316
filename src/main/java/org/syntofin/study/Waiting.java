package org.syntofin.study;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A page that waits for work on other threads asks the server from time to time, as long as it waits for any. */
public final class Waiting {

    private static final int ASK_MILLIS = 400;
    private static final int NEVER = -1;

    private int works;

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
        ui.setPollInterval(ASK_MILLIS);
        work.whenComplete((found, failed) -> ui.access(() -> {
            waiting.works--;
            if (waiting.works == 0) {
                ui.setPollInterval(NEVER);
            }
            then.accept(found, failed);
        }));
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
