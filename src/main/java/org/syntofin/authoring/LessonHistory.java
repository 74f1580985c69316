package org.syntofin.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Roll;
import org.syntofin.course.DiscardedDraft;
import org.syntofin.course.DiscardedDrafts;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;

/** What was before in a lesson, and whose doing it was. */
@Component
public class LessonHistory {

    private final Publishing publishing;
    private final DiscardedDrafts discarded;
    private final Roll roll;
    private final CurrentLearner reader;

    LessonHistory(Publishing publishing, DiscardedDrafts discarded, Roll roll, CurrentLearner reader) {
        this.reader = reader;
        this.discarded = discarded;
        this.publishing = publishing;
        this.roll = roll;
    }

    /** All revisions of a lesson, newest first. */
    public List<RevisionLine> revisions(OpenLesson lesson) {
        return publishing.history(lesson.course(), lesson.folder());
    }

    /** What those who published these revisions are called now, by their ids; who has no account any more has no name. */
    public Map<UUID, String> publishers(List<RevisionLine> revisions) {
        return names(revisions.stream().flatMap(revision -> revision.by().stream()));
    }

    /** Whether who looks at a lesson has published what learners see of it now, or it was done in that name. */
    public boolean isPublishedByReader(OpenLesson lesson) {
        return revisions(lesson).stream().filter(RevisionLine::current).anyMatch(revision -> isReader(revision.by()));
    }

    private boolean isReader(Optional<UUID> by) {
        return by.filter(reader.id().value()::equals).isPresent();
    }

    private Map<UUID, String> names(Stream<UUID> people) {
        return roll.names(people.distinct().map(LearnerId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().value(), Map.Entry::getValue));
    }

    /** Which of two versions is what learners see now; empty where both are, or neither. */
    public Optional<TwoVersions.Choice> published(OpenLesson lesson, String path, TwoVersions both) {
        return publishing
                .revision(lesson.course(), lesson.folder(), lesson.draft().current())
                .flatMap(revision -> revision.bytes(path))
                .flatMap(bytes -> both.among(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** The draft of a lesson that was discarded last and can be had back. */
    public Optional<DiscardedDraft> discarded(OpenLesson lesson) {
        return discarded.find(lesson.course(), lesson.folder());
    }

    /** What whoever discarded a draft is called now. */
    public Optional<String> discarder(DiscardedDraft draft) {
        return draft.by().map(by -> names(Stream.of(by)).get(by));
    }

    /** Whether it was discarded by who looks at the lesson. */
    public boolean isDiscardedByReader(DiscardedDraft draft) {
        return isReader(draft.by());
    }

    /** Takes that draft up again; to be looked at, the lesson is opened anew. */
    public DiscardedDrafts.Back bringBack(OpenLesson lesson) {
        return discarded.bringBack(lesson.course(), lesson.folder());
    }
}
