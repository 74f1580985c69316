package org.syntofin.lab.internal;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.LearnerId;
import org.syntofin.account.PersonalData;

/** The captures that a learner keeps: told on asking, gone with the learner. */
@Component
class CaptureData implements PersonalData {

    private final StoredCaptures captures;

    CaptureData(StoredCaptures captures) {
        this.captures = captures;
    }

    @Override
    public String section() {
        return "captures";
    }

    @Override
    @Transactional(readOnly = true)
    public List<KeptCaptures.Line> export(Set<LearnerId> learners) {
        return captures.ofLearner(KeptCaptures.ids(learners));
    }

    @Override
    @Transactional
    public void erase(Set<LearnerId> learners) {
        captures.removeAll(KeptCaptures.ids(learners));
    }
}
