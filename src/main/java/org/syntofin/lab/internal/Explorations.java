package org.syntofin.lab.internal;

import java.util.List;
import java.util.stream.Stream;

/** Runs that together come to every state of the engine and leave it in every way that the RFC's figure draws, and more. */
final class Explorations {

    private static final String HOSTS = """
            [host.client]
            isn = 100
            port = 5000
            [host.server]
            isn = 300
            """;

    private static final String LISTENING = HOSTS + """
            listen = 80
            """;

    private static final String DELAY = """
            [network]
            delay = "20ms"
            """;

    private static final String OPENING = DELAY + """
            [[do]]
            at = "0ms"
            host = "client"
            call = "connect"
            """;

    private static final String BOTH_OPENING = HOSTS + "port = 6000\n" + OPENING + """
            [[do]]
            at = "0ms"
            host = "server"
            call = "connect"
            """;

    private static final String MERGING = LISTENING + "delayed_ack = \"40ms\"\n" + OPENING + """
            [[do]]
            when = "server CLOSE-WAIT"
            host = "server"
            call = "close"
            """;

    private Explorations() {}

    /** The scenarios, the plainest first. */
    static List<String> scenarios() {
        return Stream.of(
                        plain("call client close at 100ms", "call server close at 200ms"),
                        plain("call client close at 100ms", "call server close at 100ms"),
                        plain("call client close at 10ms"),
                        plain("call server close at 30ms"),
                        plain("inject 30ms client:5000 > server:80 [R] seq 101"),
                        Stream.of(BOTH_OPENING),
                        edited(MERGING, "call client close at 100ms"),
                        edited(LISTENING + DELAY, "call server close at 10ms"),
                        edited(LISTENING + DELAY, "call server connect at 10ms"),
                        broken())
                .flatMap(scenario -> scenario)
                .toList();
    }

    private static Stream<String> broken() {
        return Stream.of(
                        plain("call client abort at 10ms"),
                        plain("call server abort at 30ms"),
                        plain("call client abort at 100ms"),
                        plain("call client close at 100ms", "call client abort at 110ms"),
                        plain("call client close at 100ms", "call client abort at 150ms"),
                        plain("call client close at 100ms", "call server abort at 200ms"),
                        plain("call client close at 100ms", "call server close at 200ms", "call server abort at 210ms"),
                        plain("call client close at 100ms", "call server close at 100ms", "call client abort at 130ms"),
                        plain("call client close at 100ms", "call server close at 200ms", "call client abort at 250ms"),
                        edited(HOSTS + OPENING),
                        plain("lose client 1", "lose client 2", "lose client 3", "lose client 4"),
                        plain("call client crash at 10ms"),
                        plain("call client crash at 100ms"))
                .flatMap(scenario -> scenario);
    }

    private static Stream<String> plain(String... edits) {
        return edited(LISTENING + OPENING, edits);
    }

    private static Stream<String> edited(String scenario, String... edits) {
        return Stream.of(Edits.append("seed = 1\n" + scenario, List.of(edits)));
    }
}
