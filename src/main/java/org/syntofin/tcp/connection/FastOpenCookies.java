package org.syntofin.tcp.connection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;

/** How a server makes the Fast Open cookie of a client: the same again for the same addresses (RFC 7413, 4.1.2). */
@FunctionalInterface
public interface FastOpenCookies {

    /**
     * @param client the client's name or address
     * @param server the address that it asked
     * @param generation how often the key was changed; 0 for the first key
     */
    Payload cookie(String client, String server, long generation);

    /** Eight octets of a keyed hash over both names. */
    static FastOpenCookies keyed(long secret) {
        KeyedHash hash = new KeyedHash(secret, Long.rotateLeft(secret, 17) + 0x2545_f491_4f6c_dd1dL);
        return (client, server, generation) ->
                octets(hash.of(new Endpoint(client, 0), new Endpoint(server, 0), generation));
    }

    /** As systems make it that hash the octets of both addresses. */
    static FastOpenCookies overAddresses(long key0, long key1, byte[] client, byte[] server) {
        byte[] both = ByteBuffer.allocate(client.length + server.length)
                .put(client)
                .put(server)
                .array();
        Payload cookie = octets(new KeyedHash(key0, key1).of(both));
        return (_, _, _) -> cookie;
    }

    private static Payload octets(long value) {
        return Payload.of(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }
}
