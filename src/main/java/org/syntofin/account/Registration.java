package org.syntofin.account;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.syntofin.account.internal.Entrance;
import org.syntofin.account.internal.Exchange;
import org.syntofin.account.internal.PasswordHashing;
import org.syntofin.account.internal.Persons;
import org.syntofin.account.internal.Throttle;

/** Making an account. A guest who registers keeps the learner id, and so everything done before. */
@Service
@PreAuthorize("permitAll()")
public class Registration {

    private final Persons persons;
    private final PasswordHashing hashing;
    private final Throttle throttle;
    private final Entrance entrance;
    private final Exchange exchange;

    Registration(Persons persons, PasswordHashing hashing, Throttle throttle, Entrance entrance, Exchange exchange) {
        this.persons = persons;
        this.hashing = hashing;
        this.throttle = throttle;
        this.entrance = entrance;
        this.exchange = exchange;
    }

    public Admission register(NewAccount account) {
        List<AccountProblem> problems = account.problems();
        if (!problems.isEmpty()) {
            return new Admission.Declined(problems);
        }
        Throttle.Turn turn = throttle.register(exchange.address());
        if (turn.delay().isPresent()) {
            return new Admission.Slowed(turn.delay().get());
        }
        if (persons.existsBySignInName(NewAccount.canonical(account.signInName()))) {
            return new Admission.Declined(AccountProblem.SIGN_IN_NAME_TAKEN);
        }
        try {
            return new Admission.Admitted(entrance.make(account, hashing.hash(account.password()), false));
        } catch (DataIntegrityViolationException raced) {
            return new Admission.Declined(AccountProblem.SIGN_IN_NAME_TAKEN);
        }
    }
}
