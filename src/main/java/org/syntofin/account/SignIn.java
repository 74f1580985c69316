package org.syntofin.account;

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

/** Getting in with a password, and out. */
@Service
@PreAuthorize("permitAll()")
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Persons persons;
    private final PasswordHashing hashing;
    private final Throttle throttle;
    private final Entrance entrance;
    private final Exchange exchange;

    SignIn(Persons persons, PasswordHashing hashing, Throttle throttle, Entrance entrance, Exchange exchange) {
        this.persons = persons;
        this.hashing = hashing;
        this.throttle = throttle;
        this.entrance = entrance;
        this.exchange = exchange;
    }

    /**
     * Tries a password.
     *
     * @param keep whether this device is the person's own; else it forgets them when the browser is closed
     * @param takeGuestOver whether what the guest on this device did becomes the person's
     */
    public Admission withPassword(String signInName, String password, boolean keep, boolean takeGuestOver) {
        String account = NewAccount.canonical(signInName);
        Throttle.Turn turn = throttle.signIn(account, exchange.address());
        if (turn.delay().isPresent()) {
            LOG.info("Slowed a sign-in that was tried too often");
            return new Admission.Slowed(turn.delay().get());
        }
        Optional<PersonRow> person = persons.findBySignInName(account);
        if (person.isEmpty() || password.length() > PasswordRule.LONGEST * 2) {
            hashing.matchNobody(password);
            LOG.warn("Refused a sign-in: no account has that name and password");
            return new Admission.Declined(AccountProblem.CREDENTIALS_WRONG);
        }
        if (!hashing.matches(password, person.get().passwordHash())) {
            LOG.warn(
                    "Refused a sign-in: the password is not that of {}",
                    person.get().learnerId());
            return new Admission.Declined(AccountProblem.CREDENTIALS_WRONG);
        }
        turn.giveBack();
        LearnerId id = person.get().learnerId();
        if (hashing.isOutdated(person.get().passwordHash())) {
            entrance.changePassword(id, hashing.hash(password));
        }
        entrance.enter(id, keep, takeGuestOver);
        return new Admission.Admitted(id);
    }

    /** Whether a guest is acting of whom something is kept, which an account could take over. */
    public boolean guestHasWork() {
        return entrance.guestWithWork().isPresent();
    }

    /** This device is nobody's any more. The page must be loaded afresh, in a new session. */
    public void out() {
        entrance.leave();
    }
}
