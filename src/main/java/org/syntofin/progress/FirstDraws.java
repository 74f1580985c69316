package org.syntofin.progress;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.syntofin.account.CurrentLearner;
import org.syntofin.progress.internal.StoredSecret;
import org.syntofin.progress.internal.StoredSecrets;
import org.syntofin.quiz.Variant;

/**
 * The numbers that a visitor sees before anything is kept of them. They follow from a <i>sheet</i>, the visitor's id, and a
 * secret of the installation: so they stay when the page is loaded again, and a change that was made on a page whose
 * session is gone still finds its numbers by the sheet that the browser kept. A sheet tells nothing and allows nothing.
 */
@Service
@PreAuthorize("permitAll()") // visitors study too
public class FirstDraws {

    private static final int SECRET_BYTES = 32;
    private static final int UUID_LENGTH = 36;

    private final StoredSecrets secrets;
    private final CurrentLearner learner;
    private final SecureRandom dice = new SecureRandom();
    private volatile byte @Nullable [] secret;

    FirstDraws(StoredSecrets secrets, CurrentLearner learner) {
        this.secrets = secrets;
        this.learner = learner;
    }

    /** The sheet of whoever acts. */
    public String sheet() {
        return learner.id().value().toString();
    }

    /** The seed of the first draw on a sheet; empty where the text is no sheet. */
    public Optional<Long> seed(String sheet, QuestionKey question) {
        return sheet(sheet).map(id -> Variant.seed(id.toString(), question.toString(), 1, secret()));
    }

    private static Optional<UUID> sheet(String text) {
        if (text.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = secrets.findById(StoredSecret.ID)
                    .orElseGet(this::make)
                    .secret()
                    .getBytes(StandardCharsets.UTF_8);
            secret = known;
        }
        return known;
    }

    /** Another node may be faster: then its secret is the installation's. */
    private StoredSecret make() {
        byte[] bytes = new byte[SECRET_BYTES];
        dice.nextBytes(bytes);
        try {
            return secrets.saveAndFlush(new StoredSecret(HexFormat.of().formatHex(bytes)));
        } catch (DataIntegrityViolationException _) {
            return secrets.findById(StoredSecret.ID).orElseThrow();
        }
    }
}
