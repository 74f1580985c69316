package org.syntofin.tcp.connection;

import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Payload;

/** Hands octets to the application and moves the receive window (RFC 9293, 3.8.6.2.2 and 3.10.3). */
final class ReceiveBuffer {

    private static final long FIELD = 0xffff;

    private ReceiveBuffer() {}

    /** Octets that the buffer holds, read or not. */
    private static long size(Connection c) {
        long octets = c.profile().number(ProfileOption.WINDOW);
        long mss = c.tcb.sendMss;
        boolean whole = c.profile().flag(ProfileOption.WINDOW_WHOLE_SEGMENTS) && octets > mss;
        return whole ? (octets + mss - 1) / mss * mss : octets;
    }

    /**
     * What is free, and no more than the window field can say: 65,535, or as much shifted (RFC 7323, 2.2). A system that
     * rounds up to whole segments takes these few octets beyond what it says, once the connection is made.
     */
    static long room(Connection c) {
        long free = size(c) - c.unread.length();
        boolean takesMore = c.profile().flag(ProfileOption.WINDOW_WHOLE_SEGMENTS)
                && (c.tcb.state.isSynchronized() || !c.tcb.passive);
        return takesMore ? free : Math.min(free, FIELD << c.tcb.rcvShift);
    }

    /** Takes text that begins at RCV.NXT. */
    static void take(Connection c, Payload data) {
        c.tcb.rcvNxt = c.tcb.rcvNxt.plus(data.length());
        boolean early = c.tcb.state == State.SYN_RECEIVED && !c.fastOpened;
        if (c.readsAutomatically && !early && reading(c)) {
            c.host.signal(c.socket, Signal.DATA, data);
            Urgent.read(c, false);
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
        Urgent.read(c, true);
        reopen(c);
    }

    private static void reopen(Connection c) {
        long buffer = size(c);
        long free = room(c);
        boolean worthTelling = free - c.tcb.rcvWnd >= Math.min(buffer / 2, c.tcb.sendMss);
        if (worthTelling || c.unread.isEmpty()) {
            boolean opensMuch = c.profile().flag(ProfileOption.WINDOW_UPDATE_QUARTER)
                    && free - c.tcb.rcvWnd >= Math.max(buffer / 4, 2L * c.tcb.sendMss);
            boolean tell = opensMuch || c.tcb.rcvWnd < Math.min(buffer / 2, c.tcb.sendMss);
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
