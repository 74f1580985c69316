package org.syntofin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts on a page as a browser would, over HTTP alone: opens it, types into fields found by their labels, clicks buttons
 * found by their tags. A call returns when the server has answered, which is when a browser would have been told.
 */
public final class VaadinDriver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> CLICK =
            List.of("event.shiftKey", "event.metaKey", "event.ctrlKey", "event.altKey");
    private static final List<String> CLICK_NUMBERS =
            List.of("event.detail", "event.button", "event.clientX", "event.clientY", "event.screenX", "event.screenY");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private final Map<String, Integer> nodesByLabel = new HashMap<>();
    private final Map<String, List<Integer>> nodesByTag = new HashMap<>();
    private String key = "";
    private int ui;
    private int sync;
    private int sent;

    /** Drives the application at this address, which ends in a slash. */
    public VaadinDriver(URI root) {
        this.root = root;
    }

    /** Opens a page, given without its leading slash. */
    public VaadinDriver open(String path) throws IOException, InterruptedException {
        get(path);
        String route = URLEncoder.encode(path, StandardCharsets.UTF_8);
        JsonNode start = get("?v-r=init&location=" + route + "&query=").get("appConfig");
        JsonNode uidl = start.get("uidl");
        key = uidl.get("Vaadin-Security-Key").asString();
        ui = start.get("v-uiId").asInt();
        sync = uidl.get("syncId").asInt();
        sent = 0;
        send(List.of(Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route",
                        path,
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        ""))));
        return this;
    }

    /** Types into fields, by label, and clicks the first button of the page. */
    public void fillAndClick(Map<String, String> values) throws IOException, InterruptedException {
        List<Map<String, Object>> calls = new ArrayList<>();
        values.forEach((label, value) -> {
            assertThat(nodesByLabel).containsKey(label);
            calls.add(Map.of(
                    "type",
                    "mSync",
                    "node",
                    nodesByLabel.get(label),
                    "feature",
                    1,
                    "property",
                    "value",
                    "value",
                    value));
        });
        Map<String, Object> data = new HashMap<>();
        CLICK.forEach(name -> data.put(name, false));
        CLICK_NUMBERS.forEach(name -> data.put(name, 0));
        calls.add(Map.of(
                "type", "event", "node", nodesByTag.get("vaadin-button").getFirst(), "event", "click", "data", data));
        send(calls);
    }

    /** The value of a cookie; empty where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/" + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return path.startsWith("?") ? JSON.readTree(answer.body()) : JSON.nullNode();
    }

    private void send(List<Map<String, Object>> calls) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("csrfToken", key, "rpc", calls, "syncId", sync, "clientId", sent));
        sent++;
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/?v-r=uidl&v-uiId=" + ui))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode told = JSON.readTree(answer.body());
        sync = told.path("syncId").asInt(sync);
        told.path("changes").forEach(this::learn);
    }

    private void learn(JsonNode change) {
        int node = change.path("node").asInt();
        String value = change.path("value").isString() ? change.path("value").asString() : "";
        switch (change.path("key").asString("")) {
            case "label" -> nodesByLabel.put(value, node);
            case "tag" ->
                nodesByTag.computeIfAbsent(value, tag -> new ArrayList<>()).add(node);
            default -> {}
        }
    }
}
