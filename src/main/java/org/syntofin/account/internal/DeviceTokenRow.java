package org.syntofin.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.syntofin.account.LearnerId;

/** Says that whoever holds the token is that learner, until it expires or is revoked. */
@Entity
@Table(name = "device_token")
public class DeviceTokenRow extends SecretRow {

    private @Nullable Instant revokedAt;

    protected DeviceTokenRow() {}

    public DeviceTokenRow(LearnerId learner, String tokenHash, Instant now, Instant expiresAt) {
        super(learner, tokenHash, now, expiresAt);
    }

    public boolean isValidAt(Instant now) {
        return revokedAt == null && isBeforeItsEnd(now);
    }
}
