package org.syntofin.shell;

import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.Role;

/**
 * The HTTP status of a page. A browser gets the same frame for every address and finds out only later that there is
 * nothing in it; programs, and people who test links, look at the status: 404 for an address that leads nowhere and for a
 * page that is not for whoever asks. Features see to their own addresses' variable parts.
 */
@Component
class PageStatus implements VaadinServiceInitListener {

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();
    private final CurrentLearner current;

    PageStatus(CurrentLearner current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Optional<NavigationState> page =
                    event.getSource().getRouter().resolveNavigationTarget(path(response), Map.of());
            if (page.filter(this::isOpen).isEmpty()) {
                response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        });
    }

    private boolean isOpen(NavigationState page) {
        Optional<Learner> learner = current.find();
        return access.hasAccess(
                page.getNavigationTarget(),
                learner.orElse(null),
                role -> learner.map(Learner::roles).stream().anyMatch(roles -> roles.contains(Role.valueOf(role))));
    }

    private static String path(IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        return path == null ? "" : path.replaceFirst("^/+", "");
    }
}
