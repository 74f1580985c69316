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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts on a page as a browser would, over HTTP alone: opens it, and sends the events of elements that it finds by tag and
 * property. A call returns when the server has answered, which is when a browser would have been told.
 */
public final class VaadinDriver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private final String language;
    private final Map<Integer, Map<String, String>> nodes = new LinkedHashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final List<String> traffic = new ArrayList<>();
    private String key = "";
    private int ui;
    private int sync;
    private int sent;

    /** Drives the application at this address, which ends in a slash. */
    public VaadinDriver(URI root) {
        this(root, "en");
    }

    /** Drives the application as a browser does that prefers a language, given as a tag. */
    public VaadinDriver(URI root, String language) {
        this.root = root;
        this.language = language;
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
        nodes.clear();
        parents.clear();
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

    /** The first element of a tag whose property has a value. */
    public int element(String tag, String property, String value) {
        return nodes.entrySet().stream()
                .filter(node -> tag.equals(node.getValue().get("tag")))
                .filter(node -> value.equals(node.getValue().get(property)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tag + " with " + property + "=" + value));
    }

    /** The first element of a tag that says just this. */
    public int saying(String tag, String text) {
        return nodes.entrySet().stream()
                .filter(node -> text.equals(node.getValue().get("text")))
                .map(node -> parents.getOrDefault(node.getKey(), -1))
                .filter(parent ->
                        tag.equals(nodes.getOrDefault(parent, Map.of()).get("tag")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tag + " that says " + text));
    }

    /** All elements of a tag, in the order in which the server told of them. */
    public List<Integer> elements(String tag) {
        return nodes.entrySet().stream()
                .filter(node -> tag.equals(node.getValue().get("tag")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Asks for something else that a page needs, given without its leading slash. */
    public String fetch(String path) throws IOException, InterruptedException {
        get(path);
        return traffic.getLast();
    }

    /** All that the server has said so far. */
    public List<String> traffic() {
        return List.copyOf(traffic);
    }

    /** What the server last told of an element's property; empty for nothing. */
    public String property(int element, String name) {
        return nodes.getOrDefault(element, Map.of()).getOrDefault(name, "");
    }

    /** Sends an event of an element, with what its listener asks for. */
    public void fire(int element, String event, Map<String, Object> data) throws IOException, InterruptedException {
        send(List.of(Map.of("type", "event", "node", element, "event", event, "data", data)));
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
                .header("Accept-Language", language)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        traffic.add(answer.body());
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
        traffic.add(answer.body());
        JsonNode told = JSON.readTree(answer.body());
        sync = told.path("syncId").asInt(sync);
        told.path("changes").forEach(this::learn);
    }

    private void learn(JsonNode change) {
        change.path("addNodes")
                .forEach(child -> parents.put(child.asInt(), change.path("node").asInt()));
        if (change.path("value").isString()) {
            nodes.computeIfAbsent(change.path("node").asInt(), node -> new HashMap<>())
                    .put(change.path("key").asString(""), change.path("value").asString());
        }
    }
}
