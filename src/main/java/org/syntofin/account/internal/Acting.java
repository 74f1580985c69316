package org.syntofin.account.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;

/** Reads who is acting from Spring Security, and turns a visitor into a guest when there is something to keep. */
@Service
@PreAuthorize("permitAll()")
public class Acting implements CurrentLearner {

    private final Learners learners;
    private final DeviceGate gate;
    private final Exchange exchange;
    private final Clock clock;

    Acting(Learners learners, DeviceGate gate, Exchange exchange, Clock clock) {
        this.learners = learners;
        this.gate = gate;
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public Optional<Learner> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Learner learner
                ? Optional.of(learner)
                : Optional.empty();
    }

    @Override
    public LearnerId id() {
        return find().orElseGet(this::begin).id();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<LearnerId> ids() {
        Learner learner = find().orElseGet(this::begin);
        if (learner.guest()) {
            return Set.of(learner.id());
        }
        return Stream.concat(
                        Stream.of(learner.id()),
                        learners.aliasesOf(learner.id().value()).stream().map(LearnerId::new))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public LearnerId settle() {
        Learner learner = find().orElseGet(this::begin);
        if (learner.guest() && !learners.existsById(learner.id().value())) {
            learners.saveAndFlush(new LearnerRow(learner.id(), clock.instant()));
            gate.letIn(learner.id(), true);
        }
        return learner.id();
    }

    private Learner begin() {
        Learner guest = Learner.guest(LearnerId.random());
        exchange.rememberGuest(guest.id());
        become(guest);
        return guest;
    }

    /** For the rest of this request. */
    private static void become(Learner learner) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new LearnerAuthentication(learner));
        SecurityContextHolder.setContext(context);
    }
}
