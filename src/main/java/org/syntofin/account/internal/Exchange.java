package org.syntofin.account.internal;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.syntofin.account.LearnerId;

/**
 * What an account needs of the current request and its answer: cookies, the address, and the guest of whom nothing is
 * kept yet, who lives in the session only.
 */
@Component
public class Exchange {

    public static final String DEVICE_COOKIE = "syntofin-device";
    private static final String GUEST = "syntofin.guest";

    /** The longest that browsers keep a cookie. */
    private static final Duration LONGEST = Duration.ofDays(400);

    /** The token that the device sent, if it sent one. */
    public static Optional<String> deviceToken(HttpServletRequest request) {
        return cookie(request, DEVICE_COOKIE);
    }

    /** The guest that the session was given, if there is a session and it has one. */
    public static Optional<LearnerId> guest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return Optional.ofNullable((LearnerId) session.getAttribute(GUEST));
    }

    public Optional<String> deviceToken() {
        return request().flatMap(Exchange::deviceToken);
    }

    public Optional<String> cookie(String name) {
        return request().flatMap(request -> cookie(request, name));
    }

    public void giveCookie(String name, String value) {
        addCookie(ownCookie(name, value).maxAge(LONGEST));
    }

    public void rememberGuest(LearnerId guest) {
        request().ifPresent(request -> request.getSession(true).setAttribute(GUEST, guest));
    }

    /**
     * Lets the device keep the token.
     *
     * @param keep how long; null: until the browser is closed
     */
    public void giveDeviceToken(String token, @Nullable Duration keep) {
        ResponseCookie.ResponseCookieBuilder cookie = ownCookie(DEVICE_COOKIE, token);
        addCookie(keep == null ? cookie : cookie.maxAge(keep));
    }

    public void takeDeviceToken() {
        addCookie(ownCookie(DEVICE_COOKIE, "").maxAge(0));
    }

    /** The address from which the request comes, as the container sees it; {@code unknown} outside of a request. */
    public String address() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse("unknown");
    }

    private ResponseCookie.ResponseCookieBuilder ownCookie(String name, String value) {
        boolean secure = request().map(HttpServletRequest::isSecure).orElse(true);
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    private void addCookie(ResponseCookie.ResponseCookieBuilder cookie) {
        response()
                .ifPresent(response -> response.addHeader(
                        HttpHeaders.SET_COOKIE, cookie.build().toString()));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (name.equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<HttpServletRequest> request() {
        if (VaadinService.getCurrentRequest() instanceof VaadinServletRequest request) {
            return Optional.of(request.getHttpServletRequest());
        }
        return attributes().map(ServletRequestAttributes::getRequest);
    }

    private static Optional<HttpServletResponse> response() {
        if (VaadinService.getCurrentResponse() instanceof VaadinServletResponse response) {
            return Optional.of(response.getHttpServletResponse());
        }
        return attributes().map(ServletRequestAttributes::getResponse);
    }

    private static Optional<ServletRequestAttributes> attributes() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes());
    }
}
