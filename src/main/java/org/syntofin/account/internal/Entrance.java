package org.syntofin.account.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.NewAccount;
import org.syntofin.account.Role;

/** The transactions behind getting in; passwords are computed before and outside of them. */
@Component
@Transactional
public class Entrance {

    private final CurrentLearner current;
    private final Learners learners;
    private final Persons persons;
    private final DeviceGate gate;
    private final KnownDevices devices;
    private final Clock clock;

    Entrance(
            CurrentLearner current,
            Learners learners,
            Persons persons,
            DeviceGate gate,
            KnownDevices devices,
            Clock clock) {
        this.current = current;
        this.learners = learners;
        this.persons = persons;
        this.gate = gate;
        this.devices = devices;
        this.clock = clock;
    }

    /** Of the guest who is acting, if there is one and something of theirs is kept. */
    @Transactional(readOnly = true)
    public Optional<LearnerId> guestWithWork() {
        return current.find()
                .filter(Learner::guest)
                .map(Learner::id)
                .filter(guest -> learners.existsById(guest.value()));
    }

    /**
     * Lets an existing person in on this device.
     *
     * @param takeGuestOver whether what the guest on this device did becomes the person's
     */
    public void enter(LearnerId person, boolean keep, boolean takeGuestOver) {
        if (takeGuestOver) {
            guestWithWork().flatMap(guest -> learners.findById(guest.value())).ifPresent(guest -> {
                guest.claimBy(person);
                devices.forget(guest.learnerId());
            });
        }
        gate.letIn(person, keep);
    }

    /** Makes an account and lets its owner in. A guest who is acting keeps the id and with it everything done. */
    public LearnerId make(NewAccount account, String passwordHash, boolean firstAdministrator) {
        LearnerId id = current.find().filter(Learner::guest).map(Learner::id).orElseGet(LearnerId::random);
        if (!learners.existsById(id.value())) {
            learners.saveAndFlush(new LearnerRow(id, clock.instant()));
        }
        PersonRow person = new PersonRow(
                id, NewAccount.canonical(account.signInName()), account.name().strip(), passwordHash, clock.instant());
        if (firstAdministrator) {
            person.setRoles(EnumSet.allOf(Role.class));
        }
        persons.saveAndFlush(person);
        devices.forget(id);
        gate.letIn(id, true);
        return id;
    }

    public void changePassword(LearnerId person, String passwordHash) {
        persons.findById(person.value()).orElseThrow().changePassword(passwordHash);
    }

    /** Changes the password of whoever acts; this device stays theirs, all others are nobody's any more. */
    public void renewPassword(LearnerId person, String passwordHash) {
        changePassword(person, passwordHash);
        gate.revokeOthers(person);
    }

    public void leave() {
        gate.letOut();
    }
}
