package org.syntofin.account.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;

/**
 * Who holds a device token. Asked at every request, hence remembered for a few seconds; on this node a change of roles
 * or a revocation works at once, on other nodes within those seconds.
 */
@Component
public class KnownDevices {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final DeviceTokens tokens;
    private final Learners learners;
    private final Persons persons;
    private final Clock clock;
    private final Cache<String, Optional<Learner>> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    KnownDevices(DeviceTokens tokens, Learners learners, Persons persons, Clock clock) {
        this.tokens = tokens;
        this.learners = learners;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Learner> holderOf(String token) {
        String hash = Secrets.hash(token);
        Optional<Learner> known = remembered.getIfPresent(hash);
        if (known == null) {
            known = lookUp(hash);
            remembered.put(hash, known);
        }
        return known;
    }

    /** To be called when something about the learner changes; takes effect when the transaction has ended. */
    public void forget(LearnerId learner) {
        afterwards(() -> remembered
                .asMap()
                .values()
                .removeIf(
                        known -> known.map(Learner::id).filter(learner::equals).isPresent()));
    }

    private Optional<Learner> lookUp(String hash) {
        return tokens.findByTokenHash(hash)
                .filter(token -> token.isValidAt(clock.instant()))
                .flatMap(token -> learner(token.learnerId()));
    }

    private Optional<Learner> learner(LearnerId id) {
        UUID key = id.value();
        Optional<Learner> person = persons.findById(key).map(PersonRow::toLearner);
        return person.or(
                () -> learners.findById(key).filter(LearnerRow::isAlive).map(row -> Learner.guest(id)));
    }

    private static void afterwards(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                work.run();
            }
        });
    }
}
