package org.syntofin.course;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Publishes drafts whose time has come, as an authority of its own, in the name of whoever planned it. One that has errors
 * stays as it is, and is not tried again. What is to be judged again is told of until that is done, so that it is taken up
 * where a server was stopped meanwhile.
 */
@Component
class DuePublishing {

    private static final Logger LOG = LoggerFactory.getLogger(DuePublishing.class);
    private static final String AUTHORITY = "schedule";

    private final Drafts drafts;
    private final Publishing publishing;
    private final OwedRegrades owed;
    private final ApplicationEventPublisher events;
    private final SecurityContextHolderStrategy security;

    DuePublishing(
            Drafts drafts,
            Publishing publishing,
            OwedRegrades owed,
            ApplicationEventPublisher events,
            SecurityContextHolderStrategy security) {
        this.events = events;
        this.drafts = drafts;
        this.publishing = publishing;
        this.owed = owed;
        this.security = security;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void publishDue() {
        SecurityContext before = security.getContext();
        try {
            actAs(AUTHORITY);
            for (DraftLine draft : drafts.due()) {
                actAs(AUTHORITY);
                drafts.planner(draft.course(), draft.folder())
                        .map(UUID::toString)
                        .ifPresent(this::actAs);
                publish(draft);
            }
            actAs(AUTHORITY);
            owed.all().forEach(events::publishEvent);
        } finally {
            security.setContext(before);
        }
    }

    private void actAs(String name) {
        SecurityContext own = security.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, "", List.of(new SimpleGrantedAuthority("ROLE_INSTRUCTOR"))));
        security.setContext(own);
    }

    private void publish(DraftLine draft) {
        Publishing.Outcome outcome = publishing.publishDue(draft.course(), draft.folder());
        LOG.info(
                "scheduled publishing of {}/{}: {}",
                draft.course(),
                draft.folder(),
                outcome.getClass().getSimpleName());
    }
}
