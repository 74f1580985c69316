package org.syntofin.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.syntofin.account.internal.LearnerAuthentication;

/**
 * Lets a test act as someone with these roles, or as a guest. The learner has an id of its own in each test and no row;
 * a test that stores something makes one by {@link Somebody}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface SignedIn {

    Role[] value() default {Role.LEARNER};

    boolean guest() default false;

    /** Makes the security context. */
    class Factory implements WithSecurityContextFactory<SignedIn> {

        @Override
        public SecurityContext createSecurityContext(SignedIn signedIn) {
            Set<Role> roles = EnumSet.of(Role.LEARNER);
            roles.addAll(List.of(signedIn.value()));
            String name = signedIn.guest() ? "" : "Ada";
            return of(new Learner(LearnerId.random(), name, signedIn.guest(), roles));
        }

        static SecurityContext of(Learner learner) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new LearnerAuthentication(learner));
            return context;
        }
    }
}
