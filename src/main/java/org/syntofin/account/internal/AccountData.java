package org.syntofin.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.LearnerId;
import org.syntofin.account.PersonalData;
import org.syntofin.account.Role;

/** What the account itself keeps of a person. Its erasing is the account's own business and done there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountData implements PersonalData {

    private final Learners learners;
    private final Persons persons;

    AccountData(Learners learners, Persons persons) {
        this.learners = learners;
        this.persons = persons;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public List<Kept> export(Set<LearnerId> ids) {
        return ids.stream()
                .map(LearnerId::value)
                .flatMap(id -> learners.findById(id).stream())
                .map(row -> kept(row, persons.findById(row.getId())))
                .toList();
    }

    @Override
    public void erase(Set<LearnerId> ids) {
        // The account erases its rows last, after all other features: see OwnAccount.
    }

    private static Kept kept(LearnerRow row, Optional<PersonRow> person) {
        return new Kept(
                row.learnerId().toString(),
                person.map(PersonRow::name).orElse(""),
                person.map(PersonRow::signInName).orElse(""),
                person.map(PersonRow::roles).orElse(Set.of()),
                person.map(PersonRow::registeredAt),
                row.language().orElse(""),
                row.appearance().map(Enum::name).orElse(""));
    }

    /** As it stands in the exported file. */
    record Kept(
            String learner,
            String name,
            String signInName,
            Set<Role> roles,
            Optional<Instant> registeredAt,
            String language,
            String appearance) {}
}
