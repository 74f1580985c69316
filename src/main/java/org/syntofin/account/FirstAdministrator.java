package org.syntofin.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.syntofin.account.internal.Entrance;
import org.syntofin.account.internal.Exchange;
import org.syntofin.account.internal.PasswordHashing;
import org.syntofin.account.internal.Persons;
import org.syntofin.account.internal.Secrets;
import org.syntofin.account.internal.Throttle;

/**
 * The way into a fresh installation: as long as there is no administrator, each start prints a one-time code to the log,
 * and whoever can read the log makes the first administrator with it. There is no default password.
 */
@Service
@PreAuthorize("permitAll()")
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Persons persons;
    private final PasswordHashing hashing;
    private final Throttle throttle;
    private final Entrance entrance;
    private final Exchange exchange;
    private final String code = Secrets.code();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean settled;

    FirstAdministrator(
            Persons persons, PasswordHashing hashing, Throttle throttle, Entrance entrance, Exchange exchange) {
        this.persons = persons;
        this.hashing = hashing;
        this.throttle = throttle;
        this.entrance = entrance;
        this.exchange = exchange;
    }

    @EventListener
    @Order // the last of what is said at a start
    void announce(ApplicationReadyEvent ready) {
        if (isAwaited()) {
            LOG.warn("There is no administrator yet. The one-time code for the first page: {}", code);
        }
    }

    /** Whether there is no administrator yet. Once there is one, this stays false. */
    public boolean isAwaited() {
        if (!settled && persons.existsByAdministratorTrue()) {
            settled = true;
        }
        return !settled;
    }

    /** Makes the first administrator, who may also instruct. */
    public Admission make(String typedCode, NewAccount account) {
        oneAtATime.lock();
        try {
            return isAwaited() ? tryCode(typedCode, account) : refuse(AccountProblem.NO_LONGER_POSSIBLE);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Admission tryCode(String typedCode, NewAccount account) {
        Throttle.Turn turn = throttle.firstCode(exchange.address());
        if (turn.delay().isPresent()) {
            return new Admission.Slowed(turn.delay().get());
        }
        List<AccountProblem> problems = new ArrayList<>(account.problems());
        if (Secrets.same(plain(typedCode), plain(code))) {
            turn.giveBack();
        } else {
            problems.addFirst(AccountProblem.CODE_WRONG);
        }
        if (!problems.isEmpty()) {
            return new Admission.Declined(problems);
        }
        try {
            return new Admission.Admitted(entrance.make(account, hashing.hash(account.password()), true));
        } catch (DataIntegrityViolationException taken) {
            return refuse(AccountProblem.SIGN_IN_NAME_TAKEN);
        }
    }

    private static Admission refuse(AccountProblem problem) {
        return new Admission.Declined(problem);
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
