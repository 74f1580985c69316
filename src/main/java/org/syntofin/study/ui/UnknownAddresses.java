package org.syntofin.study.ui;

import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.study.Library;
import org.syntofin.study.TestRoom;

/** Gives the HTTP status 404 to an address that names a course, a lesson or a test which is not there. */
@Component
class UnknownAddresses implements VaadinServiceInitListener {

    private final Library library;
    private final TestRoom room;

    UnknownAddresses(Library library, TestRoom room) {
        this.library = library;
        this.room = room;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        Router router = event.getSource().getRouter();
        event.addIndexHtmlRequestListener(response -> page(router, response)
                .filter(page -> page.getNavigationTarget()
                        .getPackage()
                        .equals(getClass().getPackage()))
                .map(NavigationState::getRouteParameters)
                .filter(names -> !leadSomewhere(names))
                .ifPresent(names -> response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode())));
    }

    private boolean leadSomewhere(RouteParameters names) {
        Optional<String> course = names.get("course");
        if (course.isEmpty()) {
            return true;
        }
        boolean lesson = names.get("lesson")
                .map(name -> library.lesson(course.get(), name).isPresent())
                .orElse(true);
        boolean test = names.get("test")
                .map(name -> room.find(course.get(), name).isPresent())
                .orElse(true);
        return lesson && test && library.course(course.get()).isPresent();
    }

    private static Optional<NavigationState> page(Router router, IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        return router.resolveNavigationTarget(path == null ? "" : path.replaceFirst("^/+", ""), Map.of());
    }
}
