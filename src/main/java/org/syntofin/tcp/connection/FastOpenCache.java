package org.syntofin.tcp.connection;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;

/**
 * What a client remembers of the servers that it opened to by Fast Open: a cookie for each server, and at which of its
 * ports Fast Open came to nothing (RFC 7413, 4.1.3 and 4.1.3.1).
 */
final class FastOpenCache {

    private final Map<String, Memory> servers = new TreeMap<>();
    /** Until when a service, by the text of its end, is not asked again. */
    private final Map<String, Long> refusedUntil = new TreeMap<>();

    /**
     * @param cookie empty where there is none
     * @param mss what the server announced
     */
    record Memory(Payload cookie, int mss) {}

    void become(FastOpenCache other) {
        servers.putAll(other.servers);
        refusedUntil.putAll(other.refusedUntil);
    }

    @Nullable
    Memory of(String server) {
        return servers.get(server);
    }

    void remember(String server, Memory memory) {
        servers.put(server, memory);
    }

    boolean isRefused(Endpoint service, long now) {
        return now < refusedUntil.getOrDefault(service.toString(), Long.MIN_VALUE);
    }

    void refuse(Endpoint service, long until) {
        refusedUntil.put(service.toString(), until);
    }

    void accept(Endpoint service) {
        refusedUntil.remove(service.toString());
    }

    /** The host crashed. */
    void forget() {
        servers.clear();
        refusedUntil.clear();
    }

    void write(StringBuilder key) {
        servers.forEach((server, memory) ->
                key.append('F').append(server).append(memory.cookie().length()));
        refusedUntil.keySet().forEach(service -> key.append('R').append(service));
    }
}
