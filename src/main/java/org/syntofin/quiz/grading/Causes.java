package org.syntofin.quiz.grading;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which misconception an answer shows when several of its pieces name one. */
final class Causes {

    private Causes() {}

    /** The only belief named, slips aside; a slip where nothing else is; null where several beliefs are. */
    static @Nullable String single(Collection<String> causes) {
        List<String> beliefs = causes.stream()
                .filter(cause -> !cause.equals(ChoiceGrading.SLIP))
                .distinct()
                .toList();
        if (beliefs.size() == 1) {
            return beliefs.getFirst();
        }
        return beliefs.isEmpty() && !causes.isEmpty() ? ChoiceGrading.SLIP : null;
    }
}
