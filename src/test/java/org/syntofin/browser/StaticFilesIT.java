package org.syntofin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser keeps of the pages' scripts and styles, and that it keeps nothing else. */
class StaticFilesIT {

    private final Site site = Site.shared();

    @Test
    void areNotAskedForAgainByABrowserThatHasThem() {
        try (Site.Device device = site.device("en", 1280, ColorScheme.LIGHT)) {
            Visitor visitor = new Visitor(site, device.page(), "en");
            visitor.open("sign-in");
            device.page().waitForFunction("() => !!customElements.get('vaadin-text-field')");
            List<Response> again = new ArrayList<>();
            device.page().onResponse(again::add);

            visitor.open("sign-in");
            device.page().waitForFunction("() => !!customElements.get('vaadin-text-field')");

            assertThat(again.stream().filter(StaticFilesIT::isBuilt)).isNotEmpty();
            assertThat(again.stream().filter(answer -> answer.status() == 304).map(Response::url))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sign-in", "course/tcp", "actuator/health"})
    void areAllThatIsKept(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    /** They may be there after the next release. */
    @ParameterizedTest
    @ValueSource(strings = {"nothing.css", "aura/nothing.css", "VAADIN/build/nothing.js", "VAADIN/build/"})
    void areNotMissedForLong(String path) throws Exception {
        HttpResponse<Void> answer = get(path);

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"syntofin.css", "shell.css", "icon.svg", "aura/aura.css"})
    void areKept(String path) throws Exception {
        HttpResponse<Void> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Pragma")).isEmpty();
        assertThat(answer.headers().allValues("Cache-Control")).noneMatch(kept -> kept.contains("no-store"));
    }

    private HttpResponse<Void> get(String path) throws Exception {
        URI address = site.server().address(path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.discarding());
    }

    private static boolean isBuilt(Response answer) {
        return answer.url().contains("/VAADIN/build/");
    }
}
