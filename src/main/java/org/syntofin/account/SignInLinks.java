package org.syntofin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.syntofin.account.internal.DeviceGate;
import org.syntofin.account.internal.PasswordHashing;
import org.syntofin.account.internal.PersonRow;
import org.syntofin.account.internal.Persons;
import org.syntofin.account.internal.Secrets;
import org.syntofin.account.internal.SignInLinkRow;
import org.syntofin.account.internal.SignInLinkRows;

/**
 * One-time links for who lost the password. An administrator gives one out; it leads to choosing a new password, once,
 * within a day. A newer link takes the place of an older one, and using it signs the person out everywhere else.
 */
@Service
@PreAuthorize("permitAll()") // holding the link is the right to use it; only an administrator makes one
public class SignInLinks {

    public static final Duration VALID = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final SignInLinkRows links;
    private final Persons persons;
    private final PasswordHashing hashing;
    private final DeviceGate gate;
    private final CurrentLearner current;
    private final TransactionOperations transactions;
    private final Clock clock;

    SignInLinks(
            SignInLinkRows links,
            Persons persons,
            PasswordHashing hashing,
            DeviceGate gate,
            CurrentLearner current,
            TransactionOperations transactions,
            Clock clock) {
        this.links = links;
        this.persons = persons;
        this.hashing = hashing;
        this.gate = gate;
        this.current = current;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @return its path, without a leading slash; empty where the person is gone
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public Optional<String> make(LearnerId person) {
        if (!persons.existsById(person.value())) {
            return Optional.empty();
        }
        links.deleteOf(List.of(person.value()));
        String token = Secrets.token();
        Instant now = clock.instant();
        links.save(new SignInLinkRow(person, Secrets.hash(token), now, now.plus(VALID)));
        LOG.info("{} made a one-time link for {}", current.id(), person);
        return Optional.of("sign-in-link/" + token);
    }

    /** The sign-in name of the person whom the link lets in; empty where it was used, has expired, or never was. */
    @Transactional(readOnly = true)
    public Optional<String> signInName(String token) {
        return valid(token).map(PersonRow::signInName);
    }

    /** Uses the link: the password is the person's from now on, and this device theirs. */
    public Admission choose(String token, String password) {
        Optional<String> signInName = transactions.execute(status -> signInName(token));
        if (signInName == null || signInName.isEmpty()) {
            return new Admission.Declined(AccountProblem.LINK_SPENT);
        }
        List<AccountProblem> problems = PasswordRule.problems(password, signInName.get());
        if (!problems.isEmpty()) {
            return new Admission.Declined(problems);
        }
        String hash = hashing.hash(password);
        Admission admission = transactions.execute(status -> use(token, hash));
        return admission == null ? new Admission.Declined(AccountProblem.LINK_SPENT) : admission;
    }

    private Admission use(String token, String passwordHash) {
        Optional<PersonRow> person = valid(token);
        if (person.isEmpty()) {
            return new Admission.Declined(AccountProblem.LINK_SPENT);
        }
        links.findByTokenHash(Secrets.hash(token)).orElseThrow().use(clock.instant());
        LearnerId id = person.get().learnerId();
        person.get().changePassword(passwordHash);
        gate.revokeAll(List.of(id));
        gate.letIn(id, true);
        return new Admission.Admitted(id);
    }

    private Optional<PersonRow> valid(String token) {
        return links.findByTokenHash(Secrets.hash(token))
                .filter(link -> link.isValidAt(clock.instant()))
                .flatMap(link -> persons.findById(link.learnerId().value()));
    }
}
