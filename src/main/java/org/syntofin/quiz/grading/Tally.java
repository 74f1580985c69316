package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.Text;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.Verdict.Mark;
import org.syntofin.quiz.Verdict.Part;
import org.syntofin.simulation.Trace;

/** Collects what was right and what not, piece by piece; the score is the share of right pieces. */
final class Tally {

    private final List<Part> parts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> causes = new LinkedHashSet<>();

    void add(String id, Mark mark) {
        parts.add(new Part(id, mark));
    }

    /** A wrong piece shows a belief, and the author says something to it; either may be missing. */
    void mistaken(@Nullable String cause, @Nullable Text why) {
        if (cause != null) {
            causes.add(cause);
        }
        if (why != null) {
            remark(new Remark.Written(why));
        }
    }

    /** Says the same only once. */
    void remark(Remark remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    Verdict verdict() {
        return verdict(null);
    }

    /**
     * The verdict.
     *
     * @param run what the ladder plays; null for nothing
     */
    Verdict verdict(@Nullable Trace run) {
        long right = parts.stream().filter(part -> part.mark() == Mark.RIGHT).count();
        return verdict((double) right / parts.size(), run);
    }

    Verdict verdict(double score, @Nullable Trace run) {
        return new Verdict(score, parts, score >= 1, Causes.single(causes), remarks, run);
    }
}
