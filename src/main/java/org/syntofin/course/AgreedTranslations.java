package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredAgreement;
import org.syntofin.course.internal.StoredAgreements;

/** Translations that authors found still right after the other language was changed. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class AgreedTranslations {

    private final ContentStore store;
    private final StoredAgreements agreements;

    AgreedTranslations(ContentStore store, StoredAgreements agreements) {
        this.store = store;
        this.agreements = agreements;
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
}
