package org.syntofin.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.syntofin.account.CurrentLearner;

/**
 * Bounds the sessions, since each holds pages in memory and anyone can begin one. When there are as many as
 * {@code syntofin.sessions.most}, strangers are asked to come back in a minute; whoever is known, by account or by work
 * that is kept, still gets in.
 */
@Component
class SessionBound extends OncePerRequestFilter implements HttpSessionListener {

    private static final String RETRY_SECONDS = "60";

    /** What the page that says so is dressed with. */
    private static final Set<String> ERROR_PAGES_LOOK = Set.of("/error.css", "/icon.svg");

    private final CurrentLearner current;
    private final int most;
    private final AtomicInteger sessions = new AtomicInteger();

    SessionBound(CurrentLearner current, @Value("${syntofin.sessions.most:5000}") int most) {
        this.current = current;
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.decrementAndGet();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/actuator/") || ERROR_PAGES_LOOK.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean full = sessions.get() >= most;
        if (full && request.getSession(false) == null && current.find().isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The filter stands in the chain of security only, where it is known who acts. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<SessionBound> notByItself(SessionBound filter) {
            FilterRegistrationBean<SessionBound> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }

        /** Said explicitly, since a bean that is a filter too is not taken for a listener. */
        @Bean
        ServletListenerRegistrationBean<HttpSessionListener> counting(SessionBound listener) {
            return new ServletListenerRegistrationBean<>(listener);
        }
    }
}
