package org.syntofin.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * Who is acting.
 *
 * @param id under which everything is kept
 * @param displayName how a person wants to be called; empty for a guest
 * @param guest whether without an account
 */
public record Learner(LearnerId id, String displayName, boolean guest, Set<Role> roles)
        implements Principal, Serializable {

    public Learner {
        roles = Set.copyOf(roles);
    }

    public static Learner guest(LearnerId id) {
        return new Learner(id, "", true, Set.of(Role.LEARNER));
    }

    /** The id, so that no log ever says a person's name by accident. */
    @Override
    public String getName() {
        return id.toString();
    }
}
