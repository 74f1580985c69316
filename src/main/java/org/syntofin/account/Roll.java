package org.syntofin.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.internal.LearnerRow;
import org.syntofin.account.internal.Learners;
import org.syntofin.account.internal.PersonRow;
import org.syntofin.account.internal.Persons;

/** Who learns here, by name, for instructors. Nothing can be changed by it. */
@Service
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
@Transactional(readOnly = true)
public class Roll {

    /** The most lines that one call gives. */
    public static final int MOST_LINES = 100;

    private final Persons persons;
    private final Learners learners;

    Roll(Persons persons, Learners learners) {
        this.persons = persons;
        this.learners = learners;
    }

    /**
     * The people whose name or sign-in name contains the text, by name.
     *
     * @param limit at most {@link #MOST_LINES}
     */
    public List<PersonLine> find(String text, int limit) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String pattern = "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return persons.search(pattern, 0, Math.min(limit, MOST_LINES)).stream()
                .map(row ->
                        new PersonLine(row.learnerId(), row.name(), row.signInName(), row.roles(), row.registeredAt()))
                .toList();
    }

    /** The names of these learners; guests and people who are gone have none. What a person did as a guest is theirs. */
    public Map<LearnerId, String> names(Collection<LearnerId> wanted) {
        Map<UUID, UUID> owners = learners.findAllById(ids(wanted)).stream()
                .collect(Collectors.toMap(LearnerRow::getId, row -> row.owner().value()));
        Map<UUID, String> names = persons
                .findAllById(owners.values().stream().distinct().toList())
                .stream()
                .collect(Collectors.toMap(row -> row.learnerId().value(), PersonRow::name));
        Map<LearnerId, String> found = new HashMap<>();
        wanted.forEach(id -> {
            String name = names.get(owners.getOrDefault(id.value(), id.value()));
            if (name != null) {
                found.put(id, name);
            }
        });
        return found;
    }

    private static List<UUID> ids(Collection<LearnerId> wanted) {
        return wanted.stream().map(LearnerId::value).distinct().toList();
    }
}
