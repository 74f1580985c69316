package org.syntofin.account.internal;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.syntofin.account.Learner;

/** What Spring Security knows of who is acting. */
public final class LearnerAuthentication extends AbstractAuthenticationToken {

    private final Learner learner;

    public LearnerAuthentication(Learner learner) {
        super(authorities(learner));
        this.learner = learner;
        super.setAuthenticated(true);
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public Learner getPrincipal() {
        return learner;
    }

    private static List<GrantedAuthority> authorities(Learner learner) {
        return learner.roles().stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
                .toList();
    }
}
