package org.syntofin.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.internal.KnownDevices;
import org.syntofin.account.internal.PersonRow;
import org.syntofin.account.internal.Persons;

/** All people, for administrators: found by a part of a name, given roles. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
@Transactional
public class People {

    /** The most lines that one call gives. */
    public static final int MOST_LINES = 200;

    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    private final Persons persons;
    private final KnownDevices devices;
    private final CurrentLearner current;

    People(Persons persons, KnownDevices devices, CurrentLearner current) {
        this.persons = persons;
        this.devices = devices;
        this.current = current;
    }

    /** How a change of roles ended. */
    public enum Change {
        DONE,
        /** Refused: there must always be an administrator. */
        LAST_ADMINISTRATOR,
        /** The person is gone. */
        UNKNOWN
    }

    /**
     * The people whose name or sign-in name contains the text, by name.
     *
     * @param limit at most {@link #MOST_LINES}
     */
    @Transactional(readOnly = true)
    public List<PersonLine> find(String text, int offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
        return persons.search(pattern(text), offset, Math.min(limit, MOST_LINES)).stream()
                .map(People::line)
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(String text) {
        return Math.toIntExact(persons.countSearch(pattern(text)));
    }

    /** Gives exactly these roles; learning is everybody's. Works at once, also for who is signed in. */
    public Change setRoles(LearnerId id, Set<Role> roles) {
        List<PersonRow> administrators = persons.administratorsLocked();
        PersonRow person = persons.findById(id.value()).orElse(null);
        if (person == null) {
            return Change.UNKNOWN;
        }
        boolean onlyOne = administrators.size() == 1
                && administrators.getFirst().learnerId().equals(id);
        if (onlyOne && !roles.contains(Role.ADMINISTRATOR)) {
            return Change.LAST_ADMINISTRATOR;
        }
        person.setRoles(roles);
        devices.forget(id);
        LOG.info("{} gave {} the roles {}", current.id(), id, person.roles());
        return Change.DONE;
    }

    private static PersonLine line(PersonRow row) {
        return new PersonLine(row.learnerId(), row.name(), row.signInName(), row.roles(), row.registeredAt());
    }

    private static String pattern(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
