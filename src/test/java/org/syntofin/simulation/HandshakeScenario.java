package org.syntofin.simulation;

/** The text of the shortest scenario: a client opens, a server listens, nothing is lost. */
public final class HandshakeScenario {

    public static final String TOML = """
            title.en = "The three-way handshake"
            title.zh-CN = "三次握手"
            [host.client]
            isn = 100
            [host.server]
            isn = 300
            listen = 80
            [network]
            delay = "20ms"
            [[do]]
            at = "0ms"
            host = "client"
            call = "connect"
            """;

    private HandshakeScenario() {}
}
