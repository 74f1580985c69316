package org.syntofin.tcp.connection;

import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Payload;

/** Hands octets to the application and moves the receive window (RFC 9293, 3.8.6.2.2 and 3.10.3). */
final class ReceiveBuffer {

    private ReceiveBuffer() {}

    /** Takes text that begins at RCV.NXT. */
    static void take(Connection c, Payload data) {
        c.tcb.rcvNxt = c.tcb.rcvNxt.plus(data.length());
        if (c.readsAutomatically && c.tcb.state != State.SYN_RECEIVED && reading(c)) {
            c.host.signal(c.socket, Signal.DATA, data);
            return;
        }
        c.unread = c.unread.plus(data);
        c.tcb.rcvWnd = Math.max(0, c.tcb.rcvWnd - data.length());
        satisfy(c);
    }

    private static boolean reading(Connection c) {
        return !c.tcb.passive || c.accepted;
    }

    /** Gives a waiting RECEIVE what is there; the window opens again in steps worth telling. */
    static void satisfy(Connection c) {
        int octets = Math.min(c.waitingReceive, c.unread.length());
        if (octets == 0) {
            return;
        }
        c.waitingReceive = 0;
        Payload data = c.unread.slice(0, octets);
        c.unread = c.unread.slice(octets, c.unread.length() - octets);
        c.host.signal(c.socket, Signal.DATA, data);
        reopen(c);
    }

    private static void reopen(Connection c) {
        long buffer = c.profile().number(ProfileOption.WINDOW);
        long free = buffer - c.unread.length();
        boolean worthTelling = free - c.tcb.rcvWnd >= Math.min(buffer / 2, c.tcb.sendMss);
        if (worthTelling || c.unread.isEmpty()) {
            boolean tell = c.tcb.rcvWnd < Math.min(buffer / 2, c.tcb.sendMss);
            c.tcb.rcvWnd = free;
            if (tell && !c.tcb.finReceived && c.tcb.state.isSynchronized()) {
                c.oweAck(AckNeed.NOW, Rule.WINDOW_UPDATE);
            }
        }
    }

    /** The program takes the connection over: what waits is read if it reads by itself. */
    static void accepted(Connection c) {
        c.accepted = true;
        if (c.readsAutomatically && !c.unread.isEmpty()) {
            c.waitingReceive = c.unread.length();
            satisfy(c);
        }
    }
}
