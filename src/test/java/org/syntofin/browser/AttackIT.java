package org.syntofin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What someone who means ill tries first, over HTTP. */
class AttackIT {

    private static final String PAGE = "text/html";
    private static final String DATA = "application/json";
    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9+/=]{24})' 'strict-dynamic'");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Site site = Site.shared();

    @AfterAll
    static void end() {
        CLIENT.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actuator", "actuator/env", "actuator/beans", "actuator/shutdown", "h2-console"})
    void findsEverythingButHealthClosed(String path) throws Exception {
        HttpResponse<String> asked = get(path, DATA);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).isEmpty();
        assertThat(get(path, PAGE).headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in");
    }

    @Test
    void learnsOfHealthNothingButThatItIsUp() throws Exception {
        assertThat(get("actuator/health", DATA).body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details", "H2", "path", "total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no-such-page", "error", "VAADIN/none", "course/none", "course/tcp/none", "course/tcp/test/none"
            })
    void isToldThatThereIsNoSuchPageAndNothingElse(String path) throws Exception {
        HttpResponse<String> answer = get(path, PAGE);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html").doesNotContain("Exception", "\tat ", "Tomcat");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sign-in", "course/tcp", "course/tcp/handshake", "course/tcp/test/core-check", "lab"})
    void findsPagesWhereThereAreSome(String path) throws Exception {
        assertThat(get(path, PAGE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x%00y", "%2e%2e/etc", "a;b=c"})
    void learnsNothingFromAnAddressThatIsNone(String path) throws Exception {
        HttpResponse<String> answer = get(path, PAGE);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html").doesNotContain("Exception", "\tat ", "Tomcat");
    }

    @Test
    void getsNoScriptInBesidesThisPagesOwn() throws Exception {
        HttpResponse<String> one = get("sign-in", PAGE);
        String nonce = nonce(one);
        assertThat(nonce(get("sign-in", PAGE))).isNotEqualTo(nonce);
        Matcher scripts = Pattern.compile("<script([^>]*)>").matcher(one.body());
        assertThat(scripts.results().map(script -> script.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(attributes -> assertThat(attributes).contains("nonce=\"" + nonce + "\""));
        assertThat(one.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                .doesNotContain("script-src 'self'", "script-src 'unsafe-inline'", "http:", "*");
        assertThat(one.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get("actuator/health", DATA).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void cannotSendWhatNoPageOfOursSends(String method) throws Exception {
        HttpRequest forged = request("sign-in", DATA)
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(CLIENT.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    /** A session that was laid under somebody before they signed in is worth nothing afterwards. */
    @Test
    void findsTheSessionThatWasLaidUnderSomeoneEnded() throws Exception {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.open("sign-in");
            String before = cookie(device, "JSESSIONID").value;
            visitor.signIn(Site.ADMINISTRATOR, Site.PASSWORD);

            assertThat(cookie(device, "JSESSIONID").value).isNotEqualTo(before);
            Cookie token = cookie(device, "syntofin-device");
            assertThat(token.httpOnly).isTrue();
            assertThat(token.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(statusOf("administration/people", "JSESSIONID=" + before))
                    .isEqualTo(302);
            String mine = "syntofin-device=" + token.value;
            assertThat(statusOf("administration/people", mine)).isEqualTo(200);

            visitor.open("account");
            visitor.press("account.own.leave");
            assertThat(device.page().locator(".study-first")).isVisible();
            assertThat(statusOf("administration/people", mine)).isEqualTo(302);
        }
    }

    private int statusOf(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest request = request(path, PAGE).header("Cookie", cookie).build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static Cookie cookie(Site.Device device, String name) {
        List<Cookie> found = device.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static String nonce(HttpResponse<String> answer) {
        Matcher found = NONCE.matcher(
                answer.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return CLIENT.send(request(path, accept).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(site.server().address(path)).header("Accept", accept);
    }
}
