package org.syntofin.tcp.connection;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Payload;

/** What a client remembers of the servers that it opened to by Fast Open (RFC 7413, 4.1.3). */
final class FastOpenCache {

    private final Map<String, Memory> servers = new TreeMap<>();

    /**
     * @param cookie empty where there is none
     * @param mss what the server announced
     * @param refused whether Fast Open came to nothing there, so that it is not tried again (4.1.3.1)
     */
    record Memory(Payload cookie, int mss, boolean refused) {}

    void become(FastOpenCache other) {
        servers.putAll(other.servers);
    }

    @Nullable
    Memory of(String server) {
        return servers.get(server);
    }

    void remember(String server, Memory memory) {
        servers.put(server, memory);
    }

    void write(StringBuilder key) {
        servers.forEach((server, memory) ->
                key.append('F').append(server).append(memory.cookie().length()).append(memory.refused() ? 'r' : '-'));
    }
}
