package org.syntofin.account;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.syntofin.account.internal.Entrance;
import org.syntofin.account.internal.Exchange;
import org.syntofin.account.internal.PasswordHashing;
import org.syntofin.account.internal.PersonRow;
import org.syntofin.account.internal.Persons;
import org.syntofin.account.internal.Throttle;

/** Changing the own password, by who knows the present one: a device that was left open is not enough. */
@Service
@PreAuthorize("hasRole('LEARNER')")
public class OwnPassword {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPassword.class);

    private final CurrentLearner current;
    private final Persons persons;
    private final PasswordHashing hashing;
    private final Throttle throttle;
    private final Entrance entrance;
    private final Exchange exchange;

    OwnPassword(
            CurrentLearner current,
            Persons persons,
            PasswordHashing hashing,
            Throttle throttle,
            Entrance entrance,
            Exchange exchange) {
        this.current = current;
        this.persons = persons;
        this.hashing = hashing;
        this.throttle = throttle;
        this.entrance = entrance;
        this.exchange = exchange;
    }

    /** Sets a new password and signs the person out on all other devices. Slowed as signing in is. */
    public Admission change(String present, String wanted) {
        Optional<PersonRow> found =
                current.find().flatMap(me -> persons.findById(me.id().value()));
        if (found.isEmpty()) {
            return new Admission.Declined(AccountProblem.PRESENT_PASSWORD_WRONG);
        }
        PersonRow person = found.get();
        Throttle.Turn turn = throttle.signIn(person.signInName(), exchange.address());
        if (turn.delay().isPresent()) {
            return new Admission.Slowed(turn.delay().get());
        }
        if (!hashing.matches(present, person.passwordHash())) {
            LOG.warn("Refused a new password: the present one is not that of {}", person.learnerId());
            return new Admission.Declined(AccountProblem.PRESENT_PASSWORD_WRONG);
        }
        turn.giveBack();
        List<AccountProblem> problems = PasswordRule.problems(wanted, person.signInName(), person.name());
        if (!problems.isEmpty()) {
            return new Admission.Declined(problems);
        }
        entrance.renewPassword(person.learnerId(), hashing.hash(wanted));
        return new Admission.Admitted(person.learnerId());
    }
}
