package org.syntofin.course;

import java.util.List;
import java.util.Optional;
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
 * stays as it is, and is not tried again.
 */
@Component
class DuePublishing {

    private static final Logger LOG = LoggerFactory.getLogger(DuePublishing.class);
    private static final String AUTHORITY = "schedule";

    private final Drafts drafts;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;
    private final SecurityContextHolderStrategy security;

    DuePublishing(
            Drafts drafts,
            Publishing publishing,
            ApplicationEventPublisher events,
            SecurityContextHolderStrategy security) {
        this.events = events;
        this.drafts = drafts;
        this.publishing = publishing;
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
        Optional<UUID> judging = drafts.planned(draft.course(), draft.folder()).flatMap(Plan::judgeFor);
        int before = drafts.find(draft.course(), draft.folder())
                .map(LessonDraft::current)
                .orElse(0);
        Publishing.Outcome outcome = publishing.publish(draft.course(), draft.folder());
        if (outcome instanceof Publishing.Outcome.Published(int number)) {
            judging.ifPresent(by ->
                    events.publishEvent(new PublishedByItself(draft.course(), draft.folder(), before, number, by)));
        } else {
            drafts.refuse(draft.course(), draft.folder());
        }
        LOG.info(
                "scheduled publishing of {}/{}: {}",
                draft.course(),
                draft.folder(),
                outcome.getClass().getSimpleName());
    }
}
