package org.syntofin.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.syntofin.account.LearnerId;

/** Lets whoever holds the link choose a new password, once. The version makes a second use at the same time fail. */
@Entity
@Table(name = "sign_in_link")
public class SignInLinkRow extends SecretRow {

    private @Nullable Instant usedAt;

    protected SignInLinkRow() {}

    public SignInLinkRow(LearnerId learner, String tokenHash, Instant now, Instant expiresAt) {
        super(learner, tokenHash, now, expiresAt);
    }

    public boolean isValidAt(Instant now) {
        return usedAt == null && isBeforeItsEnd(now);
    }

    public void use(Instant now) {
        if (!isValidAt(now)) {
            throw new IllegalStateException("link " + getId() + " was used or has expired");
        }
        usedAt = now;
    }
}
