package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.Drafts;
import org.syntofin.study.Waiting;

/** Takes in what other authors do with a lesson, every few seconds, as long as its page is open. */
final class OtherAuthors {

    private final Supplier<OpenLesson> lesson;
    private final Consumer<News> listener;
    private @Nullable Registration looking;
    private Drafts.@Nullable Stamp seen;

    /** What they did. */
    enum News {
        /** Or the author did, on this page. */
        SAVED,
        PUBLISHED,
        DISCARDED,
        /** A lesson that was never published is no more. */
        GONE;

        /** The key of the words that say so. */
        String key() {
            return "authoring.others." + name().toLowerCase(Locale.ROOT);
        }
    }

    private OtherAuthors(Supplier<OpenLesson> lesson, Consumer<News> listener) {
        this.lesson = lesson;
        this.listener = listener;
    }

    /** @param listener is told after the lesson has taken in what is new */
    static void watch(Component page, Supplier<OpenLesson> lesson, Consumer<News> listener) {
        OtherAuthors others = new OtherAuthors(lesson, listener);
        page.addAttachListener(attached -> others.looking = Waiting.forOthers(attached.getUI(), others::look));
        page.addDetachListener(detached -> others.stop());
    }

    private void stop() {
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }

    private void look() {
        OpenLesson open = lesson.get();
        Drafts.Stamp now = open.stamp();
        if (!now.equals(seen)) {
            seen = now;
            int current = open.draft().current();
            boolean changed = !open.draft().changed().isEmpty();
            open.refresh();
            listener.accept(
                    now.isOfNothing()
                            ? News.GONE
                            : now.current() != current
                                    ? News.PUBLISHED
                                    : changed && open.draft().changed().isEmpty() ? News.DISCARDED : News.SAVED);
        }
    }
}
