package org.syntofin.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.syntofin.account.Learner;

/**
 * Tells Spring Security who is acting, at every request anew: whoever holds the device token, else the session's guest.
 * Nothing is kept in the HTTP session, so losing it loses nobody, and a revoked token ends at once.
 */
@Component
public class DeviceSecurityContextRepository implements SecurityContextRepository {

    private final KnownDevices devices;

    DeviceSecurityContextRepository(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @SuppressWarnings({"deprecation", "InlineMeSuggester"}) // the interface still asks for it; nothing of ours calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The token in the device's cookie is all there is.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return learner(request).isPresent();
    }

    private Optional<Learner> learner(HttpServletRequest request) {
        return Exchange.deviceToken(request)
                .flatMap(devices::holderOf)
                .or(() -> Exchange.guest(request).map(Learner::guest));
    }

    private final class Loaded implements DeferredSecurityContext {

        private final SecurityContext context;
        private final boolean generated;

        private Loaded(HttpServletRequest request) {
            context = SecurityContextHolder.createEmptyContext();
            Optional<Learner> learner = learner(request);
            learner.ifPresent(known -> context.setAuthentication(new LearnerAuthentication(known)));
            generated = learner.isEmpty();
        }

        @Override
        public SecurityContext get() {
            return context;
        }

        @Override
        public boolean isGenerated() {
            return generated;
        }
    }
}
