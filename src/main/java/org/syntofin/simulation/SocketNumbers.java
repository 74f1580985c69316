package org.syntofin.simulation;

import java.util.Arrays;

/** Which socket each of a scenario's connections has on a host; few enough to look through. */
final class SocketNumbers {

    private int[] connections;
    private int[] sockets;
    private int count;

    SocketNumbers() {
        connections = new int[2];
        sockets = new int[2];
    }

    SocketNumbers(SocketNumbers other) {
        connections = other.connections.clone();
        sockets = other.sockets.clone();
        count = other.count;
    }

    void put(int connection, int socket) {
        int place = Arrays.binarySearch(connections, 0, count, connection);
        if (place < 0) {
            place = -place - 1;
            makeRoom(place);
            connections[place] = connection;
        }
        sockets[place] = socket;
    }

    private void makeRoom(int place) {
        if (count == sockets.length) {
            connections = Arrays.copyOf(connections, 2 * count);
            sockets = Arrays.copyOf(sockets, 2 * count);
        }
        System.arraycopy(connections, place, connections, place + 1, count - place);
        System.arraycopy(sockets, place, sockets, place + 1, count - place);
        count++;
    }

    boolean knows(int connection) {
        return Arrays.binarySearch(connections, 0, count, connection) >= 0;
    }

    /** The connection's socket; 0 where it has none. */
    int socketOf(int connection) {
        int place = Arrays.binarySearch(connections, 0, count, connection);
        return place < 0 ? 0 : sockets[place];
    }

    /** The lowest number of a connection that has this socket; 0 where none has. */
    int connectionOf(int socket) {
        for (int i = 0; i < count; i++) {
            if (sockets[i] == socket) {
                return connections[i];
            }
        }
        return 0;
    }
}
