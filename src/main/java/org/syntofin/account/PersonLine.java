package org.syntofin.account;

import java.time.Instant;
import java.util.Set;

/** A person as an administrator sees them. */
public record PersonLine(LearnerId id, String name, String signInName, Set<Role> roles, Instant registeredAt) {

    public PersonLine {
        roles = Set.copyOf(roles);
    }
}
