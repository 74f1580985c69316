package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.LessonHistory;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.DiscardedDraft;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonDraft;
import org.syntofin.study.Waiting;

/** Takes in what other authors do with a lesson, every few seconds, as long as its page is open. */
final class OtherAuthors {

    private final Supplier<OpenLesson> lesson;
    private final LessonHistory history;
    private final Listener listener;
    private @Nullable Registration looking;
    private Drafts.@Nullable Stamp seen;
    private Optional<DiscardedDraft> discarded = Optional.empty();
    private int takenIn;
    /** Whether they had written something when it was looked last. */
    private boolean writing;
    /** Whether something of that was not to be checked yet. */
    private boolean unchecked;

    /** What they did. */
    enum What {
        /** Or the author did, on this page. */
        SAVED,
        /** What they had changed is as it was. */
        AS_PUBLISHED,
        PUBLISHED,
        DISCARDED,
        /** A lesson that was never published is no more. */
        GONE
    }

    /** @param own whether they are the author himself, on another page; not told apart where something was saved */
    record News(What what, boolean own) {

        /** The key of the words that say so. */
        String key() {
            return what == What.AS_PUBLISHED
                    ? "authoring.editor.as-published"
                    : "authoring.others." + (own ? "own-" : "") + what.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the page does about it. */
    interface Listener {

        /** The lesson has taken in what is new. */
        void did(News news);

        /** It is time to check that; while they write on it is not checked each time. */
        void rested();
    }

    private OtherAuthors(Supplier<OpenLesson> lesson, LessonHistory history, Listener listener) {
        this.lesson = lesson;
        this.history = history;
        this.listener = listener;
    }

    static void watch(Component page, Supplier<OpenLesson> lesson, LessonHistory history, Listener listener) {
        OtherAuthors others = new OtherAuthors(lesson, history, listener);
        page.addAttachListener(attached -> {
            others.discarded = history.discarded(lesson.get());
            others.looking = Waiting.forOthers(attached.getUI(), others::look);
        });
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
        boolean gone = false;
        if (!now.equals(seen)) {
            seen = now;
            News news = takeIn(open, now);
            gone = news.what() == What.GONE;
            listener.did(news);
        }
        boolean more = open.takenIn() != takenIn;
        takenIn = open.takenIn();
        unchecked |= more;
        if (unchecked && !gone && !(more && writing)) {
            unchecked = false;
            listener.rested();
        }
        writing = more;
    }

    private News takeIn(OpenLesson open, Drafts.Stamp now) {
        LessonDraft before = open.draft();
        Optional<DiscardedDraft> known = discarded;
        open.refresh();
        discarded = history.discarded(open);
        if (now.isOfNothing()) {
            return new News(What.GONE, isDiscardedByReader());
        }
        if (now.current() != before.current()) {
            return new News(What.PUBLISHED, history.isPublishedByReader(open));
        }
        if (before.changed().isEmpty() || !open.draft().changed().isEmpty()) {
            return new News(What.SAVED, false);
        }
        return discarded.isPresent() && !discarded.equals(known)
                ? new News(What.DISCARDED, isDiscardedByReader())
                : new News(What.AS_PUBLISHED, false);
    }

    private boolean isDiscardedByReader() {
        return discarded.filter(history::isDiscardedByReader).isPresent();
    }
}
