package org.syntofin.account.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Role;

/** Someone who can sign in. */
@Entity
@Table(name = "person")
public class PersonRow implements Persistable<UUID> {

    @Id
    private UUID learnerId;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private String signInName;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String passwordHash;

    private boolean instructor;
    private boolean administrator;

    @Column(nullable = false, updatable = false)
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected PersonRow() {}

    public PersonRow(LearnerId learner, String signInName, String name, String passwordHash, Instant now) {
        this.learnerId = learner.value();
        this.signInName = signInName;
        this.name = name;
        this.passwordHash = passwordHash;
        this.registeredAt = now;
    }

    public void setRoles(Set<Role> roles) {
        instructor = roles.contains(Role.INSTRUCTOR);
        administrator = roles.contains(Role.ADMINISTRATOR);
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    public void rename(String newName) {
        name = newName;
    }

    public Learner toLearner() {
        return new Learner(learnerId(), name, false, roles());
    }

    public Set<Role> roles() {
        Set<Role> roles = EnumSet.of(Role.LEARNER);
        if (instructor) {
            roles.add(Role.INSTRUCTOR);
        }
        if (administrator) {
            roles.add(Role.ADMINISTRATOR);
        }
        return roles;
    }

    public LearnerId learnerId() {
        return new LearnerId(learnerId);
    }

    public String signInName() {
        return signInName;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    @Override
    public UUID getId() {
        return learnerId;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
