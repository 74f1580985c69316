package org.syntofin.progress.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Later judgements of everybody's answers. */
public interface StoredJudgements extends JpaRepository<StoredJudgement, UUID> {

    /** The last one last. */
    @Query("select j from StoredJudgement j where j.answer in"
            + " (select a.id from StoredAnswer a where a.learner in :learners) order by j.number")
    List<StoredJudgement> ofLearner(Collection<UUID> learners);

    /** The last one last. */
    @Query("select j from StoredJudgement j where j.answer in :answers order by j.number")
    List<StoredJudgement> ofAnswers(Collection<UUID> answers);
}
