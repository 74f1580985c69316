package org.syntofin.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.syntofin.progress.internal.StoredAnswer;
import org.syntofin.progress.internal.StoredJudgement;
import org.syntofin.progress.internal.StoredJudgements;

/** Answers as they are judged now: by the last judgement, the first one included. */
@Component
class Judged {

    private final StoredJudgements judgements;

    Judged(StoredJudgements judgements) {
        this.judgements = judgements;
    }

    /** Of these learners, in the same order. */
    List<Answer> answers(List<StoredAnswer> rows, Collection<UUID> learners) {
        return rows.isEmpty() ? List.of() : with(rows, judgements.ofLearner(learners));
    }

    /** Of anybody, in the same order; at most some hundreds. */
    List<Answer> answers(List<StoredAnswer> rows) {
        return rows.isEmpty()
                ? List.of()
                : with(
                        rows,
                        judgements.ofAnswers(rows.stream().map(StoredAnswer::id).toList()));
    }

    private static List<Answer> with(List<StoredAnswer> rows, List<StoredJudgement> later) {
        Map<UUID, StoredJudgement> last = new HashMap<>();
        later.forEach(judgement -> last.put(judgement.answer(), judgement));
        return rows.stream()
                .map(row -> {
                    StoredJudgement judgement = last.get(row.id());
                    Answer answer = row.toAnswer();
                    return judgement == null
                            ? answer
                            : answer.judged(
                                    judgement.revision(),
                                    judgement.marking(answer.marking().help()));
                })
                .toList();
    }
}
