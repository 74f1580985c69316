package org.syntofin.authoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Roll;
import org.syntofin.course.Publishing;
import org.syntofin.course.RevisionLine;

/** What was before in a lesson, and whose doing it was. */
@Component
public class LessonHistory {

    private final Publishing publishing;
    private final Roll roll;

    LessonHistory(Publishing publishing, Roll roll) {
        this.publishing = publishing;
        this.roll = roll;
    }

    /** All revisions of a lesson, newest first. */
    public List<RevisionLine> revisions(OpenLesson lesson) {
        return publishing.history(lesson.course(), lesson.folder());
    }

    /** What those who published these revisions are called now, by their ids; who has no account any more has no name. */
    public Map<UUID, String> publishers(List<RevisionLine> revisions) {
        List<LearnerId> ids = revisions.stream()
                .flatMap(revision -> revision.by().stream())
                .distinct()
                .map(LearnerId::new)
                .toList();
        return roll.names(ids).entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().value(), Map.Entry::getValue));
    }
}
