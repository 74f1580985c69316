package org.syntofin.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.internal.DeviceGate;
import org.syntofin.account.internal.LearnerRow;
import org.syntofin.account.internal.Learners;
import org.syntofin.account.internal.PersonRow;
import org.syntofin.account.internal.Persons;
import org.syntofin.account.internal.SignInLinkRows;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody may do with their own: sign out everywhere, have all that is kept of them, and be forgotten. Guests
 * too. Each feature that keeps something takes part by {@link PersonalData}.
 */
@Service
@PreAuthorize("hasRole('LEARNER')")
@Transactional
public class OwnAccount {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAccount.class);

    private final CurrentLearner current;
    private final Learners learners;
    private final Persons persons;
    private final SignInLinkRows links;
    private final DeviceGate gate;
    private final List<PersonalData> data;
    private final Clock clock;

    OwnAccount(
            CurrentLearner current,
            Learners learners,
            Persons persons,
            SignInLinkRows links,
            DeviceGate gate,
            List<PersonalData> data,
            Clock clock) {
        this.current = current;
        this.learners = learners;
        this.persons = persons;
        this.links = links;
        this.gate = gate;
        this.data = List.copyOf(data);
        this.clock = clock;
    }

    /** How being forgotten ended. */
    public enum Forgetting {
        DONE,
        /** Refused: there must always be an administrator. */
        LAST_ADMINISTRATOR
    }

    /** This device and all others are nobody's any more. */
    public void leaveEverywhere() {
        gate.revokeAll(current.ids());
        gate.letOut();
    }

    /** All that is kept of whoever is acting, as a JSON document with one part for each feature. */
    @Transactional(readOnly = true)
    public String export() {
        Set<LearnerId> ids = current.ids();
        Map<String, Object> parts = new LinkedHashMap<>();
        data.forEach(part -> parts.put(part.section(), part.export(ids)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(parts);
    }

    /** Removes name, sign-in and free text; what was answered stays under an id that leads to nobody. */
    public Forgetting forget() {
        Set<LearnerId> ids = current.ids();
        List<PersonRow> administrators = persons.administratorsLocked();
        if (administrators.size() == 1 && ids.contains(administrators.getFirst().learnerId())) {
            return Forgetting.LAST_ADMINISTRATOR;
        }
        data.forEach(part -> part.erase(ids));
        links.deleteOf(ids.stream().map(LearnerId::value).toList());
        for (LearnerId id : ids) {
            persons.findById(id.value()).ifPresent(persons::delete);
            Optional<LearnerRow> row = learners.findById(id.value());
            row.ifPresent(known -> known.erase(clock.instant()));
        }
        gate.revokeAll(ids);
        gate.letOut();
        LOG.info("{} was forgotten", ids);
        return Forgetting.DONE;
    }
}
