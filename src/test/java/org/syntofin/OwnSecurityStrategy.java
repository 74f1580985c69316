package org.syntofin;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets the static {@link SecurityContextHolder} speak of the same context as the beans of the test's own application.
 * Each application brings a strategy that remembers for itself, and the one that was started last stays in the static
 * field: with H2 and PostgreSQL in one run, whoever a test signs in would be unknown to the services of the other.
 */
final class OwnSecurityStrategy implements TestExecutionListener, Ordered {

    /** Before Spring Security's own listener, which signs in. */
    @Override
    public int getOrder() {
        return 9_000;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
