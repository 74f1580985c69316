package org.syntofin.shell;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The scripts and styles of the pages, which a browser keeps. What the build writes is called after its content, so that
 * it is never asked for again; all else that Vaadin serves says itself for how long.
 */
@Component
class StaticFiles implements StaticFileHandlerFactory {

    private static final String BUILT = "/VAADIN/build/";
    private static final int A_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new StaticFileServer(service) {
            @Override
            protected int getCacheTime(String file) {
                return file.startsWith(BUILT) ? A_YEAR : super.getCacheTime(file);
            }
        };
    }

    /**
     * Tells browsers to keep nothing of all other answers. It must leave these files alone: headers are written before the
     * answer here, and a {@code Pragma: no-cache} that stays beside Vaadin's {@code Cache-Control} makes Chromium ask for
     * every file on every page. An address that only looks like one of them is no file: browsers may keep a 404 too
     * (RFC 9110, section 15.5.5).
     */
    static HeaderWriter keepingNothingElse() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher files = new OrRequestMatcher(
                paths.matcher(BUILT + "**"),
                paths.matcher("/aura/**"),
                paths.matcher("/{style:[a-z]+}.css"),
                paths.matcher("/icon.svg"));
        Set<String> known = ConcurrentHashMap.newKeySet();
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(request -> files.matches(request) && isFile(request, known)),
                new CacheControlHeadersWriter());
    }

    /** @param known the files that were found before; those that are none are not remembered, since they are without number */
    private static boolean isFile(HttpServletRequest request, Set<String> known) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (known.contains(path)) {
            return true;
        }
        boolean named = path.lastIndexOf('.') > path.lastIndexOf('/');
        boolean there = named
                && Stream.of("META-INF/resources", "META-INF/VAADIN/webapp")
                        .anyMatch(root -> StaticFiles.class.getClassLoader().getResource(root + path) != null);
        if (there) {
            known.add(path);
        }
        return there;
    }
}
