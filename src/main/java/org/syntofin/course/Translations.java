package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredAgreement;
import org.syntofin.course.internal.StoredAgreements;
import org.syntofin.course.internal.StoredDraft;
import org.syntofin.course.internal.StoredDrafts;
import org.syntofin.course.internal.StoredStep;
import org.syntofin.course.internal.StoredSteps;

/**
 * What is known of translations besides the lesson's revisions: which its authors found still right after the other language
 * was changed, and how its texts stood beside each other while its draft was written.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Translations {

    private static final int MOST_STEPS = 60;

    private final ContentStore store;
    private final StoredAgreements agreements;
    private final StoredDrafts drafts;
    private final StoredSteps steps;

    Translations(ContentStore store, StoredAgreements agreements, StoredDrafts drafts, StoredSteps steps) {
        this.store = store;
        this.agreements = agreements;
        this.drafts = drafts;
        this.steps = steps;
    }

    /**
     * A block in two languages, by its words: once one of them is written otherwise, it is another.
     *
     * @param language of the translation
     * @param other language, from which it is translated
     */
    public record Pair(String language, String words, String other, String otherWords) {

        private String digest() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                String all = String.join("\0", language, words, other, otherWords);
                return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }

        /** Whether it is among those of {@link #of}. */
        public boolean isIn(Set<String> agreed) {
            return agreed.contains(digest());
        }
    }

    /** What was agreed to in a lesson, as digests that {@link Pair#isIn} knows. */
    @Transactional(readOnly = true)
    public Set<String> of(String course, String folder) {
        return agreements.findByCourseAndFolder(course, folder).stream()
                .map(StoredAgreement::digest)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The translation is right as it is. */
    public void agree(String course, String folder, Pair pair) {
        store.held(course, folder);
        if (!pair.isIn(of(course, folder))) {
            agreements.save(new StoredAgreement(course, folder, pair.digest()));
        }
    }

    /**
     * How a lesson's texts stood beside each other.
     *
     * @param base the revision that the draft counted from then; 0 before there was one
     * @param marks one for each block in each language
     */
    public record Step(int base, String marks) {}

    /**
     * An author turns from one language to another: how the texts of the draft stand beside each other now. Nothing is kept
     * where there is no draft.
     */
    public void step(String course, String folder, String marks) {
        store.held(course, folder);
        draft(course, folder).ifPresent(draft -> {
            List<StoredStep> before = steps.findByCourseAndFolderOrderByNumber(course, folder);
            int number = before.isEmpty() ? 1 : before.getLast().number() + 1;
            before.stream().limit(Math.max(0, before.size() + 1 - MOST_STEPS)).forEach(steps::delete);
            steps.save(new StoredStep(course, folder, draft.baseNumber(), number, marks));
        });
    }

    /** What {@link #step} was told of a lesson, the last of it at the end; nothing of drafts that were discarded. */
    @Transactional(readOnly = true)
    public List<Step> steps(String course, String folder) {
        return steps.findByCourseAndFolderOrderByNumber(course, folder).stream()
                .map(step -> new Step(step.baseNumber(), step.marks()))
                .toList();
    }

    private Optional<StoredDraft> draft(String course, String folder) {
        return drafts.findByCourseAndFolderAndDiscarded(course, folder, false);
    }
}
