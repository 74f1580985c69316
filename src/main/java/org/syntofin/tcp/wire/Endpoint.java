package org.syntofin.tcp.wire;

/**
 * One end of a connection: a host, by name or address, and a port (the RFC's socket, RFC 9293, 3.3.1).
 *
 * @param host the host's name in a scenario, or an address
 * @param port 1 to 65535, or 0 where it is not said
 */
public record Endpoint(String host, int port) {

    public Endpoint {
        if (host.isEmpty() || port < 0 || port > 0xffff) {
            throw new IllegalArgumentException("not an endpoint: " + host + ", port " + port);
        }
    }

    /** {@code host}, {@code host:port}, or {@code [address]:port} for an address with colons. */
    @Override
    public String toString() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == 0 ? name : name + ":" + port;
    }
}
