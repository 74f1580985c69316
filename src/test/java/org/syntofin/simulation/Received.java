package org.syntofin.simulation;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.syntofin.tcp.wire.Payload;

/** The octets that the programs of a run read, by host and socket. */
final class Received implements Deliveries {

    private final Map<String, Map<Integer, ByteArrayOutputStream>> octets = new LinkedHashMap<>();

    @Override
    public void delivered(String host, int socket, Payload data) {
        octets.computeIfAbsent(host, none -> new LinkedHashMap<>())
                .computeIfAbsent(socket, none -> new ByteArrayOutputStream())
                .writeBytes(data.toBytes());
    }

    /** What each socket of the host was given. */
    Map<Integer, byte[]> at(String host) {
        Map<Integer, byte[]> bySocket = new LinkedHashMap<>();
        octets.getOrDefault(host, Map.of()).forEach((socket, all) -> bySocket.put(socket, all.toByteArray()));
        return bySocket;
    }
}
