package org.syntofin.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.LearnerId;

/** Gives devices their tokens and takes them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeviceGate {

    /** The longest that browsers keep a cookie. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** On a shared computer: until the browser is closed, and no longer than a school day. */
    private static final Duration SHARED = Duration.ofHours(12);

    private final DeviceTokens tokens;
    private final KnownDevices devices;
    private final Exchange exchange;
    private final Clock clock;

    DeviceGate(DeviceTokens tokens, KnownDevices devices, Exchange exchange, Clock clock) {
        this.tokens = tokens;
        this.devices = devices;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** From now on the device of this request is that learner's; the token that it had before is worth nothing. */
    public void letIn(LearnerId learner, boolean keep) {
        revokePresent();
        Instant now = clock.instant();
        String token = Secrets.token();
        tokens.save(new DeviceTokenRow(learner, Secrets.hash(token), now, now.plus(keep ? KEPT : SHARED)));
        exchange.giveDeviceToken(token, keep ? KEPT : null);
    }

    /** The device of this request is nobody's any more. */
    public void letOut() {
        revokePresent();
        exchange.takeDeviceToken();
    }

    /** All devices of these learners are nobody's any more. */
    public void revokeAll(Collection<LearnerId> learners) {
        tokens.revokeAll(learners.stream().map(LearnerId::value).toList(), clock.instant());
        learners.forEach(devices::forget);
    }

    /** All devices of this learner but the one of this request are nobody's any more. */
    public void revokeOthers(LearnerId learner) {
        String present = exchange.deviceToken().map(Secrets::hash).orElse("");
        tokens.revokeOthers(learner.value(), present, clock.instant());
        devices.forget(learner);
    }

    private void revokePresent() {
        exchange.deviceToken().ifPresent(token -> {
            devices.holderOf(token).ifPresent(holder -> devices.forget(holder.id()));
            tokens.revoke(Secrets.hash(token), clock.instant());
        });
    }
}
